package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

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
