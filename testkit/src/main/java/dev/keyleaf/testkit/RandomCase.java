package dev.keyleaf.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random table, listing and way through it, all from one seed. */
final class RandomCase {
    private final CheckedSubject subject;
    private final Random random;
    private final int rows;
    private final ItemList listing;
    private final Walk walk;
    private final List<String> steps = new ArrayList<>();

    RandomCase(CheckedSubject subject, long seed) {
        this.subject = subject;
        // neighbouring seeds begin with neighbouring numbers: spread them
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.rows = random.nextInt(random.nextInt(4) == 0 ? 8 : 40);
        this.listing = new ItemList(Orderings.any(random), filters(random, 4));
        this.walk =
                new Walk(subject::page, listing, () -> 1 + random.nextInt(12), CursorStyle.OPAQUE).counting(count());
    }

    void run() {
        var items = new Items(random);
        subject.clear();
        subject.insert(items.next(rows));

        List<KeysetPage<Item>> forwards = walk.forwards();
        assertThat(Walk.items(forwards)).as("next from the start").isEqualTo(subject.all(listing));
        assertThat(Walk.items(walk.backwardsFrom(Walk.last(forwards))))
                .as("prev from the end")
                .isEqualTo(subject.all(listing));

        KeysetPage<Item> page = forwards.get(random.nextInt(forwards.size()));
        for (int step = 0; step < 6 && !page.items().isEmpty(); step++) {
            page = step(page);
        }
    }

    /** Follows next or prev of a page; now and then after its rows were deleted, and some others too. */
    private KeysetPage<Item> step(KeysetPage<Item> page) {
        boolean forwards = random.nextBoolean();
        String cursor = forwards ? page.nextCursor() : page.prevCursor();
        if (cursor == null) {
            return page;
        }
        List<Item> all = subject.all(listing);
        List<Item> ahead = new ArrayList<>(forwards ? after(all, page) : before(all, page));
        if (random.nextInt(4) == 0) {
            List<Item> deleted = new ArrayList<>(page.items());
            all.stream().filter(item -> random.nextInt(4) == 0).forEach(deleted::add);
            steps.add("delete " + Law.ids(deleted));
            subject.delete(Law.ids(deleted));
            ahead.removeAll(deleted);
        }
        steps.add(forwards ? "next" : "prev");
        KeysetPage<Item> reached = walk.at(cursor);
        expect(reached, forwards, ahead);
        return reached;
    }

    private static void expect(KeysetPage<Item> page, boolean forwards, List<Item> ahead) {
        int count = Math.min(page.limit(), ahead.size());
        assertThat(page.items())
                .as("the rows beside the last page")
                .isEqualTo(forwards ? ahead.subList(0, count) : ahead.subList(ahead.size() - count, ahead.size()));
    }

    private static List<Item> after(List<Item> all, KeysetPage<Item> page) {
        return all.subList(all.indexOf(Walk.last(page.items())) + 1, all.size());
    }

    private static List<Item> before(List<Item> all, KeysetPage<Item> page) {
        return all.subList(0, all.indexOf(page.items().get(0)));
    }

    /** Mostly none: it would be one more statement with each page. */
    private Count count() {
        if (random.nextInt(3) > 0 || subject.lacking().containsKey(Feature.TOTALS)) {
            return Count.none();
        }
        Count.Mode[] modes = Count.Mode.values();
        return Count.none().withMode(modes[random.nextInt(modes.length)]).withCap(1 + random.nextInt(40));
    }

    /** No filter, or a few: one more in one case of so many. */
    static List<Filter> filters(Random random, int rarity) {
        var filters = new ArrayList<Filter>();
        while (random.nextInt(rarity) == 0) {
            filters.add(
                    random.nextBoolean()
                            ? new Filter.AIs(random.nextInt(3))
                            : new Filter.AnyOf(List.of(
                                    new Filter.AIs(random.nextInt(3)),
                                    new Filter.TextContains(random.nextBoolean() ? "a" : "%"))));
        }
        return filters;
    }

    @Override
    public String toString() {
        return rows + " rows, " + listing + ", steps " + steps;
    }
}
