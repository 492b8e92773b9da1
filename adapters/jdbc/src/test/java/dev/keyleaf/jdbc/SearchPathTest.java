package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL's types whose operators are in a schema that the application's connections may not have on their path. */
class SearchPathTest {
    private static final SqlQuery<Long> QUERY =
            JdbcPager.query("select id, k from path_app.words", row -> row.getLong("id"));
    private static final Ordering BY_K = Ordering.by(asc("k")).tieBreaker("id");

    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());

    @BeforeAll
    static void createTypes() throws SQLException {
        drop();
        Database.POSTGRESQL.execute(
                "create schema path_ext",
                "create schema path_app",
                "create extension citext schema path_ext",
                "create extension ltree schema path_ext",
                "create extension hstore schema path_ext",
                "create domain path_app.email as path_ext.citext check (value <> '')",
                "create type path_app.pair as (a int, b text)",
                "create type path_app.span as range (subtype = path_ext.citext)",
                "create type path_ext.mood as enum ('sad', 'ok', 'Happy')");
    }

    @AfterAll
    static void drop() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop schema if exists path_app cascade",
                "drop extension if exists citext cascade",
                "drop extension if exists ltree cascade",
                "drop extension if exists hstore cascade",
                "drop schema if exists path_ext cascade");
    }

    @ParameterizedTest
    @CsvSource({"path_ext.citext", "path_app.email", "path_ext.ltree"})
    void refusesATypeWhoseOperatorsAreNotFound(String type) throws SQLException {
        fill(type, "'abc'", "'ABD'", "'Abe'", "'x'", "'Y'");

        assertRefused("path_app", "whose operators the search path does not lead to", "currentSchema=app,path_ext");
    }

    @ParameterizedTest
    @CsvSource({"path_ext.citext", "path_app.email", "path_ext.ltree"})
    void pagesByItWhereTheyAreFound(String type) throws SQLException {
        fill(type, "'abc'", "'ABD'", "'Abe'", "'x'", "'Y'");

        assertWalks("path_app, path_ext");
    }

    /** Arrays, ranges and enumerations are compared by operators of all of them, in the way of the elements' types. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "path_ext.citext[]; '{abc}'; '{ABD,null}'; '{Abe}'; '{x}'; '{Y}'",
                "path_app.span; '[a,b)'; '[A,C)'; '[B,c)'; 'empty'; '[x,Y]'",
                "path_app.pair[]; '{\"(1,a)\"}'; '{\"(1,)\"}'; '{\"(,b)\"}'; '{}'; '{\"(,)\"}'",
                "path_ext.mood; 'sad'; 'ok'; 'Happy'; 'ok'; 'sad'"
            })
    void pagesByTypesOfWhichAllShareTheirOperators(String type, String a, String b, String c, String d, String e)
            throws SQLException {
        fill(type, a, b, c, d, e);

        assertWalks("path_app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path_ext.hstore", "json", "point"})
    void refusesATypeWithoutAnOrder(String type) throws SQLException {
        fill(type, type.equals("json") ? "'[]'" : type.equals("point") ? "'(1,2)'" : "'a=>1'");

        assertRefused("path_app, path_ext", "whose o", "order by an expression of another type");
    }

    @Test
    void refusesACompositeOfWhichAFieldMayBeNull() throws SQLException {
        fill("path_app.pair", "'(1,a)'", "'(1,)'", "'(,b)'", "'(,)'");

        assertRefused("path_app", "a composite", "order by its fields, for example asc(\"(k).a\")");
    }

    @Test
    void refusesARowThatASubqueryGives() throws SQLException {
        fill("int", "1", "2");

        assertThatThrownBy(() -> pager.page(
                        QUERY,
                        Ordering.by(asc("(select r from (values (k, id)) r)")).tieBreaker("id"),
                        KeysetRequest.first(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the type record, a composite");
    }

    @Test
    void refusesAnOperatorOfTheApplicationsThatComesBeforeThatOfAllEnumerations() throws SQLException {
        Database.POSTGRESQL.execute(
                "create or replace function path_app.never(path_ext.mood, path_ext.mood) returns boolean "
                        + "language sql immutable as 'select false'",
                "drop operator if exists path_app.>= (path_ext.mood, path_ext.mood)",
                "create operator path_app.>= (leftarg = path_ext.mood, rightarg = path_ext.mood, "
                        + "function = path_app.never)");
        try {
            fill("path_ext.mood", "'sad'", "'ok'", "'Happy'");

            assertRefused("path_app", "whose operators the search path does not lead to", "order by an expression");
        } finally {
            Database.POSTGRESQL.execute("drop operator path_app.>= (path_ext.mood, path_ext.mood)");
        }
    }

    private static void fill(String type, String... values) throws SQLException {
        var statements = new ArrayList<>(List.of(
                "drop table if exists path_app.words",
                "create table path_app.words (id int generated always as identity, k " + type + ")"));
        for (String value : values) {
            statements.add("insert into path_app.words (k) values (" + value + "), (null)");
        }
        Database.POSTGRESQL.execute(statements.toArray(new String[0]));
    }

    private void assertRefused(String path, String why, String remedy) throws SQLException {
        try (Connection connection = on(path)) {
            assertThatThrownBy(() -> pager.on(connection).page(QUERY, BY_K, KeysetRequest.first(2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the key 'k' has the type ")
                    .hasMessageContaining(why)
                    .hasMessageContaining(remedy);
        }
    }

    private void assertWalks(String path) throws SQLException {
        try (Connection connection = on(path);
                Statement statement = connection.createStatement()) {
            for (boolean ascending : new boolean[] {true, false}) {
                var all = new ArrayList<Long>();
                String direction = ascending ? "" : " desc";
                try (var rows = statement.executeQuery(
                        "select id from path_app.words order by k" + direction + ", id" + direction)) {
                    while (rows.next()) {
                        all.add(rows.getLong(1));
                    }
                }
                Ordering ordering =
                        Ordering.by(ascending ? asc("k") : desc("k")).tieBreaker("id");
                for (int limit = 1; limit < 5; limit++) {
                    assertThat(Walked.rows(pager.on(connection), QUERY, ordering, limit))
                            .isEqualTo(all);
                }
            }
        }
    }

    private static Connection on(String path) throws SQLException {
        Connection connection = Database.POSTGRESQL.ownConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + path);
        }
        return connection;
    }
}
