package dev.keyleaf.paging;

import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How rows become objects of a class: records and Kotlin's data classes by the names of their components
 * ({@code createdAt} reads the column {@code createdAt} or {@code created_at}, in any case), with records inside them from
 * the columns that begin with their names ({@code author_id} for the {@code id} of the component {@code author}); single
 * values such as {@code Long} and {@code String} from the first column. For drivers that read a column as a Java type.
 *
 * @param <T> the class
 */
public abstract sealed class ClassMapping<T> permits RecordMapping, ValueMapping {
    private static final Set<String> VALUE_PACKAGES = Set.of("java.lang", "java.math", "java.time");

    /** Found out once, and not for each page. */
    private static final ClassValue<ClassMapping<?>> KNOWN = new ClassValue<>() {
        @Override
        protected ClassMapping<?> computeValue(Class<?> type) {
            return mapping(type);
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
         * @param declared the type with its type arguments, where the class declares them
         * @return null for NULL
         * @throws IllegalArgumentException if the column is not read as this type; an {@link UnreadableColumnException}
         *     says what helps
         * @throws DateTimeException likewise
         */
        @Nullable
        Object read(int column, Class<?> type, Type declared) throws X;
    }

    ClassMapping() {}

    /**
     * The mapping of a class.
     *
     * @throws IllegalArgumentException if rows cannot be made into this class
     */
    @SuppressWarnings("unchecked") // what is kept for a class was made for it
    public static <T> ClassMapping<T> of(Class<T> type) {
        return (ClassMapping<T>) KNOWN.get(type);
    }

    private static <T> ClassMapping<T> mapping(Class<T> type) {
        if (VALUE_PACKAGES.contains(type.getPackageName()) || type.isEnum() || type == UUID.class) {
            return new ValueMapping<>(type);
        }
        return RecordMapping.ofComponents(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " is neither a record nor a single value: give the "
                                + "query a row mapper, query(sql, row -> …) of the pager's class"));
    }

    /** The record or data class that a component is; null if it is another. */
    static @Nullable ClassMapping<?> nested(Class<?> type) {
        return VALUE_PACKAGES.contains(type.getPackageName()) || type.isEnum() || type.isArray() || !isMapped(type)
                ? null
                : KNOWN.get(type);
    }

    /** Whether it is a class whose components are columns, and no single value. */
    public static boolean isMapped(Class<?> type) {
        return type.isRecord() || Component.constructorOfDataClass(type).isPresent();
    }

    /** Whether it has a component of this type; false for single values. */
    public abstract boolean hasComponentOf(Class<?> type);

    /**
     * The mapping of the rows of a result.
     *
     * @param columns its columns
     * @throws IllegalArgumentException if one is missing
     */
    public abstract Rows<T> rows(ResultColumns columns);

    /**
     * A refusal.
     *
     * @param what it is that has the type
     * @param remedy what helps, if the cause does not know it better
     */
    static IllegalArgumentException refused(
            ResultColumns columns, int column, Class<?> type, String what, String remedy, RuntimeException cause) {
        String better = cause instanceof UnreadableColumnException unreadable ? unreadable.getMessage() : remedy;
        return new IllegalArgumentException(
                "column '" + columns.name(column) + "', a " + columns.typeName(column) + ", is not read as the "
                        + type.getSimpleName() + what + ": " + better + ", or give the query a row mapper",
                cause);
    }
}
