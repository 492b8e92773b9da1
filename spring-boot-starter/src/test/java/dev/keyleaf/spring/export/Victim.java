package dev.keyleaf.spring.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The application in a process of its own.
 *
 * @param process the process
 * @param port where it serves
 */
record Victim(Process process, int port) implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    /** Starts it and waits until it serves. */
    static Victim start(Path temporary) throws IOException, InterruptedException {
        Path output = Files.createTempFile(temporary, "victim", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ExportApplication.class.getName(),
                "--spring.main.lazy-initialization=true",
                "--springdoc.api-docs.enabled=false"));
        Entries.properties().forEach(property -> command.add("--" + property));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher started = STARTED.matcher(Files.readString(output));
            if (started.find()) {
                return new Victim(process, Integer.parseInt(started.group(1)));
            }
            Thread.sleep(20);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the application did not start:\n" + Files.readString(output));
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
