package dev.keyleaf.demo.database;

import dev.keyleaf.demo.DemoApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The demo in a process of its own.
 *
 * @param process the process
 * @param temporary where it keeps its files
 * @param output what it printed
 */
public record DemoProcess(Process process, Path temporary, Path output) implements AutoCloseable {
    /** Starts it with few rows and waits until it is ready. */
    static DemoProcess start(Path temporary) throws IOException, InterruptedException {
        return start(temporary, List.of("-XX:TieredStopAtLevel=1"), List.of("--demo.users=5", "--demo.posts=50"));
    }

    /** Starts it with options of the virtual machine and of its own, and waits until it is ready. */
    public static DemoProcess start(Path temporary, List<String> machine, List<String> options)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(temporary, "demo", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                DemoApplication.class.getName(),
                "--server.port=0"));
        command.addAll(options);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var demo = new DemoProcess(process, temporary, output);
        demo.awaitReady();
        return demo;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!Files.readString(output).contains("The demo is ready")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the demo did not start:\n" + Files.readString(output));
            }
            Thread.sleep(50);
        }
    }

    /** What it printed behind a word, up to the next space. */
    public String printed(String word) throws IOException {
        Matcher line = Pattern.compile(word + " +(\\S+)").matcher(Files.readString(output));
        if (!line.find()) {
            throw new IllegalStateException("the demo printed no " + word);
        }
        return line.group(1);
    }

    /** The directory that all runs with the same temporary directory share. */
    Path home() {
        return Leftovers.home(temporary, System.getProperty("user.name"));
    }

    /** The directories of runs, whether alive or left behind. */
    List<Path> runs() throws IOException {
        try (Stream<Path> files = Files.list(home())) {
            return files.filter(file -> file.getFileName().toString().startsWith("run-"))
                    .toList();
        }
    }

    /** The server of the only run there is. */
    Optional<ProcessHandle> server() throws IOException {
        for (Path run : runs()) {
            if (Files.isDirectory(run)) {
                return Leftovers.server(run.resolve("data"));
            }
        }
        return Optional.empty();
    }

    /** Leaves nothing behind, whatever a test did. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        Leftovers.remove(home());
    }
}
