package dev.keyleaf.paging;

import java.io.Serial;
import java.util.concurrent.CancellationException;

/** A page was not read to its end, because its caller is gone: see {@link Abandonment}. */
public final class AbandonedException extends CancellationException {
    @Serial
    private static final long serialVersionUID = 1L;

    public AbandonedException() {
        super("the caller no longer waits for the page");
    }
}
