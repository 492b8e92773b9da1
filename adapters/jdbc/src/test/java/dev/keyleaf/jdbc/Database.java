package dev.keyleaf.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The real databases that the tests of this module share. A server is started when first asked for. */
final class Database {
    static final Database POSTGRESQL = new Database(
            "PostgreSQL", config -> config.setDataSource(startPostgreSql().getPostgresDatabase()));
    static final Database H2 = new Database("H2", config -> config.setJdbcUrl("jdbc:h2:mem:keyleaf;DB_CLOSE_DELAY=-1"));
    /** One that has no dialect of its own. */
    static final Database HSQLDB =
            new Database("HSQLDB", config -> config.setJdbcUrl("jdbc:hsqldb:mem:keyleaf;hsqldb.tx=mvcc"));

    static final Database SQLITE = new Database("SQLite", config -> {
        Path file = temporaryFile();
        config.setJdbcUrl("jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=OFF&busy_timeout=30000");
    });
    static final Database MARIADB = new Database("MariaDB", config -> {
        config.setJdbcUrl("jdbc:mariadb://127.0.0.1:" + MariaDbServer.startOne() + "/test");
        config.setUsername("root");
        config.setPassword("");
    });
    /** The same server. */
    static final Database MARIADB_BY_MYSQL_DRIVER = new Database("MariaDB by MySQL's driver", config -> {
        config.setJdbcUrl(MARIADB.url().replace("jdbc:mariadb:", "jdbc:mysql:") + "?sslMode=DISABLED");
        config.setUsername("root");
        config.setPassword("");
    });

    static final Database MYSQL = new Database("MySQL", config -> {
        config.setJdbcUrl("jdbc:mysql://127.0.0.1:" + MySqlServer.start()
                + "/keyleaf?sslMode=DISABLED&rewriteBatchedStatements=true");
        config.setUsername("root");
        config.setPassword("");
    });

    private final String name;
    private final Consumer<HikariConfig> configure;
    private @Nullable HikariDataSource pool;
    private @Nullable RuntimeException cannotRun;

    private Database(String name, Consumer<HikariConfig> configure) {
        this.name = name;
        this.configure = configure;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Those with a dialect of their own. */
    static Stream<Database> all() {
        return Stream.of(POSTGRESQL, MARIADB, MYSQL, SQLITE, H2);
    }

    synchronized DataSource dataSource() {
        if (cannotRun != null) {
            throw cannotRun;
        }
        HikariDataSource open = pool;
        if (open == null) {
            var config = new HikariConfig();
            try {
                configure.accept(config);
            } catch (RuntimeException e) {
                cannotRun = e; // trying again would fail as slowly
                throw e;
            }
            config.setMaximumPoolSize(16);
            config.setMinimumIdle(1);
            open = new HikariDataSource(config);
            pool = open;
        }
        return open;
    }

    /** Whether it is of this version or a later one: the tests also run on the oldest that are promised. */
    boolean isAtLeast(int major, int minor) throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            int found = metaData.getDatabaseMajorVersion();
            return found > major || (found == major && metaData.getDatabaseMinorVersion() >= minor);
        }
    }

    /** A connection that no other test gets, for settings of its own; of MariaDB and MySQL. */
    Connection ownConnection() throws SQLException {
        return DriverManager.getConnection(url(), "root", "");
    }

    private String url() {
        return ((HikariDataSource) dataSource()).getJdbcUrl();
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Its shutdown hook stops it. */
    private static EmbeddedPostgres startPostgreSql() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(ServerPorts.next())
                    .setPGStartupWait(Duration.ofMinutes(1)) // ten seconds are few on a busy machine
                    .setServerConfig("fsync", "off")
                    .setServerConfig("timezone", "UTC")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    private static Path temporaryFile() {
        try {
            Path directory = Files.createTempDirectory("keyleaf-sqlite");
            directory.toFile().deleteOnExit();
            for (String name : new String[] {"test.db", "test.db-wal", "test.db-shm"}) {
                directory.resolve(name).toFile().deleteOnExit();
            }
            return directory.resolve("test.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
