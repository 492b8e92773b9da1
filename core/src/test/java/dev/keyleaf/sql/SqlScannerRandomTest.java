package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.keyleaf.sql.SqlToken.Kind;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Texts that nobody would write: none makes the scanner lose its place, and quoted ones stay whole. */
class SqlScannerRandomTest {
    private static final long CASES = Long.getLong("keyleaf.fuzz", 40_000);
    private static final long FIRST_SEED = Long.getLong("keyleaf.seed", 1);

    private static final String TELLING = "'\"`$?:@|&()[].,;-/*\\eE_a1 \n\r\t\0é٥ \u2028\ud83d\ude00";

    /** How a text is written so that it is one token, whatever is in it. */
    private static final List<UnaryOperator<String>> WHOLE = List.of(
            text -> "'" + text.replace("'", "''") + "'",
            text -> "\"" + text.replace("\"", "\"\"") + "\"",
            text -> "`" + text.replace("`", "``") + "`",
            text -> "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'",
            text -> "e'" + text.replace("\\", "\\\\").replace("'", "''") + "'",
            text -> "$tag$" + text + "$tag$",
            text -> "--" + text.replaceAll("[\r\n]", ""),
            text -> "/*" + text.replace("*", "").replace("/", "") + "*/");

    @Test
    void tokensTogetherAreTheSqlOrItIsUnfinished() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            String sql = text(new Random(seed), 40);
            List<SqlToken> tokens;
            try {
                tokens = SqlToken.scan(sql);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).as("seed %d", seed).containsAnyOf("without an end", "numbered parameters");
                continue;
            }
            assertThat(String.join("", tokens.stream().map(SqlToken::text).toList()))
                    .as("seed %d", seed)
                    .isEqualTo(sql);
            assertThat(tokens)
                    .as("seed %d", seed)
                    .noneMatch(token -> token.text().isEmpty());
        }
    }

    @Test
    void quotedTextsAndCommentsAreOneTokenWhateverIsInThem() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            var random = new Random(seed);
            int way = random.nextInt(WHOLE.size());
            String whole = WHOLE.get(way).apply(text(random, 30));
            Kind kind = way < 6 ? Kind.LITERAL : Kind.SPACE;

            List<SqlToken> tokens = SqlToken.scan("f(" + whole + "\n, ?)");

            assertThat(tokens.get(2)).as("seed %d", seed).isEqualTo(new SqlToken(kind, whole, 1));
            assertThat(tokens.stream().filter(token -> token.kind() == Kind.PARAMETER))
                    .as("parameters, seed %d", seed)
                    .hasSize(1);
        }
    }

    /** A statement that is cut anywhere is unfinished or shorter, and never another. */
    @Test
    void everyFrontOfAStatementIsItsFirstTokensOrUnfinished() {
        String sql =
                "select a, 'it''s', E'\\'x', $t$ ? $$ $t$ from t /* a /* b */ c */ where b ?| c and d = :n::int -- e";
        List<String> whole = SqlToken.scan(sql).stream().map(SqlToken::text).toList();
        for (int length = 0; length < sql.length(); length++) {
            List<String> tokens;
            try {
                tokens = SqlToken.scan(sql.substring(0, length)).stream()
                        .map(SqlToken::text)
                        .toList();
            } catch (IllegalArgumentException e) {
                assertThat(e).as("first %d", length).hasMessageContaining("without an end");
                continue;
            }
            if (tokens.size() > whole.size()) {
                fail("the first %d have more tokens than the whole: %s", length, tokens);
            }
            assertThat(String.join("", tokens)).as("first %d", length).isEqualTo(sql.substring(0, length));
        }
    }

    private static String text(Random random, int longest) {
        var text = new StringBuilder();
        for (int length = random.nextInt(longest); length > 0; length--) {
            text.append(
                    random.nextInt(20) == 0
                            ? (char) random.nextInt(Character.MAX_VALUE + 1)
                            : TELLING.charAt(random.nextInt(TELLING.length())));
        }
        return text.toString();
    }
}
