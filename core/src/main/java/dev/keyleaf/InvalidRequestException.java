package dev.keyleaf;

import java.util.List;
import java.util.stream.Collectors;

/** A client's request broke one or more rules: HTTP 400, never 500. Carries no stack trace and no key value. */
public sealed class InvalidRequestException extends RuntimeException permits InvalidCursorException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // lists of records; an exception of ours is never serialised
    private final List<Violation> violations;

    /** @throws IllegalArgumentException if there is no violation */
    public InvalidRequestException(List<Violation> violations) {
        super(
                violations.stream().map(Violation::detail).collect(Collectors.joining("; ")),
                null,
                false,
                false); // clients can cause these at will: no stack trace to fill
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("an invalid request has at least one violation, but none was given");
        }
        this.violations = List.copyOf(violations);
    }

    public InvalidRequestException(Violation violation) {
        this(List.of(violation));
    }

    /** Everything that is wrong, in the order of the parameters; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
