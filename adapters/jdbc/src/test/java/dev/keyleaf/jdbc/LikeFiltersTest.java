package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.Like;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts are found as they are on every database, whatever its default escape character is. */
@ParameterizedClass(name = "{0}")
@MethodSource("modes")
class LikeFiltersTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final List<String> TEXTS = List.of(
            "100%",
            "100x", "a_b", "axb", "C:\\dir", "C:dir", "C:\\%", "!", "a!b%c_d\\e", "\\", "%", "_", "plain", "it's");

    private final Mode mode;

    /** A database with settings of a session, which go into the URL: drivers ask for them when they connect. */
    record Mode(Database database, String settings) {
        Connection connect() throws SQLException {
            if (settings.isEmpty()) {
                return database.dataSource().getConnection();
            }
            String url = database.url() + (database.url().contains("?") ? "&" : "?") + settings;
            return DriverManager.getConnection(
                    url, database.server().user(), database.server().password());
        }

        @Override
        public String toString() {
            return database + " " + settings;
        }
    }

    LikeFiltersTest(Mode mode) {
        this.mode = mode;
    }

    static Stream<Mode> modes() {
        Stream<Mode> byDefault =
                Stream.concat(Database.all(), Stream.of(Database.HSQLDB)).map(database -> new Mode(database, ""));
        Stream<Mode> without = Stream.of(Database.MARIADB, Database.MYSQL)
                .map(database -> new Mode(database, "sessionVariables=sql_mode='NO_BACKSLASH_ESCAPES'"));
        return Stream.concat(byDefault, without);
    }

    @BeforeParameterizedClassInvocation
    static void fill(Mode mode) throws SQLException {
        Database database = mode.database();
        database.execute("drop table if exists liked", "create table liked (id int primary key, t varchar(30))");
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into liked values (?, ?)")) {
            for (int i = 0; i < TEXTS.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, TEXTS.get(i));
                insert.executeUpdate();
            }
        }
    }

    @Test
    void findsExactlyTheRowsThatHaveTheText() throws SQLException {
        try (Connection connection = mode.connect()) {
            JdbcPager pager = JdbcPager.of(mode.database().dataSource(), CursorKeys.random())
                    .on(connection);
            for (String text : TEXTS) {
                check(pager, "t like ?", Like.contains(text), row -> row.contains(text));
                check(pager, "t like ?", Like.startsWith(text), row -> row.startsWith(text));
                check(pager, "t not like :t", Like.contains(text), row -> !row.contains(text));
                check(pager, "t like ? escape '!'", Like.contains(text, '!'), row -> row.contains(text));
                check(
                        pager,
                        "upper(t) like upper(?) escape '|'",
                        Like.contains(text, '|'),
                        row -> upper(row).contains(upper(text)));
            }
        }
    }

    private static void check(JdbcPager pager, String condition, String pattern, Predicate<String> expected) {
        SqlQuery<String> query = JdbcPager.query("select id, t from liked", row -> row.getString("t"))
                .filter(condition, pattern);

        assertThat(pager.page(query, BY_ID, KeysetRequest.first(99)).items())
                .as("%s with %s", condition, pattern)
                .isEqualTo(TEXTS.stream().filter(expected).toList());
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
