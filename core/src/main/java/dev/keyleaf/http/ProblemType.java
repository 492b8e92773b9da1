package dev.keyleaf.http;

import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidCursor;
import dev.keyleaf.Violation.LimitTooLarge;
import dev.keyleaf.Violation.OffsetTooDeep;
import dev.keyleaf.Violation.UnsupportedSort;
import java.util.Locale;

/** The types of problems that wrong parameters of paging are answered by. */
public enum ProblemType {
    /** A parameter is not what it must be, or several are wrong in different ways. */
    INVALID_PARAMETER("Invalid parameter"),
    /** A cursor cannot be used. */
    INVALID_CURSOR("Invalid cursor"),
    /** A sort is not on the endpoint's list. */
    UNSUPPORTED_SORT("Unsupported sort"),
    /** An offset is over the endpoint's maximum. */
    OFFSET_TOO_DEEP("Offset too deep"),
    /** A limit is over the endpoint's maximum. */
    LIMIT_TOO_LARGE("Limit too large");

    private final String title;

    ProblemType(String title) {
        this.title = title;
    }

    /** Of a violation; what has no type of its own is an invalid parameter. */
    static ProblemType of(Violation violation) {
        if (violation instanceof InvalidCursor) {
            return INVALID_CURSOR;
        }
        if (violation instanceof UnsupportedSort) {
            return UNSUPPORTED_SORT;
        }
        if (violation instanceof OffsetTooDeep) {
            return OFFSET_TOO_DEEP;
        }
        return violation instanceof LimitTooLarge ? LIMIT_TOO_LARGE : INVALID_PARAMETER;
    }

    /** A few words for a person to read. */
    public String title() {
        return title;
    }

    /** The name, such as {@code invalid-cursor}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
