package dev.keyleaf;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.List;

/** One rule that a client's request broke, as data: what an error response is made of. */
public sealed interface Violation {
    /** The request parameter that is wrong, as the client spelled it. */
    String parameter();

    /** One sentence for the client: the rule, and the value where it may be shown. */
    String detail();

    /**
     * A parameter that is not what it must be.
     *
     * @param parameter the parameter's name
     * @param detail the rule and the value
     * @param allowed the values a client may use; empty where they are too many to list
     */
    record InvalidParameter(String parameter, String detail, List<String> allowed) implements Violation {
        public InvalidParameter {
            requireNonNull(parameter, "parameter");
            requireNonNull(detail, "detail");
            allowed = List.copyOf(allowed);
        }

        public InvalidParameter(String parameter, String detail) {
            this(parameter, detail, List.of());
        }

        /**
         * A parameter that is none of a few values.
         *
         * @param value what was sent, already made short and printable
         */
        public static InvalidParameter of(String parameter, String value, List<String> allowed) {
            return new InvalidParameter(parameter, oneOf(parameter, value, allowed), allowed);
        }
    }

    /**
     * A limit over the endpoint's maximum.
     *
     * @param parameter the parameter's name
     * @param limit the limit that was asked for, of any size
     * @param maximum the highest limit that is allowed
     */
    record LimitTooLarge(String parameter, BigInteger limit, int maximum) implements Violation {
        public LimitTooLarge {
            requireNonNull(limit, "limit");
        }

        @Override
        public String detail() {
            return parameter + " must be at most " + maximum + ", but " + was(limit);
        }
    }

    /**
     * An offset over the endpoint's maximum.
     *
     * @param parameter the parameter's name
     * @param offset the offset that was asked for, of any size
     * @param maximum the highest offset that is allowed
     */
    record OffsetTooDeep(String parameter, BigInteger offset, long maximum) implements Violation {
        public OffsetTooDeep {
            requireNonNull(offset, "offset");
        }

        @Override
        public String detail() {
            return parameter + " must be at most " + maximum + ", but " + was(offset)
                    + ": to read further, narrow the list by its filters or follow cursors where the list has them";
        }
    }

    /**
     * A sort that is not on the endpoint's list.
     *
     * @param parameter the parameter's name
     * @param sort what was asked for, already made short and printable
     * @param allowed the names a client may use, those of keys with their direction
     * @param detail the rule that it breaks
     */
    record UnsupportedSort(String parameter, String sort, List<String> allowed, String detail) implements Violation {
        public UnsupportedSort {
            requireNonNull(sort, "sort");
            requireNonNull(detail, "detail");
            allowed = List.copyOf(allowed);
        }

        /** A sort that is none of a few names. */
        public UnsupportedSort(String parameter, String sort, List<String> allowed) {
            this(parameter, sort, allowed, oneOf(parameter, sort, allowed));
        }
    }

    /**
     * A cursor that cannot be used.
     *
     * @param parameter the parameter's name
     * @param reason why
     */
    record InvalidCursor(String parameter, CursorFault reason) implements Violation {
        public InvalidCursor {
            requireNonNull(reason, "reason");
        }

        @Override
        public String detail() {
            return parameter + " " + reason.detail() + ": start again without it";
        }
    }

    private static String oneOf(String parameter, String value, List<String> allowed) {
        return parameter + " must be one of " + String.join(", ", allowed) + ", but was '" + value + "'";
    }

    /** The number itself, unless it is too long to be read. */
    private static String was(BigInteger number) {
        String digits = number.toString();
        return digits.length() <= 40 ? "was " + digits : "had " + digits.length() + " digits";
    }
}
