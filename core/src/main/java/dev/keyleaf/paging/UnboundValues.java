package dev.keyleaf.paging;

import dev.keyleaf.sql.SqlSelect;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Values of types that drivers need not know. */
final class UnboundValues {
    private static final Set<String> PACKAGES = Set.of("java.lang", "java.math", "java.sql");

    private static final Set<String> TIMES = Set.of(
            "Instant", "LocalDate", "LocalDateTime", "LocalTime", "OffsetDateTime", "OffsetTime", "ZonedDateTime");

    /** Of {@code java.lang}, but only drivers of some databases know them. */
    private static final Set<String> ODD = Set.of("Character", "Object", "StringBuilder", "StringBuffer");

    private UnboundValues() {}

    /** The class of the first such value. */
    static Optional<Class<?>> first(SqlSelect select) {
        return select.values()
                .filter(value -> !isOrdinary(value))
                .<Class<?>>map(Object::getClass)
                .findFirst();
    }

    private static boolean isOrdinary(Object value) {
        Class<?> type = value.getClass();
        String name = type.getSimpleName();
        return value instanceof Enum<?>
                || value instanceof UUID
                || type.isArray()
                || (PACKAGES.contains(type.getPackageName()) && !ODD.contains(name))
                || (type.getPackageName().equals("java.time") && TIMES.contains(name));
    }
}
