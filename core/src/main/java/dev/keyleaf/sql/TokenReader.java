package dev.keyleaf.sql;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.List;

/** Significant tokens, read one after another. */
class TokenReader {
    private static final SqlToken END = new SqlToken(Kind.SPACE, "", 0);

    private final List<SqlToken> tokens;

    /** The index of the next token. */
    int at;

    TokenReader(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    final boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** The next tokens as one operator. */
    final String symbols(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(token(i).kind() == Kind.SYMBOL ? token(i).text() : " ");
        }
        return text.toString();
    }

    /** Reads a symbol if it is the next token. */
    final boolean symbol(String symbol) {
        if (token(0).is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads a keyword if it is the next token. */
    final boolean take(String keyword) {
        if (keyword(0).equals(keyword)) {
            at++;
            return true;
        }
        return false;
    }

    final String keyword(int ahead) {
        return token(ahead).keyword();
    }

    /** A token further on; one that is nothing behind the last. */
    final SqlToken token(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }
}
