package dev.keyleaf.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeEchoTest {
    @Test
    void repeatsVisibleText() {
        assertThat(SafeEcho.of("a b\u00e9\u20ac\uD83D\uDE00")).isEqualTo("a b\u00e9\u20ac\uD83D\uDE00");
    }

    @Test
    void escapesLineBreaksAndControlCharacters() {
        assertThat(SafeEcho.of("a\r\n\u0000\u0085\u2028b")).isEqualTo("a\\u000d\\u000a\\u0000\\u0085\\u2028b");
    }

    @Test
    void escapesWhatTurnsTheDirectionOfText() {
        assertThat(SafeEcho.of("\u202e\u2066")).isEqualTo("\\u202e\\u2066");
    }

    @Test
    void escapesHalvesOfCharacters() {
        assertThat(SafeEcho.of("\ud83d")).isEqualTo("\\ud83d");
    }

    @Test
    void shortensOnlyWhatIsTooLong() {
        assertThat(SafeEcho.of("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(SafeEcho.of("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
    }
}
