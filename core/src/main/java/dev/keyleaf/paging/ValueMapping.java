package dev.keyleaf.paging;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** Single values, read from the first column. */
final class ValueMapping<T> extends ClassMapping<T> {
    private final Class<T> type;

    ValueMapping(Class<T> type) {
        this.type = type;
    }

    @Override
    public boolean hasComponentOf(Class<?> component) {
        return false;
    }

    @Override
    public Rows<T> rows(ResultColumns columns) {
        return new Rows<>() {
            @Override
            public <X extends Exception> T item(Row<X> row) throws X {
                T value = value(row);
                if (value == null) {
                    throw new IllegalStateException("a row of " + type.getSimpleName()
                            + " has NULL: an item of a page must not be null; leave such rows out or map to a record");
                }
                return value;
            }

            private <X extends Exception> @Nullable T value(Row<X> row) throws X {
                try {
                    return type.cast(row.read(0, type, type));
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw refused(columns, 0, type, " of an item", "name another class", e);
                }
            }
        };
    }
}
