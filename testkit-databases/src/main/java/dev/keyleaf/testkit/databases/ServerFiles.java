package dev.keyleaf.testkit.databases;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The files that servers are started from. */
final class ServerFiles {
    /** Beside the classes or the archive of this module, whichever module's tests ask. */
    private static final Path BUILT = builtDirectory();

    private ServerFiles() {}

    private static Path builtDirectory() {
        try {
            return Path.of(ServerFiles.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("servers");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version of a server whose archive this build has. */
    static String version(String server) throws IOException {
        var versions = new Properties();
        try (InputStream in = ServerFiles.class.getResourceAsStream("servers.properties")) {
            versions.load(in);
        }
        return versions.getProperty(server);
    }

    /** Makes files in an empty directory. */
    interface Maker {
        void makeIn(Path directory) throws IOException, InterruptedException;
    }

    /**
     * A directory with files that are made once: each test process needs them, and unpacking takes longer than to start
     * a server. A process that asks while another one makes them waits. They stay until {@code target} is cleaned.
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
