package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that has another type than it had when the query was described: a page of the old type would lose or repeat rows. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class ChangedKeyTypeTest {
    private static final List<Long> ALL =
            IntStream.rangeClosed(1, 9).mapToObj(Long::valueOf).toList();
    private static final List<String> SELECTS = List.of("select id, k from changed", "select * from changed");

    private final Database database;

    private JdbcPager pager;

    ChangedKeyTypeTest(Database database) {
        this.database = database;
        this.pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
    }

    static Stream<Database> databases() {
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.MYSQL, Database.H2);
    }

    @BeforeEach
    void createTable() throws SQLException {
        pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        database.execute("drop table if exists changed", "create table changed (id int, k date)");
        database.execute(IntStream.rangeClosed(1, 9)
                .mapToObj(id -> "insert into changed values (" + id + ", '2026-01-0" + (1 + id / 4) + "')")
                .toArray(String[]::new));
    }

    /** The same order with times, of which a date knows nothing. */
    private void addHours() throws SQLException {
        String type = isMySql() ? "datetime" : "timestamp";
        database.execute(
                isMySql()
                        ? "alter table changed modify k datetime"
                        : "alter table changed alter k " + (database == Database.H2 ? "set data " : "") + "type "
                                + type);
        for (int id = 1; id <= 9; id++) {
            database.execute(
                    "update changed set k = '2026-01-0" + (1 + id / 4) + " 0" + id + ":00:00' where id = " + id);
        }
    }

    private boolean isMySql() {
        return database == Database.MARIADB || database == Database.MYSQL;
    }

    private String quoted() {
        return isMySql() ? "`k`" : database == Database.H2 ? "\"K\"" : "\"k\"";
    }

    private List<Ordering> orderings() {
        return List.of(
                Ordering.by(asc("k")).tieBreaker("id"),
                Ordering.by(asc(quoted())).tieBreaker("id"),
                Ordering.by(asc("coalesce(k, k)")).tieBreaker("id"),
                Ordering.by(asc("k").notNull()).tieBreaker("id"));
    }

    private static SqlQuery<Long> query(String select) {
        return JdbcPager.query(select, row -> row.getLong("id"));
    }

    @Test
    void walksByTheNewTypeAfterAMigration() throws SQLException {
        for (String select : SELECTS) {
            for (Ordering ordering : orderings()) {
                Walked.rows(pager, query(select), ordering, 3);
            }
        }
        addHours();

        for (String select : SELECTS) {
            for (Ordering ordering : orderings()) {
                assertThat(Walked.rows(pager, query(select), ordering, 3))
                        .as("%s by %s", select, ordering)
                        .isEqualTo(ALL);
            }
        }
    }

    @Test
    void goesOnInTheMiddleOfAWalk() throws SQLException {
        for (Ordering ordering : orderings()) {
            createTable();
            SqlQuery<Long> query = query("select * from changed");
            KeysetPage<Long> first = pager.page(query, ordering, KeysetRequest.first(3));
            addHours();

            KeysetPage<Long> second =
                    pager.page(query, ordering, KeysetRequest.first(9).withCursor(first.nextCursor()));

            // midnight of the last row's day comes before all of its hours
            assertThat(Stream.concat(first.items().stream(), second.items().stream())
                            .distinct()
                            .toList())
                    .isEqualTo(ALL);
            assertThat(Walked.rows(pager, query, ordering, 2)).isEqualTo(ALL);
        }
    }

    @Test
    void walksAndStreamsFromACursorOfTheOldType() throws SQLException {
        for (Ordering ordering : orderings()) {
            createTable();
            SqlQuery<Long> query = query("select * from changed");
            String cursor = pager.page(query, ordering, KeysetRequest.first(3)).nextCursor();
            pager.page(query, ordering, KeysetRequest.first(3).withCursor(cursor));
            addHours();
            KeysetRequest request = KeysetRequest.first(2).withCursor(cursor);

            List<Long> behind =
                    pager.page(query, ordering, request.withLimit(100)).items();
            assertThat(rows(pager.walk(query, ordering, request)))
                    .isEqualTo(behind)
                    .endsWith(9L);
            assertThat(rows(pager.stream(query, ordering, request))).isEqualTo(behind);
            assertThat(rows(pager.stream(query, ordering, request).withoutCursors()))
                    .isEqualTo(behind);
        }
    }

    /** PostgreSQL and H2 cannot compare a text with a date; the statement of before fails. */
    @Test
    void readsOnWhereAValueOfTheOldTypeCannotBeComparedAnyMore() throws SQLException {
        for (Ordering ordering : orderings()) {
            for (String way : List.of("page", "walk", "stream", "stream without cursors")) {
                createTable();
                SqlQuery<Long> query = query("select * from changed");
                String cursor =
                        pager.page(query, ordering, KeysetRequest.first(3)).nextCursor();
                pager.page(query, ordering, KeysetRequest.first(3).withCursor(cursor));
                database.execute(
                        isMySql()
                                ? "alter table changed modify k varchar(20)"
                                : "alter table changed alter k " + (database == Database.H2 ? "set data " : "")
                                        + "type varchar(20)");
                KeysetRequest request = KeysetRequest.first(100).withCursor(cursor);

                assertThat(
                                switch (way) {
                                    case "page" ->
                                        pager.page(query, ordering, request).items();
                                    case "walk" -> rows(pager.walk(query, ordering, request));
                                    case "stream" -> rows(pager.stream(query, ordering, request));
                                    default ->
                                        rows(pager.stream(query, ordering, request)
                                                .withoutCursors());
                                })
                        .as("%s by %s", way, ordering)
                        .isEqualTo(ALL.subList(3, 9));
            }
        }
    }

    @Test
    void streamsByTheNewTypeWithCursorsThatGoOn() throws SQLException {
        SqlQuery<Long> query = query("select * from changed");
        Ordering ordering = orderings().get(0);
        rows(pager.stream(query, ordering, KeysetRequest.first(2)));
        addHours();

        try (RowStream<Long> stream = pager.stream(query, ordering, KeysetRequest.first(2))) {
            for (long id : ALL.subList(0, 8)) {
                assertThat(stream.next()).isTrue();
                assertThat(stream.row()).isEqualTo(id);
                assertThat(pager.page(query, ordering, KeysetRequest.first(100).withCursor(stream.cursor()))
                                .items())
                        .isEqualTo(ALL.subList((int) id, 9));
            }
        }
    }

    @Test
    void skipsRowsByTheNewType() throws SQLException {
        SqlQuery<Long> query = query("select * from changed");
        Ordering ordering = orderings().get(0);
        pager.page(query, ordering, new OffsetRequest(3, 3));
        addHours();

        assertThat(pager.page(query, ordering, new OffsetRequest(3, 3)).items()).containsExactly(4L, 5L, 6L);
    }

    /** A data source that leads each tenant to a schema of its own: the type changes with each request, to and fro. */
    @Test
    void readsTenantsWhoseKeysHaveOtherTypesByTurns() throws SQLException {
        createTenants();
        try (Connection one = database.ownConnection();
                Connection two = database.ownConnection()) {
            use(one, "tenant_a");
            use(two, "tenant_b");
            for (String select : SELECTS) {
                for (Ordering ordering : orderings()) {
                    for (int limit = 1; limit < 4; limit++) {
                        assertThat(byTurns(List.of(pager.on(one), pager.on(two)), query(select), ordering, limit))
                                .as("%s by %s, limit %s", select, ordering, limit)
                                .containsExactly(ALL, ALL);
                    }
                }
            }
        }
    }

    private void createTenants() throws SQLException {
        String kind = isMySql() ? "database" : "schema";
        for (String tenant : List.of("tenant_a", "tenant_b")) {
            boolean isDate = tenant.equals("tenant_a");
            String type = isDate ? "date" : isMySql() ? "datetime" : "timestamp";
            database.execute(
                    "drop " + kind + " if exists " + tenant + (isMySql() ? "" : " cascade"),
                    "create " + kind + " " + tenant,
                    "create table " + tenant + ".changed (id int, k " + type + ")");
            for (int id = 1; id <= 9; id++) {
                database.execute("insert into " + tenant + ".changed values (" + id + ", '2026-01-0"
                        + (isDate ? 1 + id / 4 + "'" : "1 0" + id + ":00:00'") + ")");
            }
        }
    }

    private void use(Connection connection, String tenant) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    isMySql()
                            ? "use " + tenant
                            : (database == Database.H2 ? "set schema " : "set search_path to ") + tenant);
        }
    }

    private static List<List<Long>> byTurns(
            List<JdbcPager> pagers, SqlQuery<Long> query, Ordering ordering, int limit) {
        List<List<Long>> rows = List.of(new ArrayList<>(), new ArrayList<>());
        List<KeysetRequest> requests = new ArrayList<>(List.of(KeysetRequest.first(limit), KeysetRequest.first(limit)));
        for (int page = 0; page < 20; page++) {
            int tenant = page % 2;
            if (page > 1 && requests.get(tenant).cursor() == null) {
                continue;
            }
            KeysetPage<Long> read = pagers.get(tenant).page(query, ordering, requests.get(tenant));
            rows.get(tenant).addAll(read.items());
            requests.set(tenant, requests.get(tenant).withCursor(read.nextCursor()));
        }
        return rows;
    }

    @Test
    void goesOnWhenAnIntegerBecomesANumberWithAFraction() throws SQLException {
        database.execute("drop table changed", "create table changed (id int, k int)");
        for (int id = 1; id <= 9; id++) {
            database.execute("insert into changed values (" + id + ", " + id / 3 + ")");
        }
        SqlQuery<Long> query = query("select * from changed");
        Ordering ordering = orderings().get(0);
        Walked.rows(pager, query, ordering, 3);
        database.execute(
                isMySql()
                        ? "alter table changed modify k decimal(20, 5)"
                        : database == Database.H2
                                ? "alter table changed alter k set data type numeric(20, 5)"
                                : "alter table changed alter k type numeric",
                "update changed set k = k + id * 0.01");

        assertThat(Walked.rows(pager, query, ordering, 2)).isEqualTo(ALL);
    }

    /** Where a request fails because the database has forgotten the old columns, the next one does not. */
    @Test
    void recoversWhenColumnsAreRenamedAddedAndDropped() throws SQLException {
        SqlQuery<Long> query = query("select * from changed");
        Ordering ordering = orderings().get(0);
        Walked.rows(pager, query, ordering, 3);
        for (List<String> changes : List.of(
                List.of("alter table changed add note varchar(9)"),
                List.of("alter table changed drop column note"),
                List.of(
                        "alter table changed " + (database == Database.H2 ? "alter column k rename" : "rename column k")
                                + " to was",
                        "alter table changed add k timestamp null"))) {
            database.execute(changes.toArray(new String[0]));
            assertThat(Walked.rows(pager, query, ordering, 3)).isEqualTo(ALL);
        }
    }

    private static List<Long> rows(RowStream<Long> stream) {
        try (stream) {
            var rows = new ArrayList<Long>();
            while (stream.next()) {
                rows.add(stream.row());
            }
            return rows;
        }
    }
}
