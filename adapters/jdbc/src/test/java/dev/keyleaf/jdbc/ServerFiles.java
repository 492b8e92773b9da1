package dev.keyleaf.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files that servers are started from. */
final class ServerFiles {
    private static final Path BUILT = Path.of("target", "servers").toAbsolutePath();

    private ServerFiles() {}

    /** Makes files in an empty directory. */
    interface Maker {
        void makeIn(Path directory) throws IOException, InterruptedException;
    }

    /**
     * A directory with files that are made once: each test process needs them, and unpacking takes longer than to start
     * a server. Who asks while another process makes them waits for it. They are there until {@code target} is cleaned.
     */
    static Path madeOnce(String name, Maker maker) throws IOException, InterruptedException {
        Path directory = BUILT.resolve(name);
        Files.createDirectories(BUILT);
        try (FileChannel channel =
                FileChannel.open(BUILT.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until it is closed
            if (!Files.exists(directory)) {
                Path unfinished = BUILT.resolve(name + ".unfinished");
                delete(unfinished);
                Files.createDirectory(unfinished);
                maker.makeIn(unfinished);
                Files.move(unfinished, directory);
            }
            return directory;
        }
    }

    /** Copies a directory with all that is in it to another, which is not there yet or empty. */
    static void copy(Path directory, Path copy) throws IOException {
        for (Path file : all(directory)) {
            Files.copy(file, copy.resolve(directory.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes a directory with all that is in it, if it is there. */
    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            for (Path file :
                    all(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> all(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList();
        }
    }
}
