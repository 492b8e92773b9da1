package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds which columns of a select list filters and keys depend on. If a name cannot be resolved, or all of a row is
 * meant, that may be any column.
 */
final class Mentions {
    /** Other letters are folded differently by databases, or compared without their accents. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_$ .-]+");

    private static final Set<String> KEYWORDS = Set.of(
            "DATE",
            "END",
            "ESCAPE",
            "FIRST",
            "ILIKE",
            "LAST",
            "NULLS",
            "SIMILAR",
            "TIME",
            "TIMESTAMP",
            "UNKNOWN",
            "ZONE");

    /** What is behind these is a query, with names of its own. */
    private static final Set<String> QUERIES = Set.of("SELECT", "TABLE", "VALUES", "WITH");

    private final SelectList list;
    private final Set<String> names = new HashSet<>();

    private Mentions(SelectList list) {
        this.list = list;
    }

    /**
     * The names of the columns in lower case; null if it may be any.
     *
     * @param expressions the tokens of each filter and key
     */
    static @Nullable Set<String> of(List<List<SqlToken>> expressions, SelectList list) {
        var mentions = new Mentions(list);
        boolean isKnown = expressions.stream()
                .allMatch(tokens -> mentions.add(
                        tokens.stream().filter(SqlToken::isSignificant).toList()));
        return isKnown ? mentions.names : null;
    }

    /** The name as databases compare it that fold case; null if they do not agree. */
    static @Nullable String folded(SqlToken token) {
        String name = token.name();
        return PLAIN_NAME.matcher(name).matches() ? name.toLowerCase(Locale.ROOT) : null;
    }

    private boolean add(List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!add(tokens, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean add(List<SqlToken> tokens, int at) {
        SqlToken token = tokens.get(at);
        if (token.is("*")) {
            return false; // of all columns, or a product: that is not told apart
        }
        if (token.name().isEmpty()) {
            return true; // a value or a sign
        }
        boolean isQuoted = token.kind() != Kind.WORD;
        if (is(tokens, at - 1, ".")) {
            boolean isOfRow = at > 1 && "q".equals(folded(tokens.get(at - 2)));
            return !isOfRow || addColumn(token); // any other is a field of what is named before
        }
        if (is(tokens, at + 1, ".")) {
            return "q".equals(folded(token)); // anything else is a table, or the row of one
        }
        boolean isNoColumn = !isQuoted
                && (is(tokens, at + 1, "(") || is(tokens, at - 1, "::") || isBehind(tokens, at, "COLLATE"))
                && !QUERIES.contains(token.keyword());
        if (isNoColumn || addColumn(token)) {
            return true;
        }
        boolean isKeyword = KEYWORDS.contains(token.keyword()) || Spelling.isReserved(token);
        return !isQuoted && isKeyword && !QUERIES.contains(token.keyword());
    }

    /** Whether the name is that of a column. */
    private boolean addColumn(SqlToken token) {
        String name = folded(token);
        if (name == null || name.equals("q")) {
            return false;
        }
        boolean isColumn = list.columns().stream().anyMatch(column -> name.equals(column.foldedName()));
        boolean isOfTable =
                !isColumn && list.columns().stream().anyMatch(SelectList.Column::isStar) && !Spelling.isReserved(token);
        if (isColumn || isOfTable) {
            names.add(name);
        }
        return isColumn || isOfTable;
    }

    private static boolean isBehind(List<SqlToken> tokens, int at, String keyword) {
        return at > 0 && tokens.get(at - 1).keyword().equals(keyword);
    }

    private static boolean is(List<SqlToken> tokens, int at, String symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(symbol);
    }
}
