package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a fragment, {@code in (…)}, as far as parameters are in them.
 *
 * @param byOpen each list by the index of its opening parenthesis among the tokens
 */
record InLists(Map<Integer, InList> byOpen) {
    private static final Set<String> SUBQUERIES = Set.of("SELECT", "WITH", "VALUES", "TABLE");

    InLists {
        byOpen = Map.copyOf(byOpen);
    }

    /**
     * One list.
     *
     * @param in the index of IN
     * @param not the index of NOT before it, or of IN
     * @param close the index of its closing parenthesis
     * @param items its items
     */
    record InList(int in, int not, int close, List<Item> items) {
        InList {
            items = List.copyOf(items);
        }

        boolean isNegated() {
            return not < in;
        }
    }

    /**
     * One item of a list.
     *
     * @param from its first token
     * @param to the token behind its last
     * @param repeated which parameter repeats it; -1 if none does
     */
    record Item(int from, int to, int repeated) {}

    static InLists of(List<SqlToken> tokens) {
        int[] parameters = parameterNumbers(tokens);
        Map<Integer, InList> lists = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                InList list = list(tokens, i, parameters);
                if (list != null) {
                    lists.put(i, list);
                }
            }
        }
        return new InLists(lists);
    }

    /** For each token how many parameters are before it. */
    static int[] parameterNumbers(List<SqlToken> tokens) {
        var numbers = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            numbers[i + 1] = numbers[i] + (tokens.get(i).kind() == Kind.PARAMETER ? 1 : 0);
        }
        return numbers;
    }

    private static @Nullable InList list(List<SqlToken> tokens, int open, int[] parameters) {
        int in = before(tokens, open);
        int close = close(tokens, open);
        boolean isList = in >= 0
                && tokens.get(in).keyword().equals("IN")
                && parameters[close] > parameters[open]
                && !SUBQUERIES.contains(tokens.get(after(tokens, open)).keyword());
        if (!isList) {
            return null;
        }
        var items = new ArrayList<Item>();
        int from = open + 1;
        for (int i = from; i <= close; i++) {
            SqlToken token = tokens.get(i);
            boolean isEnd = i == close
                    || (token.is(",") && token.depth() == tokens.get(open).depth() + 1);
            if (isEnd) {
                items.add(item(tokens, from, i, parameters));
                from = i + 1;
            }
        }
        int not = before(tokens, in);
        return new InList(in, not >= 0 && tokens.get(not).keyword().equals("NOT") ? not : in, close, items);
    }

    private static Item item(List<SqlToken> tokens, int from, int to, int[] parameters) {
        boolean isOne = parameters[to] - parameters[from] == 1;
        // a row, (?, ?), has parentheses around; of a list or a query in an item the parameter is not the item's own
        boolean isOwn = !tokens.get(after(tokens, from - 1)).is("(")
                && tokens.subList(from, to).stream()
                        .noneMatch(token ->
                                token.keyword().equals("IN") || token.keyword().equals("SELECT"));
        return new Item(from, to, isOne && isOwn ? parameters[from] : -1);
    }

    /** The significant token before that one; -1 if there is none. */
    static int before(List<SqlToken> tokens, int at) {
        int before = at - 1;
        while (before >= 0 && !tokens.get(before).isSignificant()) {
            before--;
        }
        return before;
    }

    /** The significant token after that one, which must not be the last. */
    private static int after(List<SqlToken> tokens, int at) {
        int after = at + 1;
        while (!tokens.get(after).isSignificant()) {
            after++;
        }
        return after;
    }

    private static int close(List<SqlToken> tokens, int open) {
        int close = open + 1;
        while (!tokens.get(close).is(")")
                || tokens.get(close).depth() != tokens.get(open).depth()) {
            close++;
        }
        return close;
    }
}
