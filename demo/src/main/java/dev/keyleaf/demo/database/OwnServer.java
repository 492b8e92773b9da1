package dev.keyleaf.demo.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL that lives as long as the application: real server, own data directory, free port. Its data is made up
 * and gone with it, so it never waits for the disk ({@code fsync=off}); do not configure a database you care for like
 * this. It listens on localhost only and wants a password, because others may use this machine too.
 */
final class OwnServer implements JdbcConnectionDetails, AutoCloseable {
    private static final String DATABASE = "demo";
    private static final String USER = "postgres";

    private final RunDirectory directory;
    private final EmbeddedPostgres postgres;
    private final DatabaseAddress address;

    private OwnServer(RunDirectory directory, EmbeddedPostgres postgres, String password) {
        this.directory = directory;
        this.postgres = postgres;
        this.address = DatabaseAddress.own(postgres.getPort(), DATABASE, USER, password);
    }

    /**
     * Stops what killed runs left behind, then starts a server.
     *
     * @param home where binaries and data go; belongs to this user alone
     */
    static OwnServer start(Path home) {
        System.out.println("Starting a PostgreSQL of our own");
        Leftovers.remove(home);
        RunDirectory directory = RunDirectory.create(home);
        try {
            String password = randomPassword();
            EmbeddedPostgres postgres = start(home, directory, password);
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE);
            }
            return new OwnServer(directory, postgres, password);
        } catch (IOException | SQLException | IllegalStateException e) {
            directory.close();
            throw new DatabaseProblem(
                    "the embedded PostgreSQL did not start: " + e.getMessage(),
                    "PostgreSQL refuses to run as root where `unshare -U` does not work: be another user. Or use a "
                            + "PostgreSQL of yours with --spring.datasource.url=jdbc:postgresql://…",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path home, RunDirectory directory, String password) throws IOException {
        Path passwordFile = directory.privateFile("password", password);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(directory.data())
                .setCleanDataDirectory(false) // ours to delete, see RunDirectory
                .setRegisterShutdownHook(false) // the application context closes us, after its connections
                .setPGStartupWait(Duration.ofSeconds(60))
                // options of initdb; the same collation on every platform
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("unix_socket_directories", "")
                // the library turns it off, and then VACUUM passes over rows whose commit is not written yet
                .setServerConfig("synchronous_commit", "on")
                // -F (fsync=off) is the library's; these make loading fast
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "256MB")
                .start();
        Files.delete(passwordFile);
        return postgres;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public String getJdbcUrl() {
        return address.jdbcUrl();
    }

    @Override
    public String getUsername() {
        return address.user();
    }

    @Override
    public String getPassword() {
        return address.password();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.close();
        }
    }
}
