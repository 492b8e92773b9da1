package dev.keyleaf.jdbc;

import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.NullOrder;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dialect of a connection.
 *
 * <p>The name a driver has for its database, and its URL, cost nothing and are looked at for each page: a data source may
 * lead to several databases. Where the name does not tell, the server is asked, each once, and what was found is kept:
 * PostgreSQL's language is spoken by others too, and where a database that Keyleaf does not know puts NULLs may take its
 * driver a query.
 */
final class Dialects {
    private static final System.Logger LOGGER = System.getLogger(Dialects.class.getName());

    /** The databases that were warned of; once is enough. */
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    /** What PostgreSQL says of itself; a number such as {@code 11.2-YB-2.18} is another's. */
    private static final Pattern POSTGRESQL =
            Pattern.compile("PostgreSQL \\d+(\\.\\d+)*(devel|alpha\\d|beta\\d|rc\\d)?[ ,].*");

    /** Those that call themselves by its name and add their own, or have another name altogether. */
    private static final Pattern OTHER = Pattern.compile(
            "CockroachDB|YugabyteDB|Redshift|Greenplum|Materialize|QuestDB|RisingWave|openGauss|CrateDB");

    /** Servers are few; the bound is for URLs that are made up at run time, of passwords that change for example. */
    private static final int MOST = 1_000;

    /** A server, as far as the driver knows it without asking. */
    private record Server(
            String product, @Nullable String url, @Nullable String version) {}

    private final Map<Server, Dialect> asked = new ConcurrentHashMap<>();

    Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String product = database.getDatabaseProductName();
        return switch (product) {
            case "MariaDB" -> Dialect.mariaDb();
            // its driver calls a MariaDB by this name too
            case "MySQL" ->
                database.getDatabaseProductVersion().contains("MariaDB") ? Dialect.mariaDb() : Dialect.mySql();
            case "SQLite" -> Dialect.sqlite();
            case "H2" -> Dialect.h2();
            default -> asked(product, connection, database);
        };
    }

    private Dialect asked(String product, Connection connection, DatabaseMetaData database) throws SQLException {
        boolean byPostgreSqlDriver = product.equals("PostgreSQL");
        var server = new Server(
                product,
                database.getURL(),
                byPostgreSqlDriver ? database.getDatabaseProductVersion() : null); // for others it may be a query
        Dialect known = asked.get(server);
        if (known == null) {
            known = byPostgreSqlDriver ? ofPostgreSqlDriver(connection) : generic(product, nulls(database));
            if (asked.size() >= MOST) {
                asked.clear();
            }
            asked.put(server, known);
        }
        return known;
    }

    private static Dialect ofPostgreSqlDriver(Connection connection) throws SQLException {
        String other = otherThanPostgreSql(first(connection, "SELECT version()"));
        // the driver says where PostgreSQL puts NULLs, whatever the server is
        return other == null ? Dialect.postgreSql() : generic(other, nulls(connection));
    }

    /** The name of what is not PostgreSQL though reached through its driver; null if it is. */
    static @Nullable String otherThanPostgreSql(@Nullable String version) {
        String said = String.valueOf(version);
        Matcher other = OTHER.matcher(said);
        if (other.find()) {
            return other.group();
        }
        return POSTGRESQL.matcher(said).matches() ? null : "'" + said + "'";
    }

    /** Where the database puts NULL, as it shows itself. */
    static NullOrder nulls(Connection connection) throws SQLException {
        String sorted = "SELECT k FROM (SELECT 1 AS k UNION ALL SELECT NULL) q ORDER BY k";
        boolean firstAscending = first(connection, sorted) == null;
        boolean firstDescending = first(connection, sorted + " DESC") == null;
        if (firstAscending) {
            return firstDescending ? NullOrder.FIRST : NullOrder.LOW;
        }
        return firstDescending ? NullOrder.HIGH : NullOrder.LAST;
    }

    private static NullOrder nulls(DatabaseMetaData database) throws SQLException {
        if (database.nullsAreSortedHigh()) {
            return NullOrder.HIGH;
        } else if (database.nullsAreSortedAtStart()) {
            return NullOrder.FIRST;
        }
        return database.nullsAreSortedAtEnd() ? NullOrder.LAST : NullOrder.LOW;
    }

    private static @Nullable String first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Dialect generic(String product, NullOrder nulls) {
        if (WARNED.add(product)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "Keyleaf has no form of its own for " + product + ": its pages are right, but they may become "
                            + "slower with depth");
        }
        return Dialect.generic(nulls);
    }

    /** For tests: the next connection is warned of again. */
    static void forget() {
        WARNED.clear();
    }
}
