package dev.keyleaf.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What runs leave behind whose process was killed: a server that is never stopped, and its data. */
final class Leftovers {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private Leftovers() {}

    /**
     * The directory of this user's runs, created if missing and closed to others: programs are started from it.
     *
     * @throws IllegalStateException if someone else made a directory of that name
     */
    static Path home() {
        return home(Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name"));
    }

    static Path home(Path parent, String user) {
        Path home = parent.resolve("keyleaf-demo-" + user);
        try {
            Path mine = Files.createTempDirectory(parent, "keyleaf"); // only its owner may enter
            try {
                if (!Files.exists(home, LinkOption.NOFOLLOW_LINKS) && moved(mine, home)) {
                    return home.toRealPath();
                }
                if (Files.isSymbolicLink(home)
                        || !Files.getOwner(home).equals(Files.getOwner(mine))
                        || !Files.isDirectory(home)) {
                    throw new IllegalStateException(home + " must be a directory of the user " + user
                            + ", but is not: remove it, or choose another place with -Djava.io.tmpdir");
                }
                return home.toRealPath();
            } finally {
                Files.deleteIfExists(mine);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean moved(Path from, Path to) throws IOException {
        try {
            Files.move(from, to);
            return true;
        } catch (FileAlreadyExistsException e) { // another run was faster
            return false;
        }
    }

    /** Stops the servers of runs that are over and deletes their data. Runs that are alive are left alone. */
    static void remove(Path home) {
        for (Path lockFile : lockFiles(home)) {
            try {
                RunDirectory over = RunDirectory.takeOver(lockFile);
                if (over != null) {
                    over.close();
                }
            } catch (IOException | UncheckedIOException e) { // no reason not to start
                System.err.println("could not remove what an earlier run left at " + lockFile + ": " + e.getMessage());
            }
        }
    }

    private static List<Path> lockFiles(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().endsWith(RunDirectory.LOCK_SUFFIX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server of a data directory, if one runs; its data is lost. */
    static void stopServer(Path data) throws IOException {
        ProcessHandle server = server(data).orElse(null);
        if (server == null) {
            return;
        }
        server.destroy();
        if (!ends(server)) {
            server.destroyForcibly(); // asked politely, it waits for clients that are still connected
            ends(server);
        }
    }

    /** The server of a data directory. The number in its file may have gone to another process since: look twice. */
    static Optional<ProcessHandle> server(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .limit(1)
                .filter(number -> NUMBER.matcher(number).matches()) // else it was killed before it wrote it
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)).stream())
                .filter(process -> isOurs(process, data))
                .findFirst();
    }

    private static boolean isOurs(ProcessHandle process, Path data) {
        Path home = data.resolve("../..").normalize();
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(home)
                        && program.getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
