package dev.keyleaf.testkit;

import dev.keyleaf.Ordering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reference with one mistake, each seen in the wild: what a subclass overrides. */
abstract class WrongPager extends ReferencePager {
    WrongPager() {
        super(true);
    }

    static List<@Nullable Object> values(Ordering ordering, Item item) {
        return Keys.of(ordering, true).values(item);
    }
}
