package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.paging.ClassMapping;
import dev.keyleaf.sql.JsonReader;
import dev.keyleaf.sql.SqlQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds the mapper for a class that a {@link SqlQuery} names. */
@FunctionalInterface
public interface RowMappers {
    /**
     * A mapper for one page's rows; asked for again for each page.
     *
     * @throws IllegalArgumentException if rows cannot be made into this class
     */
    <T> JdbcRowMapper<T> of(Class<T> type);

    /**
     * Mappers for records and Kotlin's data classes, by component name ({@code createdAt} reads the column
     * {@code createdAt} or {@code created_at}, in any case), and for single values such as {@code Long} and
     * {@code String}, which are read from the first column.
     *
     * <p>Components are numbers, booleans, texts, dates and times, enums by the names of their constants, UUIDs, lists,
     * sets and arrays of a column that is an array, and what the driver reads. A record inside a record is read from the
     * columns that begin with the component's name ({@code author_id} for the {@code id} of {@code author}); it is null if
     * all of them have NULL.
     */
    static RowMappers standard() {
        return reading(null);
    }

    /**
     * The same mappers, which also make any other type, such as a {@code Map} or a record, of a column that has JSON: of a
     * type for it, or of a text.
     *
     * @param json makes the objects
     */
    static RowMappers standard(JsonReader json) {
        return reading(requireNonNull(json, "json"));
    }

    /**
     * Mappers for records and data classes as {@link #standard}, and these mappers for all other classes, and for what
     * those do not read: results that lack a column, conversions they do not know, a time without zone for an
     * {@code Instant}.
     *
     * @param json makes objects of JSON; null if there is no library for it
     */
    default RowMappers withRecords(@Nullable JsonReader json) {
        RowMappers others = this;
        return new RowMappers() {
            @Override
            public <T> JdbcRowMapper<T> of(Class<T> type) {
                JdbcRowMapper<T> other = others.of(type);
                if (!ClassMapping.isMapped(type)) {
                    return other;
                }
                ClassMapping<T> mapping = ClassMapping.of(type);
                return new FallbackMapper<>(
                        new ClassMapper<>(mapping, json), other, mapping.hasComponentOf(Instant.class));
            }
        };
    }

    private static RowMappers reading(@Nullable JsonReader json) {
        return new RowMappers() {
            @Override
            public <T> JdbcRowMapper<T> of(Class<T> type) {
                return new ClassMapper<>(ClassMapping.of(type), json);
            }
        };
    }
}
