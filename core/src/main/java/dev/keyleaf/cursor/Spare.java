package dev.keyleaf.cursor;

import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one idle instance of what is expensive to make and not thread-safe. A thread takes it, or makes another where
 * there is none, and leaves it here when it is done and the instance is as good as new: not after a failure.
 *
 * @param <T> what is kept
 */
final class Spare<T> {
    private final Maker<T> maker;
    private final AtomicReference<@Nullable T> idle = new AtomicReference<>();

    /** Makes an instance. */
    @FunctionalInterface
    interface Maker<T> {
        T make() throws GeneralSecurityException;
    }

    Spare(Maker<T> maker) {
        this.maker = maker;
    }

    T take() throws GeneralSecurityException {
        T taken = idle.getAndSet(null);
        return taken == null ? maker.make() : taken;
    }

    void leave(T taken) {
        idle.set(taken);
    }
}
