package dev.keyleaf.paging;

import dev.keyleaf.sql.BoundedCache;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.NullOrder;
import dev.keyleaf.sql.SqlStatement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dialect of a server.
 *
 * <p>What the driver says costs nothing and is looked at for each page: a data source may lead to several databases.
 * Where that does not tell, the server is asked, each once, and the answer is kept: other databases speak PostgreSQL's
 * language, and where a database puts NULLs only the database knows. A database without a server is asked for each page.
 */
final class Servers {
    private static final System.Logger LOGGER = System.getLogger(Servers.class.getName());

    /** What PostgreSQL says of itself; a number such as {@code 11.2-YB-2.18} is another's. */
    private static final Pattern POSTGRESQL =
            Pattern.compile("PostgreSQL \\d+(\\.\\d+)*(devel|alpha\\d|beta\\d|rc\\d)?[ ,].*");

    /** Those that call themselves by its name and add their own, or have another name altogether. */
    private static final Pattern OTHER = Pattern.compile(
            "CockroachDB|YugabyteDB|Redshift|Greenplum|Materialize|QuestDB|RisingWave|openGauss|CrateDB");

    /** Servers are few; the bound is for URLs that are made up at run time, of passwords that change for example. */
    private static final long MAX_BYTES = 1 << 20;

    private static final String VALUE = "keyleaf_value";

    /** The first of a number and NULL in an order that follows. */
    private static final String FIRST =
            "SELECT " + VALUE + " FROM (VALUES (1), (CAST(NULL AS INTEGER))) q(" + VALUE + ") ORDER BY ";

    private static final String ONLY = " OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY";

    /** A server that was asked. */
    private record Asked(
            String product, @Nullable String url, @Nullable String version) {
        /** About how many bytes of memory it takes, with its place in the cache. */
        long weight() {
            return 200 + 2L * (product.length() + length(url) + length(version));
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }
    }

    /** The databases that were warned of; once is enough. */
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    private final BoundedCache<Asked, Dialect> asked =
            new BoundedCache<>(MAX_BYTES, (server, dialect) -> server.weight());

    <T> Step<T, Dialect> recognise(Server server) {
        return switch (server.product()) {
            case "MariaDB" -> new Step.Done<>(Dialect.mariaDb());
            // its driver calls a MariaDB by this name too
            case "MySQL" ->
                new Step.Done<>(server.version().get().contains("MariaDB") ? Dialect.mariaDb() : Dialect.mySql());
            case "SQLite" -> new Step.Done<>(Dialect.sqlite());
            // a setting of each database, also of those in memory that have one name; its driver knows it
            case "H2" -> new Step.Done<>(Dialect.h2(server.nulls().get()));
            default -> ask(server);
        };
    }

    private <T> Step<T, Dialect> ask(Server server) {
        boolean byPostgreSqlDriver = server.product().equals("PostgreSQL");
        var key = new Asked(
                server.product(),
                server.url(),
                byPostgreSqlDriver ? server.version().get() : null); // for others it may be a query
        Dialect known = asked.getIfPresent(key);
        if (known != null) {
            return new Step.Done<>(known);
        }
        Function<Dialect, Step<T, Dialect>> found = dialect -> {
            if (byPostgreSqlDriver || namesAServer(server.url())) {
                asked.put(key, dialect);
            }
            return new Step.Done<>(dialect);
        };
        if (!byPostgreSqlDriver) {
            return nulls(server, nulls -> found.apply(generic(server.product(), nulls)));
        }
        return value(
                "SELECT version() AS " + VALUE,
                version -> {
                    String other = otherThanPostgreSql(version);
                    return other == null
                            ? found.apply(Dialect.postgreSql())
                            : nulls(server, nulls -> found.apply(generic(other, nulls)));
                },
                failure -> {
                    throw failure.exception();
                });
    }

    /** Databases in the memory of a process or in a file may share a URL and have settings of their own. */
    static boolean namesAServer(@Nullable String url) {
        return url != null && (url.contains("//") || url.contains("@")) && !url.contains(":file:");
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

    /**
     * Asks where the database puts NULL, in both directions: they need not mirror each other. The driver is believed
     * only where the database does not understand the question: it may speak for another database, or not know of a
     * setting.
     */
    private static <T> Step<T, Dialect> nulls(Server server, Function<NullOrder, Step<T, Dialect>> then) {
        Function<SqlFailure, Step<T, Dialect>> believe =
                failure -> then.apply(server.nulls().get());
        return value(
                FIRST + VALUE + ONLY,
                ascending -> value(
                        FIRST + VALUE + " DESC" + ONLY,
                        descending -> then.apply(NullOrder.of(ascending == null, descending == null)),
                        believe),
                believe);
    }

    private static <T> Step<T, Dialect> value(
            String sql,
            Function<@Nullable String, Step<T, Dialect>> then,
            Function<SqlFailure, Step<T, Dialect>> otherwise) {
        return new Step.Value<>(SqlStatement.of(sql), VALUE, null, then, otherwise);
    }

    private Dialect generic(String product, NullOrder nulls) {
        if (warned.add(product)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "Keyleaf has no dialect for " + product + ": pages are correct but may get slower with depth");
        }
        return Dialect.generic(nulls);
    }
}
