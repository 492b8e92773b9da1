package dev.keyleaf.jdbc;

import dev.keyleaf.DatabaseException.Kind;
import dev.keyleaf.paging.ClassMapping;
import dev.keyleaf.paging.UnreadableColumnException;
import dev.keyleaf.sql.JsonReader;
import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of a result's rows: numbers as far as they fit, arrays as lists, JSON by the application's library,
 * the rest as the driver has it.
 */
final class ColumnReader implements ClassMapping.Row<SQLException> {
    private static final Set<String> DRIVERS_PACKAGES = Set.of("java.lang", "java.math", "java.time", "java.sql");

    private final ResultSet row;
    private final @Nullable JsonReader json;
    private final ColumnContent[] contents;

    ColumnReader(ResultSet row, @Nullable JsonReader json) throws SQLException {
        this.row = row;
        this.json = json;
        this.contents = new ColumnContent[row.getMetaData().getColumnCount()];
    }

    /** Failures that are the database's stay those; the others are of a column that is not of this type. */
    @Override
    public @Nullable Object read(int column, Class<?> type, Type declared) throws SQLException {
        try {
            return value(column + 1, type, declared);
        } catch (SQLException e) {
            if (Failures.kind(e) != Kind.OTHER) {
                throw e;
            }
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private @Nullable Object value(int column, Class<?> type, Type declared) throws SQLException {
        if (type == Instant.class && isWithoutZone(column)) {
            throw new UnreadableColumnException("it has no time zone, so declare a LocalDateTime", null);
        }
        SimpleTypes.Read simple = SimpleTypes.read(type);
        if (simple != null) {
            return simple.of(row, column);
        } else if (type.isEnum()) {
            return constant(type, row.getString(column));
        } else if (type == UUID.class) {
            return uuid(row.getObject(column));
        } else if (type == Object.class) {
            return row.getObject(column);
        } else if (isDrivers(type)) {
            return row.getObject(column, type);
        }
        return switch (content(column)) {
            case ARRAY -> elements(row.getArray(column), type, declared);
            case DOCUMENT, TEXT -> document(row.getString(column), declared);
            case TIME_WITHOUT_ZONE, OTHER -> instance(row.getObject(column), type);
        };
    }

    /** PostgreSQL's driver would take it for a time in UTC. */
    private boolean isWithoutZone(int column) throws SQLException {
        return content(column) == ColumnContent.TIME_WITHOUT_ZONE;
    }

    /** Whether drivers know the type, or refuse it. */
    private static boolean isDrivers(Class<?> type) {
        return type.isArray() ? type == byte[].class : DRIVERS_PACKAGES.contains(type.getPackageName());
    }

    private ColumnContent content(int column) throws SQLException {
        if (contents[column - 1] == null) {
            contents[column - 1] = ColumnContent.of(row.getMetaData(), column);
        }
        return contents[column - 1];
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // it is an enum
    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        try {
            return name == null ? null : Enum.valueOf((Class) type, name);
        } catch (IllegalArgumentException e) {
            throw new UnreadableColumnException("spell its values in the SELECT as the constants are named", e);
        }
    }

    private static @Nullable Object uuid(@Nullable Object value) {
        if (value instanceof String text) {
            UUID uuid = UUID.fromString(text);
            if (!uuid.toString().equalsIgnoreCase(text)) { // it also takes fewer digits
                throw new IllegalArgumentException("the text is no UUID");
            }
            return uuid;
        } else if (value instanceof byte[]) {
            throw new UnreadableColumnException(
                    "its bytes may be in either order, so select its text, such as bin_to_uuid(id) as id", null);
        }
        return instance(value, UUID.class);
    }

    private static @Nullable Object instance(@Nullable Object value, Class<?> type) {
        if (value == null || type.isInstance(value)) {
            return value;
        }
        throw new IllegalArgumentException(
                "the driver reads it as a " + value.getClass().getName());
    }

    private @Nullable Object elements(@Nullable Array array, Class<?> type, Type declared) throws SQLException {
        if (array == null) {
            return null;
        }
        try {
            var elements = new ArrayElements(type, declared);
            try (ResultSet rows = array.getResultSet()) {
                var reader = new ColumnReader(rows, json);
                while (rows.next()) {
                    elements.add(reader.value(2, elements.type(), elements.declared()));
                }
            }
            return elements.value();
        } finally {
            array.free();
        }
    }

    private @Nullable Object document(@Nullable String text, Type declared) throws SQLException {
        if (text == null) {
            return null;
        }
        if (json == null) {
            throw new UnreadableColumnException(
                    "give the pager a library that reads JSON, withMappers(RowMappers.standard(json)), or declare a "
                            + "String",
                    null);
        }
        try {
            return json.read(text, declared);
        } catch (Exception e) {
            throw new UnreadableColumnException("it must have JSON of this type, which the cause says more about", e);
        }
    }
}
