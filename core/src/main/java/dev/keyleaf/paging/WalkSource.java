package dev.keyleaf.paging;

import dev.keyleaf.seek.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A blocking shell that reads the pages of a walk, see {@link KeysetFlow#walk}.
 *
 * @param <T> what a row becomes
 */
@FunctionalInterface
public interface WalkSource<T> {
    /**
     * Runs the steps of {@link KeysetFlow#next}.
     *
     * @param from where to go on; null for the start of the order
     */
    List<WalkedRow<T>> read(@Nullable Position from);
}
