package dev.keyleaf.cursor;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.CursorFault;

/**
 * A token cannot be used. Carries no part of the token. An adapter adds the parameter's name and throws
 * {@link dev.keyleaf.InvalidRequestException}.
 */
public final class CursorRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CursorFault fault;

    public CursorRejectedException(CursorFault fault) {
        super("cursor rejected: " + fault, null, false, false);
        this.fault = requireNonNull(fault, "fault");
    }

    public CursorFault fault() {
        return fault;
    }
}
