package dev.keyleaf.testkit.databases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The real databases that tests share. Each is started when first asked for, once in each JVM, and stopped with it.
 * Methods that need it running throw {@link org.opentest4j.TestAbortedException} where it cannot run.
 */
public final class Database {
    public static final Database POSTGRESQL = new Database("PostgreSQL", new PostgreSqlSpelling(), () -> {
        Server server = Server.postgreSql(PostgreSqlServer.start());
        return new Address(server.url("postgresql"), server);
    });
    /** The same server as {@link #POSTGRESQL}, of whose sessions a PgBouncer in transaction mode shares three. */
    public static final Database POSTGRESQL_BEHIND_PGBOUNCER =
            new Database("PostgreSQL behind PgBouncer", new PgBouncerSpelling(), () -> {
                PgBouncer pooler = PgBouncer.start(3);
                return new Address(pooler.url(), pooler.server());
            });
    /** In the memory of this JVM. */
    public static final Database H2 =
            new Database("H2", new H2Spelling(), () -> Address.inProcess("jdbc:h2:mem:keyleaf;DB_CLOSE_DELAY=-1"));
    /** In the memory of this JVM; it stands for the databases that have no dialect of their own. */
    public static final Database HSQLDB = new Database(
            "HSQLDB", new HsqldbSpelling(), () -> Address.inProcess("jdbc:hsqldb:mem:keyleaf;hsqldb.tx=mvcc"));
    /** In a temporary file. */
    public static final Database SQLITE = new Database(
            "SQLite",
            new SqliteSpelling(),
            () -> Address.inProcess(
                    "jdbc:sqlite:" + temporaryFile() + "?journal_mode=WAL&synchronous=OFF&busy_timeout=30000"));

    public static final Database MARIADB = new Database("MariaDB", new MariaDbSpelling(), () -> {
        Server server = Server.mariaDb(MariaDbServer.startOne());
        return new Address(server.url("mariadb"), server);
    });
    /** The same server as {@link #MARIADB}, which MySQL's driver calls a MySQL. */
    public static final Database MARIADB_BY_MYSQL_DRIVER =
            new Database("MariaDB by MySQL's driver", new MariaDbByMySqlDriverSpelling(), () -> {
                Server server = MARIADB.server();
                return new Address(server.url("mysql") + "?sslMode=DISABLED", server);
            });

    public static final Database MYSQL = new Database("MySQL", new MySqlSpelling(), () -> {
        Server server = Server.mySql(MySqlServer.start());
        return new Address(server.url("mysql") + "?sslMode=DISABLED&rewriteBatchedStatements=true", server);
    });

    private final String name;
    private final Spelling spelling;
    private final Supplier<Address> starter;
    private @Nullable Running running;
    private @Nullable RuntimeException cannotRun;

    private Database(String name, Spelling spelling, Supplier<Address> starter) {
        this.name = name;
        this.spelling = spelling;
        this.starter = starter;
    }

    /** How JDBC reaches it; no server where it runs in this process. */
    private record Address(String url, @Nullable Server server) {
        static Address inProcess(String url) {
            return new Address(url, null);
        }
    }

    private record Running(Address address, HikariDataSource pool) {}

    @Override
    public String toString() {
        return name;
    }

    /** Those with a dialect of their own. */
    public static Stream<Database> all() {
        return Stream.of(POSTGRESQL, MARIADB, MYSQL, SQLITE, H2);
    }

    /** A pool of 16 connections, the same at each call. */
    public DataSource dataSource() {
        return running().pool();
    }

    /** How many connections of {@link #dataSource} are in use. */
    public int connectionsInUse() {
        return running().pool().getHikariPoolMXBean().getActiveConnections();
    }

    /**
     * Where drivers other than JDBC's connect.
     *
     * @throws IllegalStateException for H2, HSQLDB and SQLite, which run in this process and have a {@link #url} alone
     */
    public Server server() {
        Server server = running().address().server();
        if (server == null) {
            throw new IllegalStateException(name + " runs in this process, without a server: use its url");
        }
        return server;
    }

    /** The URL of {@link #dataSource}. */
    public String url() {
        return running().address().url();
    }

    /** Whether it is of this version or a later one: the tests also run on the oldest that are promised. */
    public boolean isAtLeast(int major, int minor) throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            int found = metaData.getDatabaseMajorVersion();
            return found > major || (found == major && metaData.getDatabaseMinorVersion() >= minor);
        }
    }

    /** A connection that no other test gets, for settings of its own. The caller closes it. */
    public Connection ownConnection() throws SQLException {
        Server server = running().address().server();
        return server == null
                ? DriverManager.getConnection(url())
                : DriverManager.getConnection(url(), server.user(), server.password());
    }

    /** Runs statements one after another on one connection, each committed. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Spelling spelling() {
        return spelling;
    }

    TypedKeys keys() {
        return spelling.keys();
    }

    private synchronized Running running() {
        if (cannotRun != null) {
            throw cannotRun;
        }
        if (running == null) {
            try {
                running = start(starter.get());
            } catch (RuntimeException e) {
                cannotRun = e; // trying again would fail as slowly
                throw e;
            }
        }
        return running;
    }

    private static Running start(Address address) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        Server server = address.server();
        if (server != null) {
            config.setUsername(server.user());
            config.setPassword(server.password());
        }
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(1);
        return new Running(address, new HikariDataSource(config));
    }

    private static Path temporaryFile() {
        try {
            Path directory = Files.createTempDirectory("keyleaf-sqlite");
            directory.toFile().deleteOnExit();
            for (String file : new String[] {"test.db", "test.db-wal", "test.db-shm"}) {
                directory.resolve(file).toFile().deleteOnExit();
            }
            return directory.resolve("test.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
