package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.JsonReader;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What columns become in a record, without Spring. */
class MappedTypesTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final UUID CODE = UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301");

    enum Mood {
        SAD,
        OK
    }

    /** A library that understands as much JSON as these tests have. */
    private static final JsonReader JSON = (json, type) -> {
        if (json.equals("null")) {
            return null;
        } else if (json.contains("wrong")) {
            throw new IllegalStateException("not this JSON");
        }
        return new Document(json.replace(" ", ""), type.getTypeName());
    };

    record Document(String json, String type) {}

    private static <T> T first(Database database, SqlQuery<T> query) {
        return JdbcPager.of(database.dataSource(), CursorKeys.random())
                .withMappers(RowMappers.standard(JSON))
                .page(query, BY_ID, KeysetRequest.first(1))
                .items()
                .get(0);
    }

    private static <T> T first(String select, Class<T> type) {
        return first(Database.POSTGRESQL, SqlQuery.of("select 1 as id, " + select, type));
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    record Moody(int id, Mood mood, UUID code) {}

    @ParameterizedTest
    @MethodSource("databases")
    void readsEnumsAndUuidsFromTexts(Database database) {
        String select = "select 1 as id, 'SAD' as mood, '3F2504E0-4f89-41d3-9a0c-0305e82c3301' as code";

        assertThat(first(database, SqlQuery.of(select, Moody.class))).isEqualTo(new Moody(1, Mood.SAD, CODE));
    }

    static Stream<Database> withUuids() {
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.H2);
    }

    @ParameterizedTest
    @MethodSource("withUuids")
    void readsUuids(Database database) {
        String select = "select 1 as id, 'OK' as mood, cast('" + CODE + "' as uuid) as code";

        assertThat(first(database, SqlQuery.of(select, Moody.class))).isEqualTo(new Moody(1, Mood.OK, CODE));
    }

    @Test
    void readsEnumerationsOfTheDatabase() throws SQLException {
        Database.POSTGRESQL.execute("drop type if exists mapped_mood", "create type mapped_mood as enum ('SAD', 'OK')");

        assertThat(first("'OK'::mapped_mood as mood, '" + CODE + "'::uuid as code", Moody.class))
                .isEqualTo(new Moody(1, Mood.OK, CODE));
        assertThat(first("array['SAD', 'OK']::mapped_mood[] as moods", Moods.class))
                .isEqualTo(new Moods(List.of(Mood.SAD, Mood.OK)));
    }

    record Moods(List<Mood> moods) {}

    record Lists(
            List<String> texts,
            Set<Integer> numbers,
            List<? extends UUID> codes,
            List<LocalDate> days,
            List<Instant> instants,
            List<LocalDateTime> times,
            List<BigDecimal> amounts,
            List<List<Long>> grid) {}

    @Test
    void readsArraysAsListsAndSets() {
        assertThat(first("""
                        array['a', 'b,"', ''] as texts, array[2, 1, 2] as numbers, array['%s']::uuid[] as codes,
                        '{2024-02-29}'::date[] as days, '{"2024-02-29 12:00:00.123456+02"}'::timestamptz[] as instants,
                        '{"2026-09-27 02:50:00"}'::timestamp[] as times, '{1.50}'::numeric[] as amounts,
                        '{{1,2},{3,4}}'::bigint[] as grid""".formatted(CODE), Lists.class))
                .isEqualTo(new Lists(
                        List.of("a", "b,\"", ""),
                        Set.of(1, 2),
                        List.of(CODE),
                        List.of(LocalDate.of(2024, 2, 29)),
                        List.of(Instant.parse("2024-02-29T10:00:00.123456Z")),
                        List.of(LocalDateTime.parse("2026-09-27T02:50")), // which does not exist where the tests run
                        List.of(new BigDecimal("1.50")),
                        List.of(List.of(1L, 2L), List.of(3L, 4L))));
    }

    record Nulls(@Nullable List<String> none, List<@Nullable String> some, List<String> empty) {}

    @Test
    void tellsNoArrayFromAnEmptyOneAndFromOneOfNulls() {
        assertThat(first("null::text[] as none, array['a', null] as some, '{}'::text[] as empty", Nulls.class))
                .isEqualTo(new Nulls(null, Arrays.asList("a", null), List.of()));
    }

    @Test
    void readsOnePageAfterAnother() {
        String select = "select i as id, array[i::text] as tags from generate_series(1, 5) i";
        try (var rows = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random())
                .walk(SqlQuery.of(select, Tagged.class), BY_ID, KeysetRequest.first(2))) {
            List<Tagged> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.row());
            }
            assertThat(read)
                    .extracting(Tagged::tags)
                    .extracting(List::toString)
                    .containsExactly("[1]", "[2]", "[3]", "[4]", "[5]");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // which applications have
    record Plain(String[] texts, long[] numbers, byte[] bytes) {}

    @Test
    void readsArraysAsArrays() {
        Plain read = first("array['a', null] as texts, array[1, 2] as numbers, '\\x0102'::bytea as bytes", Plain.class);

        assertThat(read.texts()).containsExactly("a", null);
        assertThat(read.numbers()).containsExactly(1, 2);
        assertThat(read.bytes()).containsExactly(1, 2);
        assertRefused("'{}'::text[] as texts, array[1, null] as numbers, '\\x01'::bytea as bytes", Plain.class)
                .hasMessage("column 'numbers', a _int4, is not read as the long[] that Plain.numbers is: an element "
                        + "has NULL, so declare a List, or give the query a row mapper");
    }

    record Tagged(int id, List<String> tags) {}

    @Test
    void readsArraysOfH2() {
        assertThat(first(Database.H2, SqlQuery.of("select 1 as id, array['a', 'b'] as tags", Tagged.class)))
                .isEqualTo(new Tagged(1, List.of("a", "b")));
    }

    record Held(Document document) {}

    record Text(String document) {}

    static Stream<Database> withDocuments() {
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.MYSQL, Database.H2);
    }

    @ParameterizedTest
    @MethodSource("withDocuments")
    void makesAnyOtherTypeOfJson(Database database) throws SQLException {
        database.execute(
                "drop table if exists documented",
                "create table documented (id int primary key, document json)",
                "insert into documented values (1, " + (database == Database.H2 ? "json " : "") + "'{\"a\": [1]}')");

        assertThat(first(database, SqlQuery.of("select id, document from documented", Held.class)))
                .isEqualTo(new Held(new Document("{\"a\":[1]}", Document.class.getTypeName())));
        assertThat(first(database, SqlQuery.of("select id, document from documented", Text.class))
                        .document())
                .contains("{\"a\"");
    }

    record Typed(Map<String, List<Integer>> map) {}

    @Test
    void tellsTheLibraryTheTypeWithItsArguments() {
        var types = new ArrayList<Type>();
        JsonReader reader = (json, type) -> {
            types.add(type);
            return Map.of("a", List.of(1));
        };
        Typed read = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random())
                .withMappers(RowMappers.standard(reader))
                .page(
                        SqlQuery.of("select 1 as id, '{\"a\": [1]}'::jsonb as map", Typed.class),
                        BY_ID,
                        KeysetRequest.first(1))
                .items()
                .get(0);

        assertThat(read.map()).isEqualTo(Map.of("a", List.of(1)));
        assertThat(types)
                .extracting(Type::getTypeName)
                .containsOnly("java.util.Map<java.lang.String, java.util.List<java.lang.Integer>>");
    }

    record Possible(@Nullable Document document) {}

    @Test
    void readsTheNullOfJsonAndThatOfTheDatabaseAsNull() {
        assertThat(first("'null'::jsonb as document", Possible.class)).isEqualTo(new Possible(null));
        assertThat(first("null::jsonb as document", Possible.class)).isEqualTo(new Possible(null));
    }

    @Test
    void readsJsonOfATextColumn() {
        assertThat(first(Database.SQLITE, SqlQuery.of("select 1 as id, '{}' as document", Held.class)))
                .isEqualTo(new Held(new Document("{}", Document.class.getTypeName())));
    }

    @Test
    void saysThatJsonIsOfAnotherType() {
        assertRefused("'{\"wrong\": 1}'::jsonb as document", Held.class)
                .hasMessage("column 'document', a jsonb, is not read as the Document that Held.document is: it must "
                        + "have JSON of this type, which the cause says more about, or give the query a row mapper")
                .hasRootCauseMessage("not this JSON");
    }

    record Author(long id, String name) {}

    record Post(long id, @Nullable Author author) {}

    @ParameterizedTest
    @MethodSource("databases")
    void readsARecordInsideARecordOfAJoin(Database database) {
        String select = "select p.id, a.id as author_id, a.name as author_name from (select 1 as id) p "
                + "left join (select 1 as id, 'Ann' as name) a on a.id = p.id";

        assertThat(first(database, SqlQuery.of(select, Post.class))).isEqualTo(new Post(1, new Author(1, "Ann")));
        assertThat(first(database, SqlQuery.of(select + " and a.id > 1", Post.class)))
                .isEqualTo(new Post(1, null));
    }

    @Test
    void saysThatAnEnumHasNoSuchConstant() {
        assertRefused("'happy' as mood, '" + CODE + "'::uuid as code", Moody.class)
                .hasMessage(
                        "column 'mood', a text, is not read as the Mood that Moody.mood is: spell its values in the "
                                + "SELECT as the constants are named, or give the query a row mapper");
    }

    @Test
    void saysThatATextIsNoUuid() {
        assertRefused("'OK' as mood, '1-2-3-4-5' as code", Moody.class)
                .hasMessageStartingWith("column 'code', a text, is not read as the UUID that Moody.code is");
        assertRefused("'OK' as mood, '\\x00'::bytea as code", Moody.class)
                .hasMessageContaining("select its text, such as bin_to_uuid(id) as id");
    }

    record Timed(Instant at) {}

    /** Which the driver would read as a time in UTC, whatever it was written as. */
    @Test
    void saysThatATimeWithoutZoneIsNoInstant() throws SQLException {
        assertRefused("timestamp '2024-02-29 12:00' as at", Timed.class)
                .hasMessage(
                        "column 'at', a timestamp, is not read as the Instant that Timed.at is: it has no time zone, "
                                + "so declare a LocalDateTime, or give the query a row mapper");
        try (var connection = Database.POSTGRESQL.ownConnection();
                var rows = connection.createStatement().executeQuery("select timestamp '2024-02-29 12:00'")) {
            rows.next();
            assertThat(rows.getObject(1, OffsetDateTime.class)).isEqualTo("2024-02-29T12:00Z");
        }
    }

    record Untyped<T>(List<T> texts) {}

    record Linked(LinkedList<String> texts) {}

    @Test
    void saysWhichCollectionsTakeAnArray() {
        assertRefused("array['a'] as texts", Untyped.class)
                .hasMessageContaining("name the type of its elements, such as List<String>");
        assertRefused("array['a'] as texts", Linked.class).hasMessageContaining("declare a List, a Set or an array");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String select, Class<?> type) {
        return assertThatThrownBy(() -> first(select, type)).isInstanceOf(IllegalArgumentException.class);
    }
}
