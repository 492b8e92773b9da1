package dev.keyleaf.paging;

import java.util.function.BooleanSupplier;

/**
 * Tells a pager whether anyone still waits for its answer. Without this knowledge a statement runs to its end, or to
 * its time limit, for a client that closed its connection long ago.
 */
@FunctionalInterface
public interface Abandonment {
    /** All callers wait for their answers. */
    Abandonment NEVER = () -> () -> false;

    /**
     * The caller of a pager; asked once for each page or stream, in the thread that calls.
     *
     * @return whether that caller is gone. It is asked before each statement and several times a second while one runs,
     *     then by another thread; it must be quick and must not throw. Once true, it must stay true
     */
    BooleanSupplier ofCaller();
}
