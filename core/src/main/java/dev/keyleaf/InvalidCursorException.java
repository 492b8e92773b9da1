package dev.keyleaf;

import dev.keyleaf.Violation.InvalidCursor;

/**
 * A cursor cannot be used. Carries no part of the token, and calls its parameter {@code cursor}: below HTTP no better
 * name is known.
 */
public final class InvalidCursorException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final CursorFault reason;

    private InvalidCursorException(CursorFault reason) {
        super(new InvalidCursor("cursor", reason));
        this.reason = reason;
    }

    /** The exception for a reason. */
    public static InvalidCursorException of(CursorFault reason) {
        return new InvalidCursorException(reason);
    }

    /** Why the cursor cannot be used. */
    public CursorFault reason() {
        return reason;
    }
}
