package dev.keyleaf.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What can be told of a SELECT from the words outside its parentheses.
 *
 * @param fragment the SELECT
 * @param outer its significant tokens outside all parentheses
 */
record SelectShape(SqlFragment fragment, List<SqlToken> outer) {
    private static final Set<String> COMPUTES_ROWS =
            Set.of("WITH", "DISTINCT", "GROUP", "HAVING", "UNION", "INTERSECT", "EXCEPT", "MINUS", "WINDOW", "VALUES");

    static SelectShape of(SqlFragment fragment) {
        return new SelectShape(
                fragment,
                fragment.tokens().stream()
                        .filter(token -> token.isSignificant() && token.depth() == 0)
                        .toList());
    }

    void check() {
        String first = outer.isEmpty() ? "" : outer.get(0).keyword();
        if (!first.equals("SELECT") && !first.equals("WITH")) {
            throw new IllegalArgumentException("'" + fragment.text() + "' must be a SELECT (or WITH … SELECT)");
        }
        for (int i = 0; i < outer.size(); i++) {
            String clause = clauseAt(i);
            if (!clause.isEmpty()) {
                throw new IllegalArgumentException("'" + fragment.text() + "' must not bring its own " + clause
                        + ": the ordering and the request say that; a " + clause
                        + " of a part of the query belongs in parentheses");
            }
        }
    }

    boolean isPlain() {
        return outer.stream().noneMatch(token -> COMPUTES_ROWS.contains(token.keyword()));
    }

    /** The text without its select lists: another column shows the same rows. */
    String identity() {
        var kept = new ArrayList<SqlToken>();
        boolean inSelectList = false;
        for (SqlToken token : fragment.tokens()) {
            if (token.depth() == 0 && token.keyword().equals("FROM")) {
                inSelectList = false;
            }
            if (!inSelectList) {
                kept.add(token);
            }
            if (token.depth() == 0 && token.keyword().equals("SELECT")) {
                inSelectList = true;
            }
        }
        return SqlFragment.identity(kept);
    }

    private String clauseAt(int i) {
        boolean isName =
                i > 0 && (outer.get(i - 1).is(".") || outer.get(i - 1).keyword().equals("AS"));
        if (isName) {
            return "";
        }
        String next = i + 1 < outer.size() ? outer.get(i + 1).keyword() : "";
        return switch (outer.get(i).keyword()) {
            case "ORDER" -> next.equals("BY") ? "ORDER BY" : "";
            case "LIMIT" -> "LIMIT";
            case "OFFSET" -> "OFFSET";
            case "FETCH" -> next.equals("FIRST") || next.equals("NEXT") ? "FETCH" : "";
            case "FOR" -> Set.of("UPDATE", "SHARE", "NO", "KEY").contains(next) ? "FOR " + next : "";
            default -> "";
        };
    }
}
