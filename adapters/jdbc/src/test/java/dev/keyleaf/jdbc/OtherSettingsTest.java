package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of sessions that change what a statement means: every second page is read under another one. */
class OtherSettingsTest {
    private static final List<Ordering> ORDERINGS = List.of(
            Ordering.by(desc("t").nullsLast()).tieBreaker(asc("id")),
            Ordering.by(asc("t"), desc("d")).tieBreaker(asc("id")),
            Ordering.by(asc("d").nullsFirst(), asc("n")).tieBreaker(desc("id")),
            Ordering.by(asc("c"), asc("n")).tieBreaker("id"));

    static Stream<Arguments> mySqlSettings() {
        return Stream.of(Database.MARIADB, Database.MYSQL)
                .flatMap(database -> Stream.concat(
                                Stream.of(
                                        "sql_mode = 'ANSI_QUOTES'",
                                        "sql_mode = 'ANSI'",
                                        "sql_mode = 'TRADITIONAL'",
                                        "sql_mode = ''",
                                        "sql_mode = 'PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES'",
                                        "sql_mode = 'NO_ZERO_DATE,NO_ZERO_IN_DATE,ONLY_FULL_GROUP_BY'",
                                        "sql_mode = 'HIGH_NOT_PRECEDENCE,NO_UNSIGNED_SUBTRACTION'",
                                        "time_zone = '+05:45'",
                                        "sql_big_selects = 1",
                                        "sql_select_limit = 2",
                                        "div_precision_increment = 20",
                                        "collation_connection = utf8mb4_bin",
                                        "character_set_results = utf8mb4",
                                        "sort_buffer_size = 32768",
                                        "optimizer_switch = 'derived_merge=off'",
                                        "sql_auto_is_null = 1"),
                                database == Database.MARIADB
                                        ? Stream.of(
                                                "lc_time_names = 'de_DE'", "sql_mode = 'ORACLE'", "sql_mode = 'MSSQL'")
                                        : Stream.of("sql_mode = 'TIME_TRUNCATE_FRACTIONAL'"))
                        .map(setting -> Arguments.of(database, setting)));
    }

    @ParameterizedTest
    @MethodSource("mySqlSettings")
    void walksOnMySqlAndMariaDb(Database database, String setting) throws SQLException {
        try (Connection plain = database.ownConnection();
                Connection odd = database.ownConnection()) {
            fill(plain, "datetime(6)", "double", " character set utf8mb4");
            execute(odd, "set " + setting);
            assertReadsAll(plain, odd);
            assertReadsAll(odd, odd);
        }
    }

    /** The blanks at the end of a value would be compared on connections that do not read them. */
    @ParameterizedTest
    @ValueSource(strings = {"MariaDB", "MySQL"})
    void refusesCharsThatAreReadWithTheirBlanks(String name) throws SQLException {
        Database database = name.equals("MySQL") ? Database.MYSQL : Database.MARIADB;
        try (Connection odd = database.ownConnection()) {
            fill(odd, "datetime(6)", "double", " character set utf8mb4");
            execute(odd, "set sql_mode = 'PAD_CHAR_TO_FULL_LENGTH'");
            JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
            SqlQuery<Long> query = JdbcPager.query("select id, n, c from odd", row -> row.getLong(1));

            assertThatThrownBy(() -> pager.on(odd).page(query, ORDERINGS.get(3), KeysetRequest.first(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PAD_CHAR_TO_FULL_LENGTH");
        }
    }

    static Stream<Arguments> narrowCharsets() {
        return Stream.of(Database.MARIADB, Database.MYSQL)
                .flatMap(database -> Stream.of(
                        Arguments.of(database, "utf8mb4", "character_set_connection = latin1"),
                        Arguments.of(database, "utf8mb4", "character_set_connection = utf8"),
                        Arguments.of(database, "latin1", "collation_connection = ascii_bin"),
                        Arguments.of(database, "utf8mb4", "character_set_results = latin1")));
    }

    /** Where the cursor's text would come as question marks. */
    @ParameterizedTest
    @MethodSource("narrowCharsets")
    void refusesTextsThatTheConnectionCannotCarry(Database database, String column, String setting)
            throws SQLException {
        try (Connection odd = database.ownConnection()) {
            fillWords(odd, column);
            execute(odd, "set " + setting);
            JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
            for (String key : List.of("t", "lower(t)")) {
                assertThatThrownBy(() -> pager.on(odd)
                                .page(WORDS, Ordering.by(asc(key)).tieBreaker("id"), KeysetRequest.first(1)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(
                                "the key '" + key + "' has characters that the charset of this connection lacks")
                        .hasMessageContaining("set character_set_connection and character_set_results to utf8mb4");
            }
        }
    }

    static Stream<Arguments> wideCharsets() {
        return Stream.of(Database.MARIADB, Database.MYSQL)
                .flatMap(database -> Stream.of(
                        Arguments.of(database, "latin1", "character_set_connection = latin1"),
                        Arguments.of(database, "latin1", "character_set_connection = utf8"),
                        Arguments.of(database, "ascii", "character_set_connection = latin1"),
                        Arguments.of(database, "utf8", "collation_connection = utf8_bin")));
    }

    @ParameterizedTest
    @MethodSource("wideCharsets")
    void walksOverTextsThatTheConnectionCarries(Database database, String column, String setting) throws SQLException {
        try (Connection plain = database.ownConnection();
                Connection odd = database.ownConnection()) {
            fillWords(plain, column);
            execute(odd, "set " + setting);
            Ordering ordering = Ordering.by(asc("t")).tieBreaker("id");
            JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
            List<Long> all = pager.on(plain)
                    .page(WORDS, ordering, new OffsetRequest(100, 0))
                    .items();

            assertThat(walk(List.of(pager.on(plain), pager.on(odd)), WORDS, ordering, 1))
                    .hasSize(4)
                    .isEqualTo(all);
        }
    }

    @Test
    void refusesTextsWhereMariaDbTakesAnEmptyOneForNull() throws SQLException {
        try (Connection odd = Database.MARIADB.ownConnection()) {
            fillWords(odd, "utf8mb4");
            execute(odd, "set sql_mode = concat(@@sql_mode, ',EMPTY_STRING_IS_NULL')");
            JdbcPager pager = JdbcPager.of(Database.MARIADB.dataSource(), CursorKeys.random())
                    .on(odd);

            assertThatThrownBy(() -> pager.page(WORDS, Ordering.by(asc("t")).tieBreaker("id"), KeysetRequest.first(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("take EMPTY_STRING_IS_NULL from the sql_mode");
            assertThat(pager.page(WORDS, Ordering.unique(asc("id")), KeysetRequest.first(1))
                            .items())
                    .containsExactly(1L);
        }
    }

    private static final SqlQuery<Long> WORDS = JdbcPager.query("select id, t from word", row -> row.getLong(1));

    private static void fillWords(Connection connection, String charset) throws SQLException {
        execute(connection, "drop table if exists word");
        execute(connection, "create table word (id int primary key, t varchar(20) character set " + charset + ")");
        String[] words = charset.equals("ascii")
                ? new String[] {"a", "b", "c", "d"}
                : charset.equals("latin1")
                        ? new String[] {"a", "\u00e9", "\u00e8", "\u00fc"}
                        : charset.equals("utf8")
                                ? new String[] {"a", "\u00e9", "\u0436", "\u65e5"}
                                : new String[] {"a", "\u00e9", "\u0436", "\ud83d\ude00"};
        for (int id = 1; id <= words.length; id++) {
            execute(connection, "insert into word values (" + id + ", '" + words[id - 1] + "')");
        }
    }

    @ParameterizedTest
    @MethodSource("sqliteSettings")
    void walksOnSqlite(String setting) throws SQLException {
        try (Connection plain = Database.SQLITE.ownConnection();
                Connection odd = Database.SQLITE.ownConnection()) {
            fill(plain, "text", "real", "");
            for (String pragma : setting.split("; ", -1)) {
                execute(odd, "pragma " + pragma);
            }
            assertReadsAll(plain, odd);
            assertReadsAll(odd, odd);
        }
    }

    static Stream<String> sqliteSettings() {
        return Stream.of(
                "case_sensitive_like = on",
                "reverse_unordered_selects = on",
                "full_column_names = on",
                "full_column_names = on; short_column_names = off",
                "empty_result_callbacks = on",
                "automatic_index = off");
    }

    @ParameterizedTest
    @MethodSource("h2Settings")
    void walksOnH2(String settings) throws SQLException {
        String url = "jdbc:h2:mem:odd" + Integer.toHexString(settings.hashCode()) + ";" + settings;
        try (Connection one = DriverManager.getConnection(url);
                Connection other = DriverManager.getConnection(url)) {
            fill(one, "timestamp(6)", "double precision", "");
            assertReadsAll(one, other);
        }
    }

    static Stream<String> h2Settings() {
        return Stream.of(
                "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "DATABASE_TO_UPPER=FALSE",
                "DATABASE_TO_LOWER=TRUE",
                "DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "TIME ZONE=Asia/Kathmandu",
                "OLD_INFORMATION_SCHEMA=TRUE");
    }

    private static void fill(Connection connection, String time, String number, String options) throws SQLException {
        execute(connection, "drop table if exists odd");
        execute(
                connection,
                "create table odd (id int primary key, t varchar(20), d " + time + ", n " + number + ", c char(3))"
                        + options);
        String[] texts = {"'a'", "'A'", "''", "null", "'b'", "'ж'", "'é'", "'it''s'", "'z '"};
        for (int id = 1; id <= 18; id++) {
            execute(
                    connection,
                    "insert into odd values (" + id + ", " + texts[id % 9] + ", "
                            + (id % 4 == 0 ? "null" : "'2026-03-29 0" + id % 3 + ":30:00.00000" + id % 5 + "'") + ", "
                            + (id % 5 == 0 ? "null" : id % 3 + ".1") + ", 'c" + id % 4 + "')");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertReadsAll(Connection one, Connection other) throws SQLException {
        JdbcPager pager = JdbcPager.of(Database.H2.dataSource(), CursorKeys.random());
        List<JdbcPager> pagers = List.of(pager.on(one), pager.on(other));
        SqlQuery<Long> query = JdbcPager.query("select id, t, d, n, c from odd", row -> row.getLong(1));
        for (Ordering ordering : ORDERINGS) {
            List<Long> all = pager.on(one)
                    .page(query, ordering, new OffsetRequest(100, 0))
                    .items();
            assertThat(all).hasSize(18);
            for (int limit = 1; limit < 5; limit++) {
                assertThat(walk(pagers, query, ordering, limit))
                        .as("%s by %s", ordering, limit)
                        .isEqualTo(all);
            }
            assertThat(rows(pager.on(other).stream(query, ordering, KeysetRequest.first(3))))
                    .isEqualTo(all);
            assertThat(pager.on(other)
                            .page(
                                    query.filter("t like ?", "%"),
                                    ordering,
                                    KeysetRequest.first(1).withCount(Count.exact()))
                            .total())
                    .isEqualTo(new Total.Exact(16));
        }
    }

    private static List<Long> walk(List<JdbcPager> pagers, SqlQuery<Long> query, Ordering ordering, int limit) {
        var rows = new ArrayList<Long>();
        @Nullable String cursor = null;
        for (int page = 0; page == 0 || (cursor != null && page < 30); page++) {
            KeysetPage<Long> read = pagers.get(page % 2)
                    .page(query, ordering, KeysetRequest.first(limit).withCursor(cursor));
            rows.addAll(read.items());
            cursor = read.nextCursor();
        }
        return rows;
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
