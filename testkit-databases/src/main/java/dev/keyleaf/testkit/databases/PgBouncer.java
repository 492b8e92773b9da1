package dev.keyleaf.testkit.databases;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A real PgBouncer before {@link Database#POSTGRESQL}, in transaction mode: each transaction may run in another session of
 * the server, and what one leaves in its session is found by others. {@link #close} stops it and removes its files.
 */
public final class PgBouncer implements AutoCloseable {
    /** Debian has it where the PATH of a user does not lead. */
    private static final List<String> ALSO_IN = List.of("/usr/sbin", "/usr/local/sbin");

    private static final @Nullable Path PROGRAM = find();

    private static final Pattern VERSION = Pattern.compile("PgBouncer (\\d+)\\.(\\d+)");

    private final Path directory;
    private final Process process;
    private final Server server;

    private PgBouncer(Path directory, Process process, Server server) {
        this.directory = directory;
        this.process = process;
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param poolSize how many sessions of the server its clients share
     * @param settings lines of its section {@code [pgbouncer]}, besides those that it needs
     * @throws TestAbortedException if there is no PgBouncer here; in CI an {@link IllegalStateException}
     */
    public static PgBouncer start(int poolSize, String... settings) {
        Path program = program();
        Server behind = Database.POSTGRESQL.server();
        try {
            var server =
                    new Server(behind.host(), ServerPorts.next(), behind.database(), behind.user(), behind.password());
            Path directory = Files.createTempDirectory(
                    "keyleaf-pgbouncer",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Path users = Files.writeString(
                    directory.resolve("userlist.txt"), "\"" + server.user() + "\" \"" + server.password() + "\"\n");
            Path ini = Files.write(directory.resolve("pgbouncer.ini"), ini(behind, server, users, poolSize, settings));
            var command = new ArrayList<String>(List.of(program.toString()));
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(List.of("-u", "daemon")); // it refuses to run as root
            }
            command.add(ini.toString());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            var pooler = new PgBouncer(directory, process, server);
            Runtime.getRuntime().addShutdownHook(new Thread(pooler::close));
            pooler.await();
            return pooler;
        } catch (IOException e) {
            throw new UncheckedIOException("PgBouncer did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ini(Server behind, Server server, Path users, int poolSize, String... settings) {
        var lines = new ArrayList<String>(List.of(
                "[databases]",
                server.database() + " = host=" + behind.host() + " port=" + behind.port(),
                "[pgbouncer]",
                "listen_addr = " + server.host(),
                "listen_port = " + server.port(),
                "unix_socket_dir =",
                "auth_type = trust",
                "auth_file = " + users,
                "pool_mode = transaction",
                "default_pool_size = " + poolSize,
                "ignore_startup_parameters = extra_float_digits"));
        lines.addAll(List.of(settings));
        return lines;
    }

    private void await() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url(), server.user(), server.password())) {
                connection.createStatement().execute("select 1");
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    String log = Files.readString(directory.resolve("log"));
                    close();
                    throw new IllegalStateException("PgBouncer did not start: " + log, e);
                }
                Thread.sleep(50);
            }
        }
    }

    /** Whether the one that is installed here is of this version or a later one. */
    public static boolean isAtLeast(int major, int minor) throws IOException {
        Process asked = new ProcessBuilder(program().toString(), "--version").start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw new IllegalStateException("PgBouncer did not tell its version: " + said);
        }
        int found = Integer.parseInt(version.group(1));
        return found > major || (found == major && Integer.parseInt(version.group(2)) >= minor);
    }

    /** Where its clients connect. */
    public Server server() {
        return server;
    }

    /**
     * As JDBC says it, with statements that are prepared again each time: the next transaction may run in another
     * session, which does not have them, or has others of the same name.
     */
    public String url() {
        return server.url("postgresql") + "?prepareThreshold=0";
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            ServerFiles.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A build server must not pass without the tests; elsewhere they are skipped with this reason. */
    private static Path program() {
        Path program = PROGRAM;
        if (program == null) {
            String reason = "no PgBouncer was tested: there is no program of that name (Debian's package pgbouncer)";
            throw System.getenv("CI") == null ? new TestAbortedException(reason) : new IllegalStateException(reason);
        }
        return program;
    }

    private static @Nullable Path find() {
        Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(path, ALSO_IN.stream())
                .map(each -> Path.of(each, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
