package dev.keyleaf.testkit;

import dev.keyleaf.Ordering;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes items that have broken paging somewhere: ties, NULLs, last digits and texts that look like something else. */
final class Items {
    private static final List<Instant> TIMES = Stream.of(
                    "1969-12-31T23:59:59.999999Z",
                    "1970-01-01T00:00:00Z",
                    "2024-02-29T12:00:00.000001Z", // three in one millisecond
                    "2024-02-29T12:00:00.000002Z",
                    "2024-02-29T12:00:00.000999Z",
                    "2024-03-31T01:30:00Z", // in a gap and in an overlap of daylight saving time
                    "2024-10-27T00:30:00.5Z",
                    "2024-10-27T01:30:00.5Z",
                    "9999-12-31T23:59:59.999999Z")
            .map(Instant::parse)
            .toList();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "b",
            "B",
            "Z",
            "z",
            "é",
            "e\u0301",
            "ß",
            "\uFFFD",
            "😀",
            "😀😀",
            "'",
            "''",
            "\"",
            "\\",
            "\\n",
            "a\r\nb",
            "a\nb",
            "\t",
            "%",
            "_",
            "100%",
            "a_b",
            "?",
            ":a",
            "$1",
            "--",
            "null",
            "NULL",
            "0",
            "1",
            "10",
            "2",
            "-1",
            "1.0",
            "2024-02-29 12:00:00",
            "a long text with some more words in it");

    private static final List<BigDecimal> NUMBERS = Stream.of(
                    "0",
                    "0.0",
                    "1",
                    "1.0",
                    "1.00",
                    "1.000000000000000000000001",
                    "0.1",
                    "0.10000000000000000555",
                    "-0.1",
                    "-1",
                    "0.00000000000000000001",
                    "9007199254740992",
                    "9007199254740993", // a double cannot tell these two apart
                    "123456789012345678901234567890.123456789",
                    "-123456789012345678901234567890.123456789")
            .map(BigDecimal::new)
            .toList();

    private static final List<Long> EDGE_IDS =
            List.of(Long.MIN_VALUE, -7L, 0L, 9_007_199_254_740_992L, 9_007_199_254_740_993L, Long.MAX_VALUE - 1);

    private final Random random;
    private long lastId;

    Items(Random random) {
        this.random = random;
    }

    /** Makes more items, for one of several writers at once: their ids are unlike those of the others. */
    static Items ofWriter(int number) {
        var items = new Items(new Random(number));
        items.lastId = number * 1_000_000_000L;
        return items;
    }

    /** The next items, in no order; their ids are unlike any that this object made before. */
    List<Item> next(int count) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < count; i++) {
            boolean edge = lastId == 0 && i % 4 == 3 && i / 4 < EDGE_IDS.size();
            items.add(withId(edge ? EDGE_IDS.get(i / 4) : 1_000 + 10L * i + lastId));
        }
        lastId += 10L * count;
        return items;
    }

    /** The item of an id with all else changed. */
    Item withId(long id) {
        return new Item(
                id,
                orNull(random.nextInt(3)),
                random.nextInt(3),
                oneOf(TIMES),
                orNull(oneOf(TEXTS)),
                orNull(oneOf(NUMBERS)));
    }

    /** The item with all changed that an ordering does not look at. */
    Item withKeysOf(Item item, Ordering ordering) {
        Item other = withId(item.id());
        return new Item(
                item.id(),
                uses(ordering, "a") ? item.a() : other.a(),
                uses(ordering, "b") ? item.b() : other.b(),
                uses(ordering, "t") ? item.t() : other.t(),
                uses(ordering, "s") ? item.s() : other.s(),
                uses(ordering, "n") ? item.n() : other.n());
    }

    /** Items with the given {@code a} in order and everything else the same; their ids count from 1. */
    static List<Item> withA(List<@Nullable Integer> values) {
        var items = new ArrayList<Item>();
        for (Integer value : values) {
            items.add(new Item(items.size() + 1, value, 0, Instant.EPOCH, "s", BigDecimal.ONE));
        }
        return items;
    }

    private static boolean uses(Ordering ordering, String column) {
        Pattern word = Pattern.compile("\\b" + column + "\\b");
        return ordering.keys().stream()
                .anyMatch(key -> word.matcher(key.expression()).find());
    }

    private <V> @Nullable V orNull(V value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <V> V oneOf(List<V> values) {
        return values.get(random.nextInt(values.size()));
    }
}
