package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.InvalidRequestException;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikeTest {
    @Test
    void looksForTheTextAnywhere() {
        assertThat(Like.contains("page")).isEqualTo("%page%");
    }

    @Test
    void looksForTheTextAtTheStart() {
        assertThat(Like.startsWith("page")).isEqualTo("page%");
    }

    @Test
    void takesWildcardsAndBackslashesAsTheyAre() {
        assertThat(Like.contains("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
    }

    @Test
    void findsExactlyWhatHasTheText() {
        int found = 0;
        for (int seed = 1; seed <= 20_000; seed++) {
            var random = new Random(seed);
            String text = text(random, 4);
            String value = text(random, 12);
            found += value.contains(text) ? 1 : 0;

            assertThat(matches(value, Like.contains(text)))
                    .as("'%s' contains '%s', seed %d", value, text, seed)
                    .isEqualTo(value.contains(text));
            assertThat(matches(value, Like.startsWith(text)))
                    .as("'%s' starts with '%s', seed %d", value, text, seed)
                    .isEqualTo(value.startsWith(text));
        }
        assertThat(found).as("values that have the text").isBetween(2_000, 18_000);
    }

    @Test
    void takesTheEscapeCharacterThatIsStated() {
        assertThat(Like.contains("100%_\\!", '!')).isEqualTo("%100!%!_\\!!%");
        assertThat(Like.startsWith("a|b", '|')).isEqualTo("a||b%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Like.contains("a", '%'))
                .withMessage("the escape character of a LIKE must not be a wildcard, but was '%': use '!' for example");
    }

    @Test
    void refusesTheCharacterThatEndsATextAsTheClientsMistake() {
        List<ThrowingCallable> calls = List.of(
                () -> Like.contains("\0"),
                () -> Like.startsWith("a\0b"),
                () -> Like.contains("a\0", '!'),
                () -> SqlSelect.of("select a from t").filter("a like ?", "%\0%"));
        for (ThrowingCallable call : calls) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(call)
                    .withMessage("a text to filter by must not contain the character U+0000");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a like ?                   # a like ? escape '!'                # %1!%!!\\%",
                "a not ilike :a             # a not ilike ? escape '!'           # %1!%!!\\%",
                "(a like ?) or b            # (a like ? escape '!') or b         # %1!%!!\\%",
                "a like ? and b             # a like ? escape '!' and b          # %1!%!!\\%",
                "a like ? escape '\\'     # a like ? escape '\\'             # %1\\%!\\\\%",
                "a like lower(?)            # a like lower(?)                    # %1\\%!\\\\%",
                "a like ? || '%'            # a like ? || '%'                    # %1\\%!\\\\%",
                "a = ?                      # a = ?                              # %1\\%!\\\\%",
            })
    void statesTheEscapeCharacterOfAWholePattern(String condition, String written, String pattern) {
        BoundSql bound = BoundSql.of(SqlFragment.parse(condition), List.of(Like.contains("1%!\\")));

        assertThat(String.join("?", bound.written().segments())).isEqualTo(written);
        assertThat(bound.parameters()).containsExactly(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%plain%", "C:\\dir%", "ends in \\"})
    void leavesOtherPatternsAsTheyAre(String pattern) {
        BoundSql bound = BoundSql.of(SqlFragment.parse("a like ?"), List.of(pattern));

        assertThat(bound.written().segments()).containsExactly("a like ", "");
        assertThat(bound.parameters()).containsExactly(pattern);
    }

    private static String text(Random random, int longest) {
        return random.ints(random.nextInt(longest), 0, 5)
                .mapToObj(i -> "%_\\ab".substring(i, i + 1))
                .reduce("", String::concat);
    }

    /** What LIKE means, with the backslash as its escape character. */
    private static boolean matches(String value, String pattern) {
        if (pattern.isEmpty()) {
            return value.isEmpty();
        }
        String rest = pattern.substring(1);
        return switch (pattern.charAt(0)) {
            case '%' -> matches(value, rest) || (!value.isEmpty() && matches(value.substring(1), pattern));
            case '_' -> !value.isEmpty() && matches(value.substring(1), rest);
            case '\\' -> value.startsWith(rest.substring(0, 1)) && matches(value.substring(1), rest.substring(1));
            default -> value.startsWith(pattern.substring(0, 1)) && matches(value.substring(1), rest);
        };
    }
}
