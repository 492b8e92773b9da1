package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One text for SQL that differs only in white space, comments, the case of keywords and the style of parameters; so a
 * cursor survives a reformatted SELECT. Never one text for two that could mean different things, whichever database
 * reads them: where databases would split a text differently it stays as it is.
 *
 * <p>Tokens are separated by one blank. They touch only where that makes another token of them on some database.
 */
final class NormalForm {
    private static final BoundedCache<String, String> KNOWN =
            new BoundedCache<>(4 << 20, (sql, normal) -> 200 + 2L * (sql.length() + normal.length()));

    private static final String OPERATOR = "+-*/<>=~!@#%^&|`?";

    /** In PostgreSQL only an operator with one of these may end in a sign; other databases have none that does. */
    private static final String KEEPS_SIGN = "~!@#%^&|`?";

    /** MySQL and MariaDB take these for functions of theirs only where the parenthesis follows at once. */
    private static final Set<String> TOUCH_PARENTHESIS = Set.of(
            "adddate",
            "bit_and",
            "bit_or",
            "bit_xor",
            "cast",
            "curdate",
            "curtime",
            "date_add",
            "date_sub",
            "extract",
            "group_concat",
            "max",
            "mid",
            "min",
            "now",
            "position",
            "session_user",
            "std",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "subdate",
            "substr",
            "substring",
            "sum",
            "sysdate",
            "system_user",
            "trim",
            "var_pop",
            "var_samp",
            "variance");

    private final List<SqlToken> tokens = new ArrayList<>();

    /** For each token the white space and comments before it. */
    private final List<String> gaps = new ArrayList<>();

    private final Spelling spelling = new Spelling(tokens);
    private final StringBuilder text = new StringBuilder();

    private NormalForm(List<SqlToken> all) {
        var gap = new StringBuilder();
        for (SqlToken token : all) {
            if (token.isSignificant() || Splitting.isHint(token)) {
                tokens.add(token);
                gaps.add(gap.toString());
                gap.setLength(0);
            } else {
                gap.append(token.text());
            }
        }
    }

    static String of(String sql) {
        return KNOWN.get(sql, text -> of(text, SqlToken.scan(text)));
    }

    /**
     * The normal form of some of a text's tokens.
     *
     * @param sql the text, which stands for itself if it is not certain what it means
     */
    static String of(String sql, List<SqlToken> tokens) {
        return Splitting.isCertain(tokens) ? new NormalForm(tokens).write() : "verbatim\n" + sql;
    }

    private String write() {
        boolean isMySqlComment = false; // the line's end would end it
        int brackets = 0;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            String gap = gaps.get(i);
            boolean isLineEnd = isMySqlComment && gap.indexOf('\n') >= 0;
            isMySqlComment &= !isLineEnd;
            int first = i;
            if (brackets > 0) { // a name to SQLite: as it is
                text.append(gap).append(token.kind() == Kind.PARAMETER ? "?" : token.text());
            } else {
                text.append(isLineEnd ? "\n" : isApart(i) ? " " : "");
                i = writeToken(i);
            }
            isMySqlComment |= tokens.subList(first, i + 1).stream().anyMatch(each -> each.is("#"));
            brackets += token.is("[") ? 1 : token.is("]") ? -1 : 0;
        }
        return text.toString();
    }

    /** Writes a token, or all of an operator; gives the index of the last. */
    private int writeToken(int at) {
        SqlToken token = tokens.get(at);
        if (isOperator(at)) {
            return writeOperator(at);
        }
        switch (token.kind()) {
            case PARAMETER -> text.append('?');
            case WORD -> text.append(spelling.of(at));
            default -> text.append(token.text());
        }
        return at;
    }

    /** {@code a=-1} is {@code a = -1}, but {@code a <@ b} is not {@code a < @b}. */
    private int writeOperator(int begin) {
        var operator = new StringBuilder();
        int end = begin;
        for (;
                end < tokens.size()
                        && isOperator(end)
                        && (end == begin || gaps.get(end).isEmpty());
                end++) {
            SqlToken token = tokens.get(end);
            // the question mark of an operator is doubled for JDBC, whether it is written so or not
            operator.append(
                    token.kind() == Kind.OPERATOR
                            ? token.text().replace("??", "?").replace("?", "??")
                            : token.text());
        }
        int signs = operator.length();
        if (operator.chars().noneMatch(c -> KEEPS_SIGN.indexOf(c) >= 0)) {
            while (signs > 1 && "+-".indexOf(operator.charAt(signs - 1)) >= 0) {
                signs--;
            }
        }
        text.append(operator, 0, signs);
        operator.chars().skip(signs).forEach(sign -> text.append(' ').append((char) sign));
        return end - 1;
    }

    /** Whether a blank separates a token from the one before. */
    private boolean isApart(int at) {
        if (at == 0) {
            return false;
        }
        boolean isTouching = gaps.get(at).isEmpty();
        SqlToken before = tokens.get(at - 1);
        SqlToken token = tokens.get(at);
        if (before.is(".") || token.is(".")) {
            boolean isOfNumber = before.is(".")
                    ? Splitting.isNumber(token) || (at > 1 && Splitting.isNumber(tokens.get(at - 2)))
                    : Splitting.isNumber(before) || (at + 1 < tokens.size() && Splitting.isNumber(tokens.get(at + 1)));
            return isOfNumber && !isTouching; // a . b is a.b, but 1 .5 is not 1.5
        }
        return !isTouching || !isOtherTogether(before, token, at);
    }

    /** Whether two tokens that touch would be others if they did not, on some database. */
    private boolean isOtherTogether(SqlToken before, SqlToken token, int at) {
        if (token.is("(")) {
            return TOUCH_PARENTHESIS.contains(before.text().toLowerCase(Locale.ROOT));
        }
        if (before.kind() == Kind.SYMBOL || token.kind() == Kind.SYMBOL) {
            return Splitting.endsInExponent(before) // 1e+5
                    || isUnicodeQuote(at)
                    || isUnicodeQuote(at + 1)
                    || "{}$".contains(before.text())
                    || "{}$".contains(token.text());
        }
        // x'1F', N'…', 'a'b, 1a: unless one of them is a keyword
        return !isParameter(before)
                && !isParameter(token)
                && !Spelling.isReserved(before)
                && !Spelling.isReserved(token);
    }

    /** {@code U&'…'}, and not {@code U & '…'}: whether that is the token behind the ampersand. */
    private boolean isUnicodeQuote(int at) {
        return at > 1
                && at < tokens.size()
                && Splitting.isQuoted(tokens.get(at))
                && tokens.get(at - 1).is("&")
                && tokens.get(at - 2).keyword().equals("U")
                && gaps.get(at).isEmpty()
                && gaps.get(at - 1).isEmpty();
    }

    private static boolean isParameter(SqlToken token) {
        return token.kind() == Kind.PARAMETER;
    }

    private boolean isOperator(int at) {
        SqlToken token = tokens.get(at);
        return token.kind() == Kind.OPERATOR
                || (token.kind() == Kind.SYMBOL && OPERATOR.indexOf(token.text().charAt(0)) >= 0);
    }
}
