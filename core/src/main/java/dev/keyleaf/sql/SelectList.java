package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plain SELECT, taken apart at the columns of its select list.
 *
 * @param columns the columns, each with its tokens; the first one's include what stands before it, such as ALL
 * @param tail what follows the select list, from FROM on; empty if nothing does
 */
record SelectList(List<Column> columns, List<SqlToken> tail) {
    /** What may be between SELECT and the first column, and decides which rows there are. */
    private static final Set<String> MODIFIERS = Set.of("DISTINCTROW", "TOP", "UNIQUE");

    /** Words that begin an expression, with an operand behind them. */
    private static final Set<String> BEFORE_OPERAND =
            Set.of("CASE", "DATE", "EXISTS", "INTERVAL", "NOT", "TIME", "TIMESTAMP");

    /**
     * One column of a select list.
     *
     * @param tokens its tokens as written, without the comma
     * @param significant those that are no white space
     * @param isHarmless whether it is proven that there are the same rows with it and without it
     */
    record Column(List<SqlToken> tokens, List<SqlToken> significant, boolean isHarmless) {
        static Column of(List<SqlToken> tokens) {
            List<SqlToken> significant =
                    tokens.stream().filter(SqlToken::isSignificant).toList();
            var unproven = new Column(List.copyOf(tokens), significant, false);
            boolean isHarmless = unproven.isBare() || HarmlessColumn.isProven(unproven.expression());
            return new Column(unproven.tokens, significant, isHarmless);
        }

        /** Without a name given by AS. */
        private List<SqlToken> expression() {
            return isAliased() ? significant.subList(0, significant.size() - 2) : significant;
        }

        /** Whether it is a name as it stands in a table, or all of them. */
        boolean isBare() {
            List<SqlToken> named = expression();
            for (int i = 0; i < named.size(); i++) {
                SqlToken token = named.get(i);
                boolean isName = !token.name().isEmpty() || token.is("*");
                if (i % 2 == 0 ? !isName : !token.is(".")) {
                    return false; // an expression, or a name without AS behind one
                }
            }
            return named.size() % 2 == 1;
        }

        /** A name alone says nothing that FROM does not; in double quotes it may be a text. */
        boolean isBareWord() {
            return significant.size() == 1 && significant.get(0).kind() == Kind.WORD;
        }

        boolean isStar() {
            return !significant.isEmpty()
                    && significant.get(significant.size() - 1).is("*");
        }

        /** Whether its name is written down with AS, and so is the same on every database. */
        boolean isAliased() {
            int size = significant.size();
            return size > 2 && significant.get(size - 2).keyword().equals("AS");
        }

        /** Its name, if it is bare or has been given one. */
        String name() {
            return significant.isEmpty()
                    ? ""
                    : significant.get(significant.size() - 1).name();
        }

        /** Its name as databases compare it; null if it is none of its own or they do not agree. */
        @Nullable
        String foldedName() {
            return !significant.isEmpty() && (isBare() || isAliased())
                    ? Mentions.folded(significant.get(significant.size() - 1))
                    : null;
        }
    }

    /**
     * Takes a SELECT apart; null if the words outside its parentheses say that it computes its rows, or something may
     * be in front of its columns.
     */
    static @Nullable SelectList of(SelectShape shape) {
        if (!shape.isPlain()) {
            return null;
        }
        var columns = new ArrayList<Column>();
        var column = new ArrayList<SqlToken>();
        List<SqlToken> tokens = shape.fragment().tokens();
        int at = 0;
        while (!tokens.get(at).keyword().equals("SELECT")) {
            at++;
        }
        for (at++; at < tokens.size(); at++) {
            SqlToken token = tokens.get(at);
            if (token.depth() == 0 && token.keyword().equals("FROM")) {
                break;
            }
            if (token.depth() == 0 && token.is(",")) {
                columns.add(Column.of(column));
                column.clear();
            } else {
                column.add(token);
            }
        }
        columns.add(Column.of(column));
        return hasModifier(columns.get(0).significant())
                ? null
                : new SelectList(List.copyOf(columns), List.copyOf(tokens.subList(at, tokens.size())));
    }

    /** Whether two operands stand side by side, of which the first then is none. */
    private static boolean hasModifier(List<SqlToken> first) {
        if (first.isEmpty() || first.get(0).kind() != Kind.WORD) {
            return false;
        }
        String word = first.get(0).keyword();
        if (first.size() == 1 || BEFORE_OPERAND.contains(word)) {
            return false;
        }
        if (MODIFIERS.contains(word)) {
            return true;
        }
        SqlToken next = first.get(1);
        return switch (next.kind()) {
            case WORD ->
                !SqlWords.standAfterOperand(next.keyword()) && !next.keyword().equals("DIV");
            case LITERAL, PARAMETER -> true;
            default -> false;
        };
    }

    /** Whether the select list is proven to leave as many rows as the rest of the SELECT has. */
    boolean keepsRowCount() {
        return columns.stream().allMatch(Column::isHarmless);
    }

    /**
     * Whether it has no column that is computed only to be shown.
     *
     * @param used the folded names of columns that must stay
     */
    boolean isNarrow(Set<String> used) {
        return columns.stream().noneMatch(column -> isOnlyShown(column, used));
    }

    /**
     * The tokens of a SELECT of the same rows without the columns that are computed only to be shown.
     *
     * @param used the folded names of columns that must stay
     */
    List<SqlToken> without(Set<String> used) {
        List<Column> kept =
                columns.stream().filter(column -> !isOnlyShown(column, used)).toList();
        return kept.isEmpty() ? select(List.of(Column.of(List.of(new SqlToken(Kind.LITERAL, "1", 0))))) : select(kept);
    }

    private boolean isOnlyShown(Column column, Set<String> used) {
        return column.isAliased() && !column.isBare() && isUnused(column, used);
    }

    /**
     * The tokens that say which rows there are, whatever other columns are shown.
     *
     * @param used the folded names of columns that matter
     */
    List<SqlToken> meaning(Set<String> used) {
        boolean hasStar = columns.stream().anyMatch(Column::isStar);
        var kept = new ArrayList<>(columns.stream()
                .filter(column -> !column.isBareWord()
                        && !isStarAlone(column)
                        && !(isUnused(column, used) && (column.foldedName() != null || !hasStar)))
                .toList());
        if (!kept.isEmpty()) { // a star may have a column of the same name
            columns.stream().filter(SelectList::isStarAlone).forEach(kept::add);
        }
        return select(kept);
    }

    private static boolean isStarAlone(Column column) {
        return column.isStar() && column.significant().size() == 1;
    }

    /** Whether the rows are the same without it, and nothing asks for it. */
    private boolean isUnused(Column column, Set<String> used) {
        if (!column.isHarmless() || (column.isStar() && column.significant().size() > 1)) {
            return false;
        }
        String name = column.foldedName();
        if (name == null) {
            return !column.isAliased();
        }
        return !used.contains(name) && !isMentionedBeside(column, name);
    }

    /** Some databases know a name given by AS also in WHERE, or in another column. */
    private boolean isMentionedBeside(Column column, String name) {
        return tail.stream().anyMatch(token -> name.equals(Mentions.folded(token)))
                || columns.stream()
                        .filter(other -> !other.equals(column) && !other.isBareWord())
                        .flatMap(other -> other.significant().stream())
                        .anyMatch(token -> name.equals(Mentions.folded(token)));
    }

    private List<SqlToken> select(List<Column> kept) {
        var tokens = new ArrayList<SqlToken>();
        tokens.add(new SqlToken(Kind.WORD, "SELECT", 0));
        tokens.add(space());
        boolean isFirst = true;
        for (Column column : kept) {
            if (!isFirst) {
                tokens.add(new SqlToken(Kind.SYMBOL, ",", 0));
            }
            tokens.addAll(column.tokens());
            tokens.add(space()); // a line of its own, after what may end in a comment
            isFirst = false;
        }
        tokens.addAll(tail);
        return List.copyOf(tokens);
    }

    private static SqlToken space() {
        return new SqlToken(Kind.SPACE, "\n", 0);
    }
}
