package dev.keyleaf.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of the application's SQL, taken apart at its parameters.
 *
 * @param text the SQL as it was given
 * @param segments the SQL around the parameters, one more than there are parameters, ready for a JDBC driver
 * @param parameters for each parameter its name, or {@link #POSITIONAL}
 * @param tokens the SQL as tokens
 * @param identity the text with white space and comments evened out: layout means nothing
 * @param inLists for each parameter whether it is all of a list: {@code in (?)}, where neither order nor repetition
 *     count
 */
record SqlFragment(
        String text,
        List<String> segments,
        List<String> parameters,
        List<SqlToken> tokens,
        String identity,
        List<Boolean> inLists) {
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
                // JDBC drivers take ?? for an operator's question mark; it may be written so already
                case OPERATOR -> segment.append(token.text().replace("??", "?").replace("?", "??"));
                default -> segment.append(token.text());
            }
        }
        segments.add(segment.toString());
        var fragment = new SqlFragment(
                sql, List.copyOf(segments), List.copyOf(parameters), tokens, identity(tokens), inLists(tokens));
        fragment.check();
        return fragment;
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

    static String identity(List<SqlToken> tokens) {
        var words = new ArrayList<String>();
        tokens.stream().filter(SqlToken::isSignificant).map(SqlToken::text).forEach(words::add);
        return String.join(" ", words);
    }

    private static List<Boolean> inLists(List<SqlToken> tokens) {
        List<SqlToken> significant =
                tokens.stream().filter(SqlToken::isSignificant).toList();
        var inLists = new ArrayList<Boolean>();
        for (int i = 0; i < significant.size(); i++) {
            if (significant.get(i).kind() == SqlToken.Kind.PARAMETER) {
                inLists.add(i >= 2
                        && significant.get(i - 2).keyword().equals("IN")
                        && significant.get(i - 1).is("(")
                        && i + 1 < significant.size()
                        && significant.get(i + 1).is(")"));
            }
        }
        return List.copyOf(inLists);
    }

    private void check() {
        if (isNamed() && parameters.contains(POSITIONAL)) {
            throw new IllegalArgumentException("'" + text + "' mixes ? and :name: use one of the two");
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
