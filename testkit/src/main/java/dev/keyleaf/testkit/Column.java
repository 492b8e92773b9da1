package dev.keyleaf.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a key expression means to the reference: the value in an item, the order of values, and how one survives as
 * text.
 *
 * @param value the value of an item
 * @param order the order of values that are not null
 * @param write the text of a value
 * @param read the value of a text
 * @param <V> the type of the values
 */
record Column<V>(
        Function<Item, @Nullable V> value, Comparator<V> order, Function<V, String> write, Function<String, V> read) {
    private static final Comparator<String> CODE_POINTS = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray()); // not by UTF-16 units

    /** An explicit list: the reference understands these expressions and refuses any other. */
    private static final Map<String, Column<?>> BY_EXPRESSION = Map.of(
            "id", comparable(Item::id, Long::valueOf),
            "a", comparable(Item::a, Integer::valueOf),
            "b", comparable(Item::b, Integer::valueOf),
            "t", comparable(Item::t, Instant::parse),
            "s", text(Item::s),
            "n", comparable(Item::n, BigDecimal::new),
            "coalesce(a, 0)", comparable(item -> item.a() == null ? 0 : item.a(), Integer::valueOf),
            "lower(s)", text(item -> item.s() == null ? null : item.s().toLowerCase(Locale.ROOT)));

    static Column<?> of(String expression) {
        Column<?> column = BY_EXPRESSION.get(expression);
        if (column == null) {
            throw new IllegalArgumentException("the reference knows the keys " + BY_EXPRESSION.keySet()
                    + ", but was asked for '" + expression + "'");
        }
        return column;
    }

    @Nullable
    String text(Item item) {
        V found = value.apply(item);
        return found == null ? null : write.apply(found);
    }

    private static <V extends Comparable<? super V>> Column<V> comparable(
            Function<Item, @Nullable V> value, Function<String, V> read) {
        return new Column<>(value, Comparator.<V>naturalOrder(), V::toString, read);
    }

    private static Column<String> text(Function<Item, @Nullable String> value) {
        return new Column<>(value, CODE_POINTS, text -> text, text -> text);
    }
}
