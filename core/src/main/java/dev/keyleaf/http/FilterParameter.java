package dev.keyleaf.http;

import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidParameter;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter by which a client filters a list.
 *
 * @param name its name
 * @param type what its values are
 * @param isList whether it may be sent several times, at most {@value #MAX_VALUES} times
 * @param isRequired whether a request without it is refused
 */
public record FilterParameter(String name, ValueType type, boolean isList, boolean isRequired) {
    /** The most values of a list. */
    public static final int MAX_VALUES = 100;

    /**
     * Reads what a request says.
     *
     * @param violations where everything goes that is wrong
     * @return the value, or the different values of a list as a set in their order; null if nothing was sent or
     *     something is wrong
     */
    public @Nullable Object read(QueryString query, List<Violation> violations) {
        List<String> texts = query.values(name);
        int maximum = isList ? MAX_VALUES : 1;
        if (texts.isEmpty()) {
            if (isRequired) {
                violations.add(new InvalidParameter(name, name + " must be given"));
            }
            return null;
        }
        if (texts.size() > maximum) {
            violations.add(new InvalidParameter(
                    name,
                    name + " must be given at most " + (isList ? maximum + " times" : "once") + ", but was given "
                            + texts.size() + " times"));
            return null;
        }
        Set<Object> values = new LinkedHashSet<>();
        boolean isValid = true;
        for (String text : texts) {
            Object value = text.isEmpty() ? null : type.read(text);
            if (value == null) {
                isValid = false;
                violations.add(refused(text));
            } else {
                values.add(value);
            }
        }
        if (!isValid) {
            return null;
        }
        return isList ? Collections.unmodifiableSet(values) : values.iterator().next();
    }

    /**
     * A value that breaks a rule beyond its type.
     *
     * @param rule what comes after the name, in whatever language
     * @param value the value; null to show none
     */
    public Violation breaks(String rule, @Nullable Object value) {
        return new InvalidParameter(
                name, name + " " + rule + (value == null ? "" : ": '" + SafeEcho.of(value.toString()) + "'"));
    }

    /** An empty value is refused: a client that clears a field of its form must not see rows that it did not ask for. */
    private Violation refused(String text) {
        return text.isEmpty()
                ? new InvalidParameter(name, name + " must not be empty: leave it out for no filter", type.allowed())
                : new InvalidParameter(
                        name, name + " " + type.rule() + ", but was '" + SafeEcho.of(text) + "'", type.allowed());
    }
}
