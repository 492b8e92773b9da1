package dev.keyleaf.testkit;

import dev.keyleaf.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes while others read. It leaves the keys of some rows alone, but nothing else of them, and inserts, moves and
 * deletes rows of its own.
 */
final class Writer {
    private static final int MAX_OWN_ROWS = 40;

    private final Subject subject;
    private final Ordering ordering;
    private final List<Item> stable;
    private final List<Long> own = new ArrayList<>();
    private final Random random;
    private final Items items;

    /**
     * A writer.
     *
     * @param subject where to write
     * @param ordering whose keys the stable rows keep
     * @param stable rows that exist and stay
     * @param items makes more rows, with new ids
     * @param random decides what is done
     */
    Writer(Subject subject, Ordering ordering, List<Item> stable, Items items, Random random) {
        this.subject = subject;
        this.ordering = ordering;
        this.stable = stable;
        this.items = items;
        this.random = random;
    }

    void write() {
        int choice = random.nextInt(4);
        if (choice == 0) {
            Item item = stable.get(random.nextInt(stable.size()));
            subject.update(items.withKeysOf(item, ordering));
        } else if (own.isEmpty() || (choice == 1 && own.size() < MAX_OWN_ROWS)) {
            List<Item> more = items.next(3);
            subject.insert(more);
            own.addAll(Law.ids(more));
        } else if (choice == 2) {
            subject.update(items.withId(own.get(random.nextInt(own.size()))));
        } else {
            subject.delete(List.of(own.remove(random.nextInt(own.size()))));
        }
    }
}
