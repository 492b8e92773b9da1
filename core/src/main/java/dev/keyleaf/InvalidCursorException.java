package dev.keyleaf;

import dev.keyleaf.Violation.InvalidCursor;

/**
 * A cursor cannot be used: one type for each {@link CursorFault}. Carries no part of the token, and calls its parameter
 * {@code cursor}, for nothing below HTTP knows a better name.
 */
public abstract sealed class InvalidCursorException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    private final CursorFault reason;

    private InvalidCursorException(CursorFault reason) {
        super(new InvalidCursor("cursor", reason));
        this.reason = reason;
    }

    /** The exception for a reason. */
    public static InvalidCursorException of(CursorFault reason) {
        return switch (reason) {
            case MALFORMED -> new Malformed();
            case SIGNATURE -> new Signature();
            case MISMATCH -> new Mismatch();
            case EXPIRED -> new Expired();
            case VERSION -> new Version();
        };
    }

    /** Why the cursor cannot be used. */
    public CursorFault reason() {
        return reason;
    }

    /** For {@link CursorFault#MALFORMED}. */
    public static final class Malformed extends InvalidCursorException {
        private static final long serialVersionUID = 1L;

        private Malformed() {
            super(CursorFault.MALFORMED);
        }
    }

    /** For {@link CursorFault#SIGNATURE}. */
    public static final class Signature extends InvalidCursorException {
        private static final long serialVersionUID = 1L;

        private Signature() {
            super(CursorFault.SIGNATURE);
        }
    }

    /** For {@link CursorFault#MISMATCH}. */
    public static final class Mismatch extends InvalidCursorException {
        private static final long serialVersionUID = 1L;

        private Mismatch() {
            super(CursorFault.MISMATCH);
        }
    }

    /** For {@link CursorFault#EXPIRED}. */
    public static final class Expired extends InvalidCursorException {
        private static final long serialVersionUID = 1L;

        private Expired() {
            super(CursorFault.EXPIRED);
        }
    }

    /** For {@link CursorFault#VERSION}. */
    public static final class Version extends InvalidCursorException {
        private static final long serialVersionUID = 1L;

        private Version() {
            super(CursorFault.VERSION);
        }
    }
}
