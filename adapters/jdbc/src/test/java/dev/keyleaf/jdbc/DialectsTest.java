package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.paging.Paging;
import dev.keyleaf.paging.StatementWatch;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.NullOrder;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Which database it is that a driver reaches. */
class DialectsTest {
    private static final String SERVER = "jdbc:hsqldb:hsql://localhost/keyleaf";
    private static final CursorPolicy CURSORS = CursorPolicy.signed(CursorKeys.random());

    @Test
    void findsThePostgreSqlOfTheTests() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            assertThat(dialect(Paging.of(CURSORS), connection)).isSameAs(Dialect.postgreSql());
        }
    }

    @Test
    void asksAnUnknownServerOnce() throws SQLException {
        Paging paging = Paging.of(CURSORS);
        try (Connection connection = Database.HSQLDB.dataSource().getConnection()) {
            dialect(paging, recorded(connection, SERVER, new TreeSet<>()));

            var asked = new TreeSet<String>();
            assertThat(dialect(paging, recorded(connection, SERVER, asked))).isSameAs(Dialect.generic(NullOrder.FIRST));
            assertThat(asked)
                    .as("what cost no query")
                    .containsExactly("getDatabaseProductName", "getDriverName", "getURL", "unwrap");
        }
    }

    /** Others in memory have the same URL, and may have other settings. */
    @Test
    void asksAnUnknownDatabaseInMemoryEachTime() throws SQLException {
        Paging paging = Paging.of(CURSORS);
        try (Connection connection = Database.HSQLDB.dataSource().getConnection()) {
            String url = connection.getMetaData().getURL();
            dialect(paging, recorded(connection, url, new TreeSet<>()));

            var asked = new TreeSet<String>();
            assertThat(dialect(paging, recorded(connection, url, asked))).isSameAs(Dialect.generic(NullOrder.FIRST));
            assertThat(asked).contains("prepareStatement");
        }
    }

    @Test
    void doesNotRememberDatabasesWithoutEnd() throws SQLException {
        Paging paging = Paging.of(CURSORS);
        try (Connection connection = Database.HSQLDB.dataSource().getConnection()) {
            for (int password = 0; password <= 1_000; password++) {
                dialect(paging, recorded(connection, SERVER + ";password=" + password, new TreeSet<>()));
            }

            var asked = new TreeSet<String>();
            assertThat(dialect(paging, recorded(connection, SERVER + ";password=0", asked)))
                    .isSameAs(Dialect.generic(NullOrder.FIRST));
            assertThat(asked).as("what is asked of a new one").contains("prepareStatement");
        }
    }

    private static Dialect dialect(Paging paging, Connection connection) throws SQLException {
        return Shell.on(connection, paging, new StatementWatch(() -> false, null))
                .dialect();
    }

    /** The same connection by another URL, and what is asked of its database. */
    private static Connection recorded(Connection connection, String url, Set<String> asked) throws SQLException {
        DatabaseMetaData real = connection.getMetaData();
        DatabaseMetaData recorded = proxy(DatabaseMetaData.class, (proxy, method, arguments) -> {
            asked.add(method.getName());
            return method.getName().equals("getURL") ? url : method.invoke(real, arguments);
        });
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getMetaData")) {
                return recorded;
            }
            asked.add(method.getName());
            return method.invoke(connection, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void doesNotTakeOneDatabaseForTheOtherBehindOneDataSource() throws SQLException {
        Paging paging = Paging.of(CURSORS);
        try (Connection real = Database.POSTGRESQL.dataSource().getConnection();
                Connection other = disguised().getConnection()) {
            assertThat(dialect(paging, real)).isSameAs(Dialect.postgreSql());
            assertThat(dialect(paging, other)).isSameAs(Dialect.generic(NullOrder.HIGH));
            assertThat(dialect(paging, real)).isSameAs(Dialect.postgreSql());
        }
    }

    @Test
    void walksWhatSpeaksTheLanguageOfPostgreSql() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists spoken",
                "create table spoken (id int primary key, k timestamptz)",
                "insert into spoken select i, case when i % 4 > 0 then "
                        + "timestamptz '2026-10-25 01:30:00.000001+01' + i / 8 * interval '1 microsecond' end "
                        + "from generate_series(1, 40) i");
        JdbcPager pager = JdbcPager.of(disguised(), CursorKeys.random());
        SqlQuery<Long> query = SqlQuery.of("select id, k from spoken", Long.class);

        for (Ordering ordering : List.of(
                Ordering.by(asc("k")).tieBreaker("id"),
                Ordering.by(desc("k").nullsLast()).tieBreaker(asc("id")))) {
            List<Long> walked = new ArrayList<>();
            String cursor = null;
            do {
                KeysetPage<Long> page =
                        pager.page(query, ordering, KeysetRequest.first(3).withCursor(cursor));
                walked.addAll(page.items());
                cursor = page.nextCursor();
            } while (cursor != null);
            assertThat(walked).as("%s", ordering).isEqualTo(plain(ordering));
        }
    }

    private static List<Long> plain(Ordering ordering) throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("select id from spoken order by " + ordering)) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    /** The same PostgreSQL, which there says that it is another. */
    private static DataSource disguised() throws SQLException {
        Database.POSTGRESQL.execute(
                "create schema if not exists disguise",
                "create or replace function disguise.version() returns text language sql as "
                        + "$$ select 'CockroachDB CCL v23.1.11 (x86_64-pc-linux-gnu)' $$");
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            var disguised = new PGSimpleDataSource();
            disguised.setUrl(connection.getMetaData().getURL());
            disguised.setUser("postgres");
            disguised.setCurrentSchema("disguise,pg_catalog,public");
            return disguised;
        }
    }
}
