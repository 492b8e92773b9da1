package dev.keyleaf.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT that begins with {@code WITH}, apart: PostgreSQL does not merge a derived table that begins so into the query
 * around it, and reads all of its rows before it sorts and cuts them. With the WITH beside the LIMIT it does.
 *
 * @param with the WITH and its queries
 * @param rest the SELECT that follows
 */
record LiftedWith(BoundSql with, BoundSql rest) {
    /** A WITH that writes may only be where the application put it: the database refuses it there. */
    private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

    /**
     * Takes a SELECT apart.
     *
     * @param used the tokens of filters and keys, which would see the names of the WITH
     * @return null if it does not begin with WITH, or could mean another thing then
     */
    static @Nullable LiftedWith of(BoundSql select, List<SqlToken> used) {
        List<SqlToken> tokens = select.written().tokens();
        int end = end(tokens);
        if (end < 0) {
            return null;
        }
        List<SqlToken> with = tokens.subList(0, end);
        Set<String> names = names(with);
        boolean isSame = with.stream().noneMatch(token -> WRITES.contains(token.keyword()))
                && used.stream().noneMatch(token -> names.contains(token.name()) || isEscaped(token))
                && with.stream().noneMatch(LiftedWith::isEscaped);
        return isSame ? new LiftedWith(select.sent(0, end), select.sent(end, tokens.size())) : null;
    }

    /** Where the SELECT begins; -1 if there is no WITH before it. */
    private static int end(List<SqlToken> tokens) {
        boolean begun = false;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.isSignificant() && token.depth() == 0) {
                if (!begun && !token.keyword().equals("WITH")) {
                    return -1;
                }
                if (token.keyword().equals("SELECT")) {
                    return i;
                }
                begun = true;
            }
        }
        return -1;
    }

    /** All names of the WITH outside of its queries: those that it defines, and some words more. */
    private static Set<String> names(List<SqlToken> with) {
        var names = new HashSet<String>();
        for (SqlToken token : with) {
            if (token.depth() == 0 && !token.name().isEmpty()) {
                names.add(token.name());
            }
        }
        names.removeAll(Set.of("with", "as", "recursive", "not", "materialized"));
        return names;
    }

    /** {@code U&"…"} may spell any name. */
    private static boolean isEscaped(SqlToken token) {
        return token.text().regionMatches(true, 0, "u&", 0, 2);
    }
}
