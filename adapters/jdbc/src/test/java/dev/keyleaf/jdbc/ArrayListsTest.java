package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.Count;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** On PostgreSQL a list of values is sent as one array, and keeps the rows that the same list keeps value by value. */
class ArrayListsTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final Ordering NEWEST = Ordering.by(desc("t")).tieBreaker(desc("id"));
    private static final int ROWS = 50_000;

    /** Texts that an array quotes, numbers that types round in their own ways, times in a gap, instants. */
    private static final List<List<Object>> LISTS = List.of(
            List.of("a", "b ", "\"q\\", ",", "", "NULL", "{x}", "it's", "é"),
            List.of("A", "b", "x\ny"),
            List.of("1", "2"),
            List.of("2026-01-01", "2026-03-29 02:30"),
            List.of(1, 2, 16_777_217),
            List.of(-1, 0),
            List.of((short) 1, (short) 2),
            List.of(1L, 16_777_217L, 9_007_199_254_740_993L, 5_000_000_000L),
            List.of(1, 2L),
            List.of(new BigDecimal("1.50"), new BigDecimal("2E+0"), new BigDecimal("0.1")),
            List.of(BigInteger.ONE, BigInteger.TEN.pow(30)),
            List.of(1.5, 0.1, 1.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e300),
            List.of(1.5f, 0.1f, 1f),
            List.of(true, false),
            List.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-29"), LocalDate.MAX),
            List.of(LocalDateTime.parse("2026-03-29T02:30"), LocalDateTime.parse("2026-01-01T00:00:00.000001")),
            List.of(LocalDateTime.parse("2026-01-01T00:00:00.000001500"), LocalDateTime.parse("-0043-03-15T12:00")),
            List.of(OffsetDateTime.parse("2026-01-01T00:00Z"), OffsetDateTime.parse("2026-03-29T02:30+01:00")),
            List.of(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-03-29T01:30:00Z")),
            List.of(new UUID(0, 1), new UUID(-1, -1)),
            List.of(new byte[] {1}, new byte[] {0x5c, 0x22}, new byte[0]),
            List.of(Listed.SOURCE, Listed.CLASS));

    private enum Listed {
        SOURCE,
        CLASS
    }

    private final RecordedStatements statements = new RecordedStatements(Database.POSTGRESQL.dataSource());
    private final JdbcPager pager = JdbcPager.of(statements.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "create extension if not exists citext",
                "drop table if exists arrayed",
                "drop table if exists listed_type",
                "drop type if exists arrayed_mood",
                "drop domain if exists arrayed_name",
                "create type arrayed_mood as enum ('a', 'b', 'A', 'it''s')",
                "create domain arrayed_name as varchar(9)",
                "create table arrayed (id int primary key, author int not null, t int not null, mood arrayed_mood, d date) with (autovacuum_enabled = off)",
                "insert into arrayed select i, i % 1000, i * 7919 % " + ROWS
                        + ", case when i % 2 = 0 then 'a' else 'b' end"
                        + "::arrayed_mood, date '2026-01-01' + i % 9 from generate_series(1, " + ROWS + ") i",
                "create index on arrayed (author, t desc, id desc)",
                "create index on arrayed (t desc, id desc)",
                "vacuum analyze arrayed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "text # 'a', 'b ', 'A', '\"q\\', ',', '', 'NULL', '{x}', 'é', 'SOURCE'",
                "varchar(9) # 'a', 'b ', 'A', 'NULL', ''",
                "char(4) # 'a', 'b ', 'A', ''",
                "citext # 'a', 'A', 'b '",
                "name # 'a', 'A', 'b '",
                "arrayed_mood # 'a', 'b', 'it''s'",
                "arrayed_name # 'a', 'b '",
                "int2 # 1, 2, -1",
                "int4 # 1, 2, 16777217",
                "int8 # 1, 16777217, 9007199254740993",
                "numeric # 1, 1.5, 2.0, 16777217, 0.1, 'NaN'",
                "float4 # 1, 1.5, 16777216, 0.1, 'NaN'",
                "float8 # 1, 1.5, 16777217, 9007199254740992, 0.1, 0.1::float4, '-Infinity'",
                "money # 1, 2",
                "oid # 1, 2, 4294967295",
                "bool # true, false",
                "date # '2026-01-01', '2026-03-29', 'infinity'",
                "timestamp # '2026-01-01', '2026-03-29 02:30', '2026-01-01 00:00:00.000001', '0044-03-15 12:00 BC'",
                "timestamptz # '2026-01-01', '2026-03-29 02:30', '2026-01-01 00:00:00.000001', '2026-03-29 01:30Z'",
                "uuid # '00000000-0000-0000-0000-000000000001'",
                "jsonb # '1', '\"a\"'",
                "bytea # '\\x01', '\\x5c22', ''",
                "text[] # '{a}', '{b}'",
            })
    void keepsTheRowsOfTheListValueByValue(String type, String values) throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists listed_type", "create table listed_type (id serial primary key, x " + type + ")");
        for (String value : values.split(", ", -1)) {
            Database.POSTGRESQL.execute("insert into listed_type (x) values (" + value + ")");
        }
        Database.POSTGRESQL.execute("insert into listed_type (x) values (null)");

        for (String zone : List.of("UTC", "Europe/Rome")) {
            try (Connection connection = Database.POSTGRESQL.ownConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set timezone = '" + zone + "'");
                for (List<Object> list : LISTS) {
                    for (String condition :
                            List.of("x in (?)", "x not in (?)", "not x in (?)", "coalesce(x, x) in (?)")) {
                        assertThat(paged(connection, condition, list))
                                .as("%s %s of %s", condition, list, list.get(0).getClass())
                                .isEqualTo(valueByValue(connection, condition, list));
                    }
                }
            }
        }
    }

    /** The ids, or that the database refuses the types. */
    private String paged(Connection connection, String condition, List<Object> list) {
        SqlQuery<Long> query =
                SqlQuery.of("select id, x from listed_type", Long.class).filter(condition, list);
        try {
            return Walked.rows(pager.on(connection), query, BY_ID, 2).toString();
        } catch (IllegalArgumentException | InvalidRequestException | UncheckedSqlException e) {
            return "refused";
        }
    }

    @Test
    void saysThatTypesDoNotGoTogetherAlsoWhenOtherValuesDid() {
        SqlQuery<Long> query = SqlQuery.of("select id, author from arrayed", Long.class);
        pager.page(query.filter("author in (?)", List.of(1, 2)), BY_ID, KeysetRequest.first(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        pager.page(query.filter("author in (?)", List.of("a", "b")), BY_ID, KeysetRequest.first(1)))
                .withMessageContaining("compares values of types that do not go together");
    }

    private static String valueByValue(Connection connection, String condition, List<Object> list) throws SQLException {
        String markers = String.join(", ", Collections.nCopies(list.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from listed_type where " + condition.replace("?", markers) + " order by id")) {
            for (int i = 0; i < list.size(); i++) {
                Object value = list.get(i);
                if (value instanceof Enum<?> constant) {
                    statement.setObject(i + 1, constant.name(), Types.OTHER); // as a quoted literal has no type
                } else {
                    statement.setObject(
                            i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
                }
            }
            var ids = new ArrayList<Long>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids.toString();
        } catch (SQLException e) {
            return "refused";
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "mood in (?::arrayed_mood) # a|b # 50000",
                "mood not in (?::arrayed_mood) # a|it's # 25000",
                "mood in (cast(? as arrayed_mood)) # b|A # 25000",
                "mood in (:m::arrayed_mood) and (author in (1, 2) or mood::text in (:m)) # a|b # 50000",
                "d in (?::date) # 2026-01-01|2026-01-03 23:59 # 11111",
                "mood::text in (?::varchar(1)) # aa|bb # 50000",
                "mood::text collate \"C\" in (?) # a|it's # 25000",
                "author in (?::numeric(5, 1)) # 1.04|2.0 # 100",
                "author + 1 in (?::bigint) # 1|2 # 100",
                "lower(mood::text) in (upper(?)) # a|b # 0",
                "(author, mood::text) in ((1, 'b')) or mood::text in (?) # it's|A # 50",
                "case when mood::text in (?) then 1 else 2 end = 2 # a|it's # 25000",
                "(mood::text || '-') in (?) # a-|b # 25000",
                "exists (select 1 from (values (1)) l(x) where l.x = author and mood::text in (?)) # a|b # 50",
                "mood::text in (?) = (author > 0) and author in (0, 1) # b|A # 100",
            })
    void castsWhatIsCastItemByItem(String condition, String values, long rows) {
        SqlQuery<Long> query = SqlQuery.of("select id, author, t, mood, d from arrayed", Long.class)
                .filterIfPresent(condition, List.of(values.split("\\|", -1)));

        KeysetPage<Long> page = pager.page(query, NEWEST, KeysetRequest.first(1).withCount(Count.exact()));

        assertThat(page.total()).isEqualTo(new Total.Exact(rows));
    }

    @Test
    void sendsOneTextForListsOfAnyLength() {
        var texts = new HashSet<String>();
        for (int values : new int[] {2, 3, 500, 40_000}) {
            KeysetPage<Long> first = pager.page(byAuthor(values), NEWEST, KeysetRequest.first(20));
            statements.take();
            pager.page(byAuthor(values), NEWEST, KeysetRequest.first(20).withCursor(first.nextCursor()));
            texts.addAll(statements.take());
        }

        assertThat(texts)
                .singleElement()
                .asString()
                .contains("author = ANY (CASE WHEN 1 = 0 THEN ARRAY[author , ?] ELSE ? END)");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4_681, 40_000, 100_000})
    void walksAListThatIsLongerThanAStatementsParameters(int values) {
        Ordering mixed =
                Ordering.by(desc("mood").nullsLast(), asc("d").nullsFirst()).tieBreaker("id");
        List<Integer> ids = IntStream.rangeClosed(1, values).boxed().toList();
        for (SqlQuery<Long> query : List.of(
                SqlQuery.of("select id, author, mood, d from arrayed where author < 3", Long.class)
                        .filter("id in (?)", ids),
                SqlQuery.of("select id, author, mood, d from arrayed where author < 3 and id in (?)", Long.class)
                        .bind(ids))) {
            List<Long> all = Walked.rows(pager, query, mixed, 50);
            long expected = IntStream.rangeClosed(1, Math.min(values, ROWS))
                    .filter(id -> id % 1000 < 3)
                    .count();
            KeysetPage<Long> page =
                    pager.page(query, mixed, KeysetRequest.first(1).withCount(Count.exact()));

            assertThat(all).hasSize((int) expected).doesNotHaveDuplicates();
            assertThat(page.total()).isEqualTo(new Total.Exact(expected));
            assertThat(pager.page(query, mixed, new OffsetRequest(200, 0)).items())
                    .isEqualTo(all);
            assertThat(rows(pager.stream(query, mixed, KeysetRequest.first(9)))).isEqualTo(all);
            assertThat(rows(pager.walk(query, mixed, KeysetRequest.first(9)))).isEqualTo(all);
        }
    }

    /** As many as the same list costs value by value, also where the server keeps the statement and may keep its plan. */
    @ParameterizedTest
    @CsvSource({"author, 3", "author, 500", "id, 3", "id, 500", "id, 4000"})
    void readsNoMoreBlocksThanTheListValueByValue(String column, int values) throws SQLException {
        List<Integer> list =
                IntStream.range(0, values).map(i -> i * 7 % ROWS).boxed().toList();
        SqlQuery<Long> query = SqlQuery.of("select id, author, t from arrayed", Long.class);
        SqlQuery<Long> arrays = query.filter(column + " in (?)", list);
        SqlQuery<Long> apart = query.filter(
                column + " in (" + String.join(", ", Collections.nCopies(values, "?")) + ")", list.toArray());
        try (Connection connection = Database.POSTGRESQL.ownConnection()) {
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
            connection.setAutoCommit(false);
            JdbcPager here = pager.on(connection);
            KeysetRequest first = KeysetRequest.first(20);

            assertThat(blocks(connection, here, arrays, first))
                    .isLessThanOrEqualTo(blocks(connection, here, apart, first));
            KeysetRequest next =
                    first.withCursor(here.page(arrays, NEWEST, first).nextCursor());
            KeysetRequest same =
                    first.withCursor(here.page(apart, NEWEST, first).nextCursor());
            assertThat(blocks(connection, here, arrays, next))
                    .isLessThanOrEqualTo(blocks(connection, here, apart, same));
        }
    }

    private static long blocks(Connection connection, JdbcPager pager, SqlQuery<Long> query, KeysetRequest request)
            throws SQLException {
        long blocks = 0;
        for (int i = 0; i < 8; i++) { // the sixth may have a plan for any values
            long before = blocks(connection);
            pager.page(query, NEWEST, request);
            blocks = blocks(connection) - before;
        }
        return blocks;
    }

    private static long blocks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sum(pg_stat_get_xact_blocks_fetched(oid)) from pg_class " + "where oid >= 16384")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static SqlQuery<Long> byAuthor(int values) {
        return SqlQuery.of("select id, author, t from arrayed", Long.class)
                .filter("author in (?)", IntStream.range(0, values).boxed().toList());
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
