package dev.keyleaf.paging;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How rows become objects of a class: records by the names of their components ({@code createdAt} reads the column
 * {@code createdAt} or {@code created_at}, in any case), single values such as {@code Long} and {@code String} from the
 * first column. For drivers that read a column as a Java type.
 *
 * @param <T> the class
 */
public abstract sealed class ClassMapping<T> permits RecordMapping, ValueMapping {
    private static final Set<String> VALUE_PACKAGES = Set.of("java.lang", "java.math", "java.time");

    /** Found out once, and not for each page. */
    private static final ClassValue<ClassMapping<?>> KNOWN = new ClassValue<>() {
        @Override
        protected ClassMapping<?> computeValue(Class<?> type) {
            return type.isRecord() ? new RecordMapping<>(type) : new ValueMapping<>(type);
        }
    };

    /**
     * Makes objects of the rows of one result.
     *
     * @param <T> what a row becomes
     */
    public interface Rows<T> {
        /**
         * The object of a row.
         *
         * @throws X what the row throws
         * @throws IllegalArgumentException if a column is not read as its type, or a constructor refuses the values
         * @throws IllegalStateException if a column has NULL that must not
         */
        <X extends Exception> T item(Row<X> row) throws X;

        /** The columns that are read as this type, from 0. */
        List<Integer> columnsReadAs(Class<?> type);
    }

    /**
     * The row at which a shell stands.
     *
     * @param <X> what is thrown if the database fails
     */
    @FunctionalInterface
    public interface Row<X extends Exception> {
        /**
         * The value of a column.
         *
         * @param column the column, from 0
         * @return null for NULL
         * @throws IllegalArgumentException if the column is not read as this type
         * @throws DateTimeException likewise
         */
        @Nullable
        Object read(int column, Class<?> type) throws X;
    }

    ClassMapping() {}

    /**
     * The mapping of a class.
     *
     * @throws IllegalArgumentException if rows cannot be made into this class
     */
    @SuppressWarnings("unchecked") // what is kept for a class was made for it
    public static <T> ClassMapping<T> of(Class<T> type) {
        if (!type.isRecord()
                && !VALUE_PACKAGES.contains(type.getPackageName())
                && !type.isEnum()
                && type != UUID.class) {
            throw new IllegalArgumentException(type.getName() + " is neither a record nor a single value: give the "
                    + "query a row mapper, query(sql, row -> …) of the pager's class");
        }
        return (ClassMapping<T>) KNOWN.get(type);
    }

    /** Whether it is a record with one constructor and components of these types alone. */
    public abstract boolean isRecordOf(Set<Class<?>> types);

    /**
     * The mapping of the rows of a result.
     *
     * @param columns its columns
     * @throws IllegalArgumentException if one is missing
     */
    public abstract Rows<T> rows(ResultColumns columns);

    static IllegalArgumentException refused(
            ResultColumns columns, int column, Class<?> type, String remedy, RuntimeException cause) {
        return new IllegalArgumentException(
                "column '" + columns.name(column) + "', a " + columns.typeName(column) + ", is not read as the "
                        + type.getSimpleName() + remedy,
                cause);
    }
}
