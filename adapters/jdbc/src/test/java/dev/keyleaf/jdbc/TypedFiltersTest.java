package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Constants of enums and UUIDs are compared as the column's type has them, without a cast. */
class TypedFiltersTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final UUID ONE = UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    private static final UUID TWO = UUID.fromString("9f2504e0-4f89-41d3-9a0c-0305e82c3302");

    enum Mood {
        SAD,
        OK,
        /** Of Java alone. */
        LOST
    }

    @BeforeAll
    static void createTable() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists typed_filter",
                "drop type if exists filtered_mood",
                "create type filtered_mood as enum ('SAD', 'OK')",
                "create table typed_filter (id int primary key, mood filtered_mood, word text, wide char(5), number int)",
                "insert into typed_filter values (1, 'OK', 'SAD', 'SAD', 1), (2, 'SAD', 'OK', 'OK', 2), "
                        + "(3, 'OK', 'sad', 'sad', 3), (4, null, null, null, 4)");
    }

    private static List<Integer> ids(SqlQuery<Integer> query) {
        return ids(Database.POSTGRESQL, query);
    }

    /** By cursor and by offset, and counted. */
    private static List<Integer> ids(Database database, SqlQuery<Integer> query) {
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        var page = pager.page(query, BY_ID, KeysetRequest.first(9).withCount(Count.exact()));
        assertThat(pager.page(query, BY_ID, OffsetRequest.first(9)).items()).isEqualTo(page.items());
        assertThat(page.total()).isEqualTo(new Total.Exact(page.items().size()));
        return page.items();
    }

    private static SqlQuery<Integer> moods() {
        return SqlQuery.of("select id, mood, word, wide, number from typed_filter", Integer.class);
    }

    @Test
    void comparesAConstantWithAnEnumerationOfTheDatabase() {
        assertThat(ids(moods().filter("mood = ?", Mood.OK))).containsExactly(1, 3);
        assertThat(ids(moods().filter("mood <> ?", Mood.OK))).containsExactly(2);
        assertThat(ids(moods().filter("mood > ? and id < ?", Mood.SAD, 3))).containsExactly(1);
        assertThat(ids(moods().filter("mood = :mood or number = 4 and mood is distinct from :mood", Mood.SAD)))
                .containsExactly(2, 4);
    }

    @Test
    void comparesConstantsOfAListWithAnEnumerationOfTheDatabase() {
        assertThat(ids(moods().filter("mood in (?)", List.of(Mood.OK)))).containsExactly(1, 3);
        assertThat(ids(moods().filter("mood in (?)", Set.of(Mood.OK, Mood.SAD))))
                .containsExactly(1, 2, 3);
        assertThat(ids(moods().filter("mood not in (?)", List.of(Mood.SAD, Mood.SAD))))
                .containsExactly(1, 3);
        assertThat(ids(moods().filter("mood in (?, 'SAD')", Mood.OK))).containsExactly(1, 2, 3);
    }

    @Test
    void comparesConstantsOfTheSelect() {
        assertThat(ids(SqlQuery.of("select id from typed_filter where mood = ? and ? = mood", Integer.class)
                        .bind(Mood.OK, Mood.OK)))
                .containsExactly(1, 3);
        assertThat(ids(SqlQuery.of("select id from typed_filter where mood = :mood", Integer.class)
                        .bind(Map.of("mood", Mood.SAD))))
                .containsExactly(2);
    }

    static final List<String> TEXT_CONDITIONS = List.of(
            "word = ?",
            "wide = ?",
            "mood::text = ?",
            "word = coalesce(?, 'x')",
            "word = any(array[?])",
            "word like ?",
            "(? is not null and word = 'SAD')",
            "word = lower(?) or word = upper(?)",
            "word = ? || ''",
            "? in (word, wide)",
            "case ? when 'SAD' then word = 'SAD' else false end");

    /** What a text finds, a constant of that name finds too. */
    @ParameterizedTest
    @FieldSource("TEXT_CONDITIONS")
    void comparesAConstantWithTextsAsItsName(String condition) {
        long parameters = condition.chars().filter(c -> c == '?').count();
        Object[] constants = Stream.generate(() -> Mood.SAD).limit(parameters).toArray();
        Object[] texts = Stream.generate(() -> "SAD").limit(parameters).toArray();

        assertThat(ids(moods().filter(condition, constants)))
                .isNotEmpty()
                .isEqualTo(ids(moods().filter(condition, texts)));
    }

    @Test
    void saysThatAConstantIsNoValueOfTheDatabase() {
        for (SqlQuery<Integer> query : List.of(
                moods().filter("mood = ?", Mood.LOST), moods().filter("mood in (?)", Set.of(Mood.OK, Mood.LOST)))) {
            assertThatThrownBy(() -> ids(query))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            "compares a constant of an enum with a column that has no such value: give the "
                                    + "database's type the values of the enum, or filter by an enum that has only those");
        }
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void comparesAUuid(Database database) throws SQLException {
        boolean hasType =
                Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.H2).anyMatch(database::equals);
        database.execute(
                "drop table if exists coded",
                "create table coded (id int primary key, code " + (hasType ? "uuid" : "char(36)") + ")",
                "insert into coded values (1, '" + ONE + "'), (2, '" + TWO + "'), (3, null)");
        SqlQuery<Integer> query = SqlQuery.of("select id, code from coded", Integer.class);

        assertThat(ids(database, query.filter("code = ?", TWO))).containsExactly(2);
        assertThat(ids(database, query.filter("code in (?)", List.of(ONE, TWO))))
                .containsExactly(1, 2);
        assertThat(ids(database, query.filter("code <> ?", TWO))).containsExactly(1);
    }

    @Test
    void refusesWhatMySqlsDriverWouldSendAsASerializedObject() throws SQLException {
        Database.MYSQL.execute("drop table if exists lingual", "create table lingual (id int, language varchar(9))");
        SqlQuery<Integer> query =
                SqlQuery.of("select id, language from lingual", Integer.class).filter("language = ?", Locale.GERMAN);

        assertThatThrownBy(() -> ids(Database.MYSQL, query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the driver of MySQL sends a java.util.Locale as a serialized object, which equals no value "
                                + "of a column: bind a text, a number, a time, a UUID or bytes");
    }
}
