package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.NullOrder;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Which database it is that a driver reaches. */
class DialectsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PostgreSQL 18.6 on x86_64-pc-linux-gnu, compiled by gcc (GCC) 4.8.5 20150623, 64-bit",
                "PostgreSQL 16.9 (Debian 16.9-1.pgdg120+1) on x86_64-pc-linux-gnu, compiled by gcc, 64-bit",
                "PostgreSQL 15.2 (EnterpriseDB Advanced Server 15.2.0) on x86_64-pc-linux-gnu",
                "PostgreSQL 13.4, compiled by Visual C++ build 1914, 64-bit",
                "PostgreSQL 9.6.24 on aarch64-unknown-linux-gnu, compiled by gcc, 64-bit",
                "PostgreSQL 19devel on x86_64-linux, compiled by gcc-14.2.0, 64-bit",
                "PostgreSQL 18beta1 (Debian 18~beta1-1.pgdg+1) on x86_64-pc-linux-gnu",
            })
    void takesPostgreSqlForWhatItIs(String version) {
        assertThat(Dialects.otherThanPostgreSql(version)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CockroachDB | CockroachDB CCL v23.1.11 (x86_64-pc-linux-gnu, built 2023/09/27 01:53:43, go1.19.10)
                    Redshift    | PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2, Redshift 1.0.12103
                    Greenplum   | PostgreSQL 9.4.24 (Greenplum Database 6.13.0 build commit:4f1adf8e) on x86_64
                    Materialize | PostgreSQL 9.5.0 on x86_64-unknown-linux-gnu (Materialize v0.55.0)
                    QuestDB     | PostgreSQL 12.3, compiled by Visual C++ build 1914, 64-bit, QuestDB
                    'PostgreSQL 11.2-YB-2.18.0.0-b0 on x86_64' | PostgreSQL 11.2-YB-2.18.0.0-b0 on x86_64
                    """)
    void takesWhatSpeaksItsLanguageForAnother(String name, String version) {
        assertThat(Dialects.otherThanPostgreSql(version)).contains(name);
    }

    @Test
    void takesWhatSaysNothingForAnother() {
        assertThat(Dialects.otherThanPostgreSql(null)).isNotNull();
    }

    @Test
    void findsThePostgreSqlOfTheTests() throws SQLException {
        try (Connection connection = Database.POSTGRESQL.dataSource().getConnection()) {
            assertThat(new Dialects().of(connection)).isSameAs(Dialect.postgreSql());
        }
    }

    @Test
    void seesWhereADatabasePutsNulls() throws SQLException {
        assertThat(nulls(Database.POSTGRESQL)).isEqualTo(NullOrder.HIGH);
        assertThat(nulls(Database.SQLITE)).isEqualTo(NullOrder.LOW);
        assertThat(nulls(Database.H2)).isEqualTo(NullOrder.LOW);
    }

    private static NullOrder nulls(Database database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return Dialects.nulls(connection);
        }
    }

    @Test
    void asksAnUnknownDatabaseOnce() throws SQLException {
        var dialects = new Dialects();
        try (Connection connection = Database.HSQLDB.dataSource().getConnection()) {
            assertThat(dialects.of(connection)).isSameAs(Dialect.generic(NullOrder.FIRST));

            var asked = new TreeSet<String>();
            assertThat(dialects.of(recorded(connection, connection.getMetaData().getURL(), asked)))
                    .isSameAs(Dialect.generic(NullOrder.FIRST));
            assertThat(asked).as("what cost no query").containsExactly("getDatabaseProductName", "getURL");
        }
    }

    @Test
    void doesNotRememberDatabasesWithoutEnd() throws SQLException {
        var dialects = new Dialects();
        try (Connection connection = Database.HSQLDB.dataSource().getConnection()) {
            for (int password = 0; password <= 1_000; password++) {
                dialects.of(recorded(connection, "jdbc:hsqldb:mem:keyleaf;password=" + password, new TreeSet<>()));
            }

            var asked = new TreeSet<String>();
            assertThat(dialects.of(recorded(connection, "jdbc:hsqldb:mem:keyleaf;password=0", asked)))
                    .isSameAs(Dialect.generic(NullOrder.FIRST));
            assertThat(asked).as("what is asked of a new one").contains("nullsAreSortedHigh");
        }
    }

    /** The same connection by another URL, and what is asked of its database. */
    private static Connection recorded(Connection connection, String url, Set<String> asked) throws SQLException {
        DatabaseMetaData real = connection.getMetaData();
        DatabaseMetaData recorded = proxy(DatabaseMetaData.class, (proxy, method, arguments) -> {
            asked.add(method.getName());
            return method.getName().equals("getURL") ? url : method.invoke(real, arguments);
        });
        return proxy(Connection.class, (proxy, method, arguments) -> recorded);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void doesNotTakeOneDatabaseForTheOtherBehindOneDataSource() throws SQLException {
        var dialects = new Dialects();
        try (Connection real = Database.POSTGRESQL.dataSource().getConnection();
                Connection other = disguised().getConnection()) {
            assertThat(dialects.of(real)).isSameAs(Dialect.postgreSql());
            assertThat(dialects.of(other)).isSameAs(Dialect.generic(NullOrder.HIGH));
            assertThat(dialects.of(real)).isSameAs(Dialect.postgreSql());
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
