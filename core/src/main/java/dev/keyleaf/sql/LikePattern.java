package dev.keyleaf.sql;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Patterns of LIKE that are escaped with a backslash. It is the escape character by default of some databases, and of
 * MariaDB and MySQL in some modes only; so a statement states another one.
 */
final class LikePattern {
    private static final Pattern ESCAPED = Pattern.compile("([^\\\\]|\\\\[\\\\%_])*", Pattern.DOTALL);

    private static final Set<String> LIKES = Set.of("LIKE", "ILIKE");

    /** With anything else behind it, the parameter is not all of the pattern, or its escape character is stated. */
    private static final Set<String> BEHIND = Set.of("", "AND", "OR", "THEN", "WHEN", "ELSE", "END");

    private LikePattern() {}

    /** Checks a text to look for: it ends in SQLite where it has U+0000, and PostgreSQL has no such text. */
    static String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidRequestException(
                    new InvalidParameter("filter", "a text to filter by must not contain the character U+0000"));
        }
        return text;
    }

    /** The same with the escape character stated in the SQL where a pattern is escaped. */
    static BoundSql stated(BoundSql bound) {
        if (bound.parameters().stream().noneMatch(LikePattern::mayBeEscaped)) {
            return bound;
        }
        List<SqlToken> tokens = bound.written().tokens();
        var written = new ArrayList<SqlToken>();
        var values = new ArrayList<>(bound.parameters());
        int parameter = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            written.add(token);
            if (token.kind() != Kind.PARAMETER) {
                continue;
            }
            if (values.get(parameter) instanceof String pattern && isPattern(tokens, i)) {
                checked(pattern);
                if (isEscaped(pattern) && isAlone(tokens, i)) {
                    values.set(parameter, escapedOtherwise(pattern));
                    addEscape(written, token.depth());
                }
            }
            parameter++;
        }
        return new BoundSql(
                bound.fragment(),
                bound.values(),
                SqlFragment.of(bound.fragment().text(), List.copyOf(written)),
                List.copyOf(values));
    }

    private static boolean mayBeEscaped(Object value) {
        return value instanceof String text && (text.indexOf('\\') >= 0 || text.indexOf('\0') >= 0);
    }

    private static boolean isEscaped(String pattern) {
        return pattern.indexOf('\\') >= 0 && ESCAPED.matcher(pattern).matches();
    }

    private static boolean isPattern(List<SqlToken> tokens, int at) {
        int before = InLists.before(tokens, at);
        return before >= 0 && LIKES.contains(tokens.get(before).keyword());
    }

    private static boolean isAlone(List<SqlToken> tokens, int at) {
        for (SqlToken token : tokens.subList(at + 1, tokens.size())) {
            if (token.isSignificant()) {
                return token.is(")")
                        || token.is(",")
                        || (token.kind() == Kind.WORD && BEHIND.contains(token.keyword()));
            }
        }
        return true;
    }

    private static String escapedOtherwise(String pattern) {
        var other = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
                other.append(pattern.charAt(i) == '\\' ? "\\" : "!" + pattern.charAt(i));
            } else {
                other.append(c == '!' ? "!!" : String.valueOf(c));
            }
        }
        return other.toString();
    }

    private static void addEscape(List<SqlToken> written, int depth) {
        written.add(new SqlToken(Kind.SPACE, " ", depth));
        written.add(new SqlToken(Kind.WORD, "escape", depth));
        written.add(new SqlToken(Kind.SPACE, " ", depth));
        written.add(new SqlToken(Kind.LITERAL, "'!'", depth));
    }
}
