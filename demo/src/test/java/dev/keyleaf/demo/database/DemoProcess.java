package dev.keyleaf.demo.database;

import dev.keyleaf.demo.DemoApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The demo in a process of its own, with few rows.
 *
 * @param process the process
 * @param temporary where it keeps its files
 * @param output what it printed
 */
record DemoProcess(Process process, Path temporary, Path output) implements AutoCloseable {
    /** Starts it and waits until it is ready. */
    static DemoProcess start(Path temporary) throws IOException, InterruptedException {
        Path output = Files.createTempFile(temporary, "demo", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DemoApplication.class.getName(),
                        "--server.port=0",
                        "--demo.users=5",
                        "--demo.posts=50")
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
