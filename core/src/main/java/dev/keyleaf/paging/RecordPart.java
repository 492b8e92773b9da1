package dev.keyleaf.paging;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes a component of a record. */
sealed interface RecordPart {
    /**
     * The value in a row.
     *
     * @return null for NULL
     */
    <X extends Exception> @Nullable Object value(ClassMapping.Row<X> row) throws X;

    /** Refuses NULL, if a primitive is expected. */
    void refuseNull();

    /** The value of one column. */
    record OfColumn(ResultColumns columns, int column, Component component, String path) implements RecordPart {
        @Override
        public <X extends Exception> @Nullable Object value(ClassMapping.Row<X> row) throws X {
            try {
                return row.read(column, component.type(), component.declared());
            } catch (IllegalArgumentException | DateTimeException e) {
                throw ClassMapping.refused(
                        columns, column, component.type(), " that " + path + " is", "change the component's type", e);
            }
        }

        @Override
        public void refuseNull() {
            if (component.type().isPrimitive()) {
                throw new IllegalStateException("column '" + columns.name(column) + "' has NULL, but " + path + " is a "
                        + component.type() + ": declare the component as an object");
            }
        }
    }

    /** A record within a record; null if all its columns have NULL, as of a row that an outer join did not find. */
    record Made<T>(Constructor<T> constructor, List<RecordPart> parts) implements RecordPart, ClassMapping.Rows<T> {
        public Made {
            parts = List.copyOf(parts);
        }

        @Override
        public void refuseNull() {}

        @Override
        public <X extends Exception> @Nullable Object value(ClassMapping.Row<X> row) throws X {
            @Nullable Object[] values = values(row);
            for (Object value : values) {
                if (value != null) {
                    return object(values);
                }
            }
            return null;
        }

        /** The object of a row that is there, whatever is NULL in it. */
        @Override
        public <X extends Exception> T item(ClassMapping.Row<X> row) throws X {
            return object(values(row));
        }

        private <X extends Exception> @Nullable Object[] values(ClassMapping.Row<X> row) throws X {
            @Nullable Object[] values = new @Nullable Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parts.get(i).value(row);
            }
            return values;
        }

        private T object(@Nullable Object[] values) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    parts.get(i).refuseNull();
                }
            }
            String name = constructor.getDeclaringClass().getSimpleName();
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(
                        "a row cannot be a " + name + ": its constructor refused the values", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the constructor of " + name + " cannot be called", e);
            }
        }
    }
}
