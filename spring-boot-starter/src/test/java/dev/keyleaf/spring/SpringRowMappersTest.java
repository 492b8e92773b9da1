package dev.keyleaf.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.jdbc.JdbcRowMapper;
import dev.keyleaf.jdbc.RowMappers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a pager of the starter reads is what Spring's own mapper reads. */
class SpringRowMappersTest {
    record Values(
            long aLong,
            int anInt,
            short aShort,
            boolean aBoolean,
            double aDouble,
            float aFloat,
            String text,
            BigDecimal amount,
            Instant createdAt) {}

    record Boxes(
            @Nullable Long aLong,
            @Nullable Integer anInt,
            @Nullable Short aShort,
            @Nullable Boolean aBoolean,
            @Nullable Double aDouble,
            @Nullable Float aFloat,
            @Nullable String text,
            @Nullable BigDecimal amount,
            @Nullable Instant createdAt) {}

    record LocalTime(Instant seenAt) {}

    record Named(long id, String name) {}

    record Dated(long aLong, LocalDate day) {}

    record Even(long aLong) {
        Even {
            if (aLong % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final RowMappers MAPPERS =
            new SpringRowMappers().withRecords((json, type) -> JSON.readValue(json, JSON.constructType(type)));

    private static final String COLUMNS = """
            select 9223372036854775807 as a_long, -2147483648 as an_int, 32767::int2 as a_short, true as a_boolean,
                   0.1::float8 as "aDouble", 1e-7::float4 as A_FLOAT, 'Grüße'::text as text, 12.3400::numeric as amount,
                   timestamptz '2024-02-29 12:34:56.123456+05:45' as created_at, timestamp '2024-02-29 12:00' as seen_at,
                   date '2024-02-29' as day, 'more' as more""";

    private static final String NULLS = """
            select null::int8 as a_long, null::int4 as an_int, null::int2 as a_short, null::bool as a_boolean,
                   null::float8 as a_double, null::float4 as a_float, null::text as text, null::numeric as amount,
                   null::timestamptz as created_at""";

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void readsEveryKindOfValueAsSpringDoes() throws SQLException {
        assertSame(Values.class, COLUMNS);
        assertSame(Boxes.class, COLUMNS);
    }

    @Test
    void readsNullAsSpringDoes() throws SQLException {
        assertSame(Boxes.class, NULLS);
    }

    @Test
    void saysWhichColumnSpringCannotReadEither() throws SQLException {
        assertThatThrownBy(() -> read(Values.class, NULLS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("column 'a_long' has NULL, but Values.aLong is a long: declare the component as an object")
                .satisfies(e -> assertThat(e.getSuppressed()).hasOnlyElementsOfType(ConversionFailedException.class));
        assertThatThrownBy(() -> read(Even.class, COLUMNS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row cannot be a Even: its constructor refused the values")
                .satisfies(e -> assertThat(e.getSuppressed()).hasOnlyElementsOfType(BeanInstantiationException.class));
        assertThatThrownBy(() -> read(
                        Listed.class,
                        "select 1 as id, timestamp '2024-02-29 12:00' as seen_at, " + "array['a'] as tags"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("column 'seen_at', a timestamp, is not read as the Instant that Listed.seenAt "
                        + "is: it has no time zone, so declare a LocalDateTime");
    }

    record Listed(int id, Instant seenAt, List<String> tags) {}

    record Converted(Locale locale, Mood mood) {}

    enum Mood {
        SAD,
        OK
    }

    @Test
    void readsWhatSpringConverts() throws SQLException {
        assertSame(Converted.class, "select 'de'::text as locale, 'OK'::text as mood");
        assertSame(Converted.class, "select 'de'::text as locale, 1 as mood");
        assertThat(read(Converted.class, "select 'de'::text as locale, 1 as mood"))
                .isEqualTo(new Converted(Locale.GERMAN, Mood.OK));
    }

    record Author(long id, String name) {}

    record Post(
            long id,
            Author author,
            Mood mood,
            UUID code,
            List<String> tags,
            JsonNode node,
            Map<String, Integer> counts,
            List<Author> readers) {}

    @Test
    void readsJsonArraysAndRecordsInsideRecords() throws SQLException {
        UUID code = UUID.fromString("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
        Post post = read(Post.class, """
                select 1 as id, 2 as author_id, 'Ann' as author_name, 'SAD' as mood, '%s'::uuid as code,
                       array['a', 'b'] as tags, '{"a": [null]}'::json as node, '{"x": 1}'::jsonb as counts,
                       '[{"id": 3, "name": "Bo"}]'::jsonb as readers""".formatted(code));

        assertThat(post)
                .isEqualTo(new Post(
                        1,
                        new Author(2, "Ann"),
                        Mood.SAD,
                        code,
                        List.of("a", "b"),
                        JSON.readTree("{\"a\": [null]}"),
                        Map.of("x", 1),
                        List.of(new Author(3, "Bo"))));
    }

    @Test
    void leavesATimeWithoutZoneToSpring() throws SQLException {
        assertSame(LocalTime.class, COLUMNS);
    }

    @Test
    void readsADateAsSpringDoes() throws SQLException {
        assertSame(Dated.class, COLUMNS);
    }

    @Test
    void readsEachResultByItsOwnColumns() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            for (String sql : List.of("select 'a' as name, 1 as id", "select 1 as id, 'a' as name")) {
                try (var statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    assertThat(MAPPERS.of(Named.class).map(row)).isEqualTo(new Named(1, "a"));
                }
            }
        }
    }

    private static <T> T read(Class<T> type, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return MAPPERS.of(type).map(row);
        }
    }

    private static <T> void assertSame(Class<T> type, String sql) throws SQLException {
        var spring = new SimplePropertyRowMapper<>(type);
        List<T> expected = new ArrayList<>();
        List<T> read = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql + " union all " + sql)) {
            JdbcRowMapper<T> ours = MAPPERS.of(type);
            while (row.next()) {
                expected.add(spring.mapRow(row, 0));
                read.add(ours.map(row));
            }
        }
        assertThat(read).hasSize(2).isEqualTo(expected);
    }
}
