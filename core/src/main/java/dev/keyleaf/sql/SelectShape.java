package dev.keyleaf.sql;

import java.util.List;
import java.util.Set;

/**
 * What can be told of a SELECT from the words outside its parentheses.
 *
 * @param fragment the SELECT
 * @param outer its significant tokens outside all parentheses
 */
record SelectShape(SqlFragment fragment, List<SqlToken> outer) {
    private static final Set<String> COMPUTES_ROWS = Set.of(
            "WITH",
            "DISTINCT",
            "GROUP",
            "HAVING",
            "QUALIFY",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "MINUS",
            "OVER",
            "VALUES");

    static SelectShape of(SqlFragment fragment) {
        return new SelectShape(
                fragment,
                fragment.tokens().stream()
                        .filter(token -> token.isSignificant() && token.depth() == 0)
                        .toList());
    }

    void check() {
        String first = firstKeyword();
        if (!first.equals("SELECT") && !first.equals("WITH")) {
            throw new IllegalArgumentException("'" + fragment.text() + "' must be a SELECT (or WITH … SELECT)");
        }
        for (int i = 0; i < outer.size(); i++) {
            String clause = clauseAt(i);
            if (!clause.isEmpty()) {
                throw new IllegalArgumentException("'" + fragment.text() + "' must not bring its own " + clause
                        + ": the ordering and the request say that; " + (clause.startsWith("O") ? "an " : "a ")
                        + clause + " of a part of the query belongs in parentheses");
            }
        }
    }

    boolean isPlain() {
        // a SELECT in parentheses hides what it does
        return outer.get(0).keyword().equals("SELECT") && noneOf(COMPUTES_ROWS);
    }

    /** The first word, behind parentheses too: {@code (SELECT …) UNION ALL (SELECT …)}. */
    private String firstKeyword() {
        return fragment.tokens().stream()
                .filter(token -> token.isSignificant() && !token.is("("))
                .findFirst()
                .map(SqlToken::keyword)
                .orElse("");
    }

    private boolean noneOf(Set<String> keywords) {
        return outer.stream().noneMatch(token -> keywords.contains(token.keyword()));
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
