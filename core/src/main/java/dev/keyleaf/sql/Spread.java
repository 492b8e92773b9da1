package dev.keyleaf.sql;

import dev.keyleaf.sql.InLists.InList;
import dev.keyleaf.sql.InLists.Item;
import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a fragment with a parameter for each element of its collections. An item of a list is repeated with all that
 * belongs to it, {@code in (?::status)}; elsewhere there must be no collection. SQL has no empty list, so a comparison
 * with one is replaced by its outcome.
 */
final class Spread {
    private final SqlFragment fragment;
    private final List<SqlToken> tokens;
    private final List<Object> values;
    private final int[] parameters;
    private final List<SqlToken> written = new ArrayList<>();
    private final List<Object> writtenValues = new ArrayList<>();

    private Spread(SqlFragment fragment, List<Object> values) {
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
     * @throws IllegalArgumentException if a collection is no item of a list, or if it is not certain what is compared with
     *     a list of collections alone: whatever they hold, so that the developer sees it and not a client with none
     */
    static Spread of(SqlFragment fragment, List<Object> values) {
        var spread = new Spread(fragment, values);
        spread.checkOperands();
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
            InList empty = emptyListFrom(i);
            InList list = fragment.lists().byOpen().get(i);
            if (empty != null) {
                writeOutcome(tokens.get(empty.in()).depth(), empty.isNegated());
                i = empty.close() + 1;
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

    /** The comparison that begins here, the longest, whose list is empty; null if there is none. */
    private @Nullable InList emptyListFrom(int begin) {
        InList found = null;
        for (Map.Entry<Integer, InList> each : fragment.lists().byOpen().entrySet()) {
            InList list = each.getValue();
            boolean isNext = list.in() > begin && (found == null || list.close() > found.close());
            if (isNext && isEmpty(list) && beginOf(list) == begin) {
                found = list;
            }
        }
        return found;
    }

    private boolean isEmpty(InList list) {
        return list.items().stream().map(this::collection).allMatch(all -> all != null && all.isEmpty());
    }

    private @Nullable Collection<?> collection(Item item) {
        return item.repeated() >= 0 && values.get(item.repeated()) instanceof Collection<?> elements ? elements : null;
    }

    /** A list that could be empty must have a certain left operand also while it is not. */
    private void checkOperands() {
        for (InList list : fragment.lists().byOpen().values()) {
            if (list.items().stream().allMatch(item -> collection(item) != null)) {
                beginOf(list);
            }
        }
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

    private void writeOutcome(int depth, boolean outcome) {
        written.add(new SqlToken(Kind.SYMBOL, "(", depth));
        written.add(new SqlToken(Kind.LITERAL, "1", depth + 1));
        written.add(new SqlToken(Kind.SYMBOL, "=", depth + 1));
        written.add(new SqlToken(Kind.LITERAL, outcome ? "1" : "0", depth + 1));
        written.add(new SqlToken(Kind.SYMBOL, ")", depth));
    }
}
