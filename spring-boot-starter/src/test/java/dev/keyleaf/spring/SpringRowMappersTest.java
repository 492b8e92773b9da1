package dev.keyleaf.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

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

    private static final RowMappers SPRING = new SpringRowMappers();
    private static final RowMappers MAPPERS = SPRING.withSimpleRecords();

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
        assertThat(isLeftToSpring(Values.class)).isFalse();
        assertThat(isLeftToSpring(Boxes.class)).isFalse();
        assertSame(Values.class, COLUMNS);
        assertSame(Boxes.class, COLUMNS);
    }

    @Test
    void readsNullAsSpringDoes() throws SQLException {
        assertSame(Boxes.class, NULLS);
    }

    @Test
    void refusesNullForAPrimitiveAsSpringDoes() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NULLS)) {
            row.next();
            JdbcRowMapper<Values> ours = MAPPERS.of(Values.class);

            assertThatExceptionOfType(ConversionFailedException.class).isThrownBy(() -> ours.map(row));
        }
    }

    @Test
    void refusesWhatTheConstructorRefusesAsSpringDoes() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            row.next();
            JdbcRowMapper<Even> ours = MAPPERS.of(Even.class);

            assertThatExceptionOfType(BeanInstantiationException.class).isThrownBy(() -> ours.map(row));
        }
    }

    @Test
    void leavesATimeWithoutZoneToSpring() throws SQLException {
        assertSame(LocalTime.class, COLUMNS);
    }

    @Test
    void leavesOtherTypesToSpring() throws SQLException {
        assertThat(isLeftToSpring(Dated.class)).isTrue();
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

    private static boolean isLeftToSpring(Class<?> type) {
        return MAPPERS.of(type) == SPRING.of(type);
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
