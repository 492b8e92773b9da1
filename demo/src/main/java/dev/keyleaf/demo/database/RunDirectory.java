package dev.keyleaf.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one run, with a lock file beside it. The operating system drops the lock when the process ends, in
 * whatever way, so a lock that can be had belongs to a run that is over.
 */
final class RunDirectory implements AutoCloseable {
    static final String LOCK_SUFFIX = ".lock";

    /** Not to be opened once more by this process: closing a file gives up all locks that the process has on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Path lockFile;
    private final FileChannel channel;

    private RunDirectory(Path directory, Path lockFile, FileChannel channel) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    static RunDirectory create(Path home) {
        try {
            while (true) {
                Path directory = home.resolve("run-" + UUID.randomUUID());
                RunDirectory run = lock(directory);
                if (run != null) { // another run may clean up between the creation of a lock file and its lock
                    Files.createDirectory(directory);
                    return run;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over a directory whose run is over; null if it is not over. */
    static @Nullable RunDirectory takeOver(Path lockFile) throws IOException {
        String name = lockFile.getFileName().toString();
        return lock(lockFile.resolveSibling(name.substring(0, name.length() - LOCK_SUFFIX.length())));
    }

    private static @Nullable RunDirectory lock(Path directory) throws IOException {
        Path lockFile = directory.resolveSibling(directory.getFileName() + LOCK_SUFFIX);
        if (!HELD.add(lockFile)) {
            return null;
        }
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD.remove(lockFile);
            return null;
        }
        return new RunDirectory(directory, lockFile, channel);
    }

    Path data() {
        return directory.resolve("data");
    }

    /** A new file that only this user can read; the directory above is closed to others. */
    Path privateFile(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content, StandardOpenOption.CREATE_NEW);
    }

    /** Stops the server if it still runs, deletes everything and gives up the lock. */
    @Override
    public void close() {
        try (channel) {
            Leftovers.stopServer(data());
            delete(directory);
            Files.deleteIfExists(lockFile);
            HELD.remove(lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.toList()) {
                    delete(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
