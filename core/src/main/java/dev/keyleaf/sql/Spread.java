package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.sql.InLists.InList;
import dev.keyleaf.sql.InLists.Item;
import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a fragment with a parameter for each element of its collections. An item of a list is repeated with all that
 * belongs to it, {@code in (?::status)}; elsewhere there must be no collection. SQL has no empty list, so a comparison
 * with one is replaced by its outcome.
 */
final class Spread {
    /** As dear as can be without being compiled where a server is told to make plans for any values. */
    private static final String DEAR = ", (SELECT pg_catalog.count(*) > 0 FROM pg_catalog.generate_series(1, 5000000))";

    private final SqlFragment fragment;
    private final List<SqlToken> tokens;
    private final List<Object> values;
    private final int[] parameters;
    private final boolean asArrays;
    private final Map<Integer, Rewritten> comparisons = new HashMap<>();
    private final List<SqlToken> written = new ArrayList<>();
    private final List<Object> writtenValues = new ArrayList<>();

    /**
     * A comparison that is written in another way.
     *
     * @param list its list
     * @param array the list as an array; null if it is empty
     */
    private record Rewritten(InList list, @Nullable String array) {}

    private Spread(SqlFragment fragment, List<Object> values, boolean asArrays) {
        this.asArrays = asArrays;
        this.fragment = fragment;
        this.tokens = fragment.tokens();
        this.values = values;
        this.parameters = InLists.parameterNumbers(tokens);
    }

    /**
     * The SQL and its values without collections.
     *
     * @param fragment the SQL
     * @param values its values, of which some may be collections
     * @param asArrays whether a collection may be sent as one array, where that means the same; else each of its elements
     *     is a parameter
     * @throws IllegalArgumentException if a collection is no item of a list, or if it is not certain what is compared with
     *     a list of collections alone: whatever they hold, so that the developer sees it and not a client with none
     */
    static Spread of(SqlFragment fragment, List<Object> values, boolean asArrays) {
        var spread = new Spread(fragment, values, asArrays);
        spread.findRewrittens();
        spread.write(0, spread.tokens.size(), null);
        return spread;
    }

    SqlFragment fragment() {
        return SqlFragment.of(fragment.text(), List.copyOf(written));
    }

    List<Object> values() {
        return List.copyOf(writtenValues);
    }

    /** @param element what takes the place of a collection; null where there is none */
    private void write(int from, int to, @Nullable Object element) {
        int i = from;
        while (i < to) {
            Rewritten comparison = comparisons.get(i);
            InList list = fragment.lists().byOpen().get(i);
            if (comparison != null) {
                write(i, comparison);
                i = comparison.list().close() + 1;
            } else if (list != null) {
                written.add(tokens.get(i));
                writeItems(list);
                written.add(tokens.get(list.close()));
                i = list.close() + 1;
            } else {
                write(i, element);
                i++;
            }
        }
    }

    private void write(int at, @Nullable Object element) {
        SqlToken token = tokens.get(at);
        if (token.kind() != Kind.PARAMETER) {
            written.add(token);
            return;
        }
        Object value = element != null ? element : values.get(parameters[at]);
        if (value instanceof Collection<?>) {
            throw new IllegalArgumentException("a collection must be an item of a list such as 'author_id in (?)', "
                    + "but '" + fragment.text() + "' has it elsewhere, where SQL cannot write an empty one: write the "
                    + "condition with IN, or bind an array, such as = any(?)");
        }
        written.add(token);
        writtenValues.add(value);
    }

    private void writeItems(InList list) {
        String separator = "";
        for (Item item : list.items()) {
            Collection<?> elements = collection(item);
            if (elements != null) {
                for (Object each : elements) {
                    writeSeparator(separator, item.from());
                    write(item.from(), item.to(), each);
                    separator = ",";
                }
            } else {
                writeSeparator(separator, item.from());
                write(item.from(), item.to(), null);
                separator = ",";
            }
        }
    }

    private void writeSeparator(String separator, int next) {
        if (!separator.isEmpty()) {
            int depth = tokens.get(next).depth();
            written.add(new SqlToken(Kind.SYMBOL, separator, depth));
            if (tokens.get(next).isSignificant()) {
                written.add(new SqlToken(Kind.SPACE, " ", depth));
            }
        }
    }

    /** Finds what is written in another way, by the first token of each; the longest of those that begin there. */
    private void findRewrittens() {
        for (InList list : fragment.lists().byOpen().values()) {
            boolean isOfCollections = list.items().stream().allMatch(item -> collection(item) != null);
            if (!isOfCollections) {
                continue;
            }
            int begin = beginOf(list); // also where no list is empty: the next one may be
            String array = asArrays ? array(begin, list) : null;
            if (array != null || isEmpty(list)) {
                comparisons.merge(
                        begin,
                        new Rewritten(list, array),
                        (one, other) -> one.list().close() > other.list().close() ? one : other);
            }
        }
    }

    private boolean isEmpty(InList list) {
        return list.items().stream().map(this::collection).allMatch(all -> all != null && all.isEmpty());
    }

    private @Nullable Collection<?> collection(Item item) {
        return item.repeated() >= 0 && values.get(item.repeated()) instanceof Collection<?> elements ? elements : null;
    }

    private int beginOf(InList list) {
        Integer begin = LeftOperand.begin(tokens, list.not());
        if (begin == null) {
            throw new IllegalArgumentException("what is compared with a collection must be certain, but in '"
                    + fragment.text()
                    + "' it is not: put the left operand of IN in parentheses, or the whole comparison "
                    + "in those of its own");
        }
        return begin;
    }

    /**
     * The list as one array; null if its only item is not a collection of several elements that an array restores, or its
     * left operand cannot be repeated.
     */
    private @Nullable String array(int begin, InList list) {
        Collection<?> elements =
                list.items().size() == 1 ? collection(list.items().get(0)) : null;
        if (elements == null || elements.size() < 2) {
            return null;
        }
        ArrayItem item = ArrayItem.of(tokens, list.items().get(0));
        boolean isSame = item != null
                && item.takes(elements)
                && parameters[begin] == parameters[list.not()]
                && isRepeatable(tokens.subList(begin, list.not()));
        return isSame ? ArrayText.of(elements) : null;
    }

    /** Not a row, whose items would be arrays, nor a query. */
    private static boolean isRepeatable(List<SqlToken> operand) {
        int depth = operand.get(0).depth();
        boolean isRow = operand.get(0).is("(")
                && operand.stream().anyMatch(token -> token.is(",") && token.depth() == depth + 1);
        return !isRow && operand.stream().noneMatch(token -> token.keyword().equals("SELECT"));
    }

    private void write(int begin, Rewritten comparison) {
        InList list = comparison.list();
        String array = comparison.array();
        if (array == null) {
            writeOutcome(tokens.get(list.in()).depth(), list.isNegated());
        } else {
            writeArray(tokens.subList(begin, list.not()), list, array);
        }
    }

    /**
     * Writes {@code (x = ANY (CASE WHEN 1 = 0 THEN ARRAY[x, item] ELSE array END) AND …)}. The array's text is read as the
     * type of the other one, which is found as that of {@code x IN (item, item)} is; the planner drops that one at once.
     *
     * <p>What follows AND is true, and costs nothing in a plan for the values at hand. A plan for any values would take
     * every array for one of ten elements, and so it is made to look dearer than it is by a query that never runs.
     */
    private void writeArray(List<SqlToken> operand, InList list, String array) {
        Item only = list.items().get(0);
        ArrayItem item = requireNonNull(ArrayItem.of(tokens, only), "item");
        Collection<?> elements = requireNonNull(collection(only), "elements");
        int depth = tokens.get(list.in()).depth();
        write("(", depth);
        copy(operand, 1);
        write(
                list.isNegated() ? "<> ALL (CASE WHEN 1 = 0 THEN ARRAY[" : "= ANY (CASE WHEN 1 = 0 THEN ARRAY[",
                depth + 1);
        copy(operand, 2);
        write(", ", depth + 2);
        write(only.from(), only.to(), elements.iterator().next());
        write(item.isCast() ? "] ELSE CAST(" : "] ELSE ", depth + 2);
        written.add(item.parameter());
        writtenValues.add(new UntypedText(array));
        write(item.isCast() ? " AS " + item.typeText() + "[])" : "", depth + 3);
        write(" END) AND COALESCE(", depth + 2);
        written.add(item.parameter());
        writtenValues.add(true);
        write(DEAR + "))", depth + 2);
    }

    private void write(String sql, int depth) {
        SqlToken.scan(sql).forEach(token -> written.add(token.deeper(depth)));
    }

    private void copy(List<SqlToken> some, int deeper) {
        some.forEach(token -> written.add(token.deeper(deeper)));
    }

    private void writeOutcome(int depth, boolean outcome) {
        write(outcome ? "(1=1)" : "(1=0)", depth);
    }
}
