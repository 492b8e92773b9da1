package dev.keyleaf.spring.http;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How what was sent becomes an argument of a filter's constructor. */
@FunctionalInterface
interface FilterArgument {
    /**
     * Makes the argument.
     *
     * @param sent the value, or a set of values; null if nothing was sent
     */
    @Nullable
    Object of(@Nullable Object sent);

    /**
     * The argument for a component of a type.
     *
     * @param isNullable whether it is null if nothing is sent, even of a collection
     */
    static FilterArgument as(Class<?> type, boolean isNullable) {
        if (type == Optional.class) {
            return Optional::ofNullable;
        }
        if (type == OptionalInt.class) {
            return sent -> sent == null ? OptionalInt.empty() : OptionalInt.of((Integer) sent);
        }
        if (type == OptionalLong.class) {
            return sent -> sent == null ? OptionalLong.empty() : OptionalLong.of((Long) sent);
        }
        if (type == OptionalDouble.class) {
            return sent -> sent == null ? OptionalDouble.empty() : OptionalDouble.of((Double) sent);
        }
        if (!isCollection(type)) {
            return sent -> sent;
        }
        Collection<?> none = isSet(type) ? Set.of() : List.of();
        return sent -> sent instanceof Set<?> set ? (isSet(type) ? set : List.copyOf(set)) : isNullable ? null : none;
    }

    /** Whether a component of a type holds several values. */
    static boolean isCollection(Class<?> type) {
        return isSet(type) || type == List.class || type == Collection.class;
    }

    private static boolean isSet(Class<?> type) {
        return type == Set.class;
    }
}
