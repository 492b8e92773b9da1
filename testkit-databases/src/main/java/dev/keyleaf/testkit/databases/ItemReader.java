package dev.keyleaf.testkit.databases;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.testkit.Item;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes items of rows of {@link Item#SELECT}, by the types that a database has for them. An adapter under test gives it
 * every row: {@code reader::read} is a row mapper of JDBC's, {@code row -> reader.read(row::get)} one of R2DBC or jOOQ.
 */
public final class ItemReader {
    private final Spelling spelling;
    private final @Nullable Long failingAt;

    ItemReader(Spelling spelling) {
        this(spelling, null);
    }

    private ItemReader(Spelling spelling, @Nullable Long failingAt) {
        this.spelling = spelling;
        this.failingAt = failingAt;
    }

    /** A row as a driver of any kind reads it. */
    public interface Row {
        /** The value of a column as a type, null for NULL. */
        <T> @Nullable T get(String column, Class<T> type);
    }

    /** The same reader, but for the row of an id, at which it fails. */
    ItemReader failingAt(long id) {
        return new ItemReader(spelling, id);
    }

    /** The item of a row. */
    public Item read(Row row) {
        long id = requireNonNull(row.get("id", Long.class));
        if (failingAt != null && failingAt == id) {
            throw new IllegalArgumentException("row " + id);
        }
        return new Item(
                id,
                row.get("a", Integer.class),
                requireNonNull(row.get("b", Integer.class)),
                spelling.time(row),
                row.get("s", String.class),
                row.get("n", BigDecimal.class));
    }

    /** The item of the current row of a result set. */
    public Item read(ResultSet row) {
        return read(new JdbcRow(row));
    }

    /** By the methods that every driver has, which {@code getObject(String, Class)} is not. */
    private record JdbcRow(ResultSet row) implements Row {
        @Override
        public <T> @Nullable T get(String column, Class<T> type) {
            try {
                Object value = value(column, type);
                return row.wasNull() ? null : type.cast(value);
            } catch (SQLException e) {
                throw new IllegalStateException("the column " + column + " of item could not be read", e);
            }
        }

        private @Nullable Object value(String column, Class<?> type) throws SQLException {
            if (type == Long.class) {
                return row.getLong(column);
            } else if (type == Integer.class) {
                return row.getInt(column);
            } else if (type == String.class) {
                return row.getString(column);
            } else if (type == BigDecimal.class) {
                return row.getBigDecimal(column);
            }
            return row.getObject(column, type);
        }
    }
}
