package dev.keyleaf.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the application's SQL, taken apart at its parameters.
 *
 * @param text the SQL as it was given
 * @param segments the SQL around the parameters, one more than there are parameters, as a {@link SqlStatement} has it
 * @param parameters for each parameter its name, or {@link #POSITIONAL}
 * @param tokens the SQL as tokens
 * @param lists the lists behind IN that have parameters
 */
record SqlFragment(String text, List<String> segments, List<String> parameters, List<SqlToken> tokens, InLists lists) {
    static final String POSITIONAL = "?";

    /** A token is two objects and the characters of its text; the whole text is kept thrice besides. */
    private static final BoundedCache<String, SqlFragment> PARSED = new BoundedCache<>(
            16 << 20,
            (text, fragment) ->
                    500 + 8L * text.length() + 96L * fragment.tokens().size());

    /** @throws IllegalArgumentException if the SQL is unfinished, mixes parameter styles or could end its statement */
    static SqlFragment parse(String sql) {
        return PARSED.get(sql, text -> of(text, SqlToken.scan(text)));
    }

    /** @throws IllegalArgumentException as {@link #parse} */
    static SqlFragment of(String sql, List<SqlToken> tokens) {
        var segments = new ArrayList<String>();
        var parameters = new ArrayList<String>();
        var segment = new StringBuilder();
        for (SqlToken token : tokens) {
            switch (token.kind()) {
                case PARAMETER -> {
                    segments.add(segment.toString());
                    segment.setLength(0);
                    parameters.add(token.text().startsWith(":") ? token.text().substring(1) : POSITIONAL);
                }
                // it may be written as JDBC drivers want it, ??
                case OPERATOR ->
                    segment.append(token.text().replace("??", "?").replace('?', SqlStatement.OPERATOR_MARK));
                default -> segment.append(token.text());
            }
        }
        segments.add(segment.toString());
        check(sql, tokens, parameters);
        return new SqlFragment(sql, List.copyOf(segments), List.copyOf(parameters), tokens, InLists.of(tokens));
    }

    boolean isNamed() {
        for (String name : parameters) {
            if (!name.equals(POSITIONAL)) {
                return true;
            }
        }
        return false;
    }

    static long length(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    private static void check(String text, List<SqlToken> tokens, List<String> parameters) {
        if (parameters.contains(POSITIONAL) && parameters.stream().anyMatch(name -> !name.equals(POSITIONAL))) {
            throw new IllegalArgumentException("'" + text + "' mixes ? and :name: use one of the two");
        }
        if (text.indexOf(SqlStatement.OPERATOR_MARK) >= 0) {
            throw new IllegalArgumentException("'" + text + "' must not contain the noncharacter U+FFFF");
        }
        int depth = 0;
        for (SqlToken token : tokens) {
            if (token.is(";")) {
                throw new IllegalArgumentException(
                        "'" + text + "' must not contain ';': give one statement without it");
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth < 0) {
                break;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("'" + text + "' must have as many ')' as '('");
        }
    }
}
