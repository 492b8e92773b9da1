package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTest {
    @Test
    void repeatsVisibleText() {
        assertThat(Echo.of("a b\u00e9\u20ac\uD83D\uDE00")).isEqualTo("a b\u00e9\u20ac\uD83D\uDE00");
    }

    @Test
    void escapesLineBreaksAndControlCharacters() {
        assertThat(Echo.of("a\r\n\u0000\u0085\u2028b")).isEqualTo("a\\u000d\\u000a\\u0000\\u0085\\u2028b");
    }

    @Test
    void escapesWhatTurnsTheDirectionOfText() {
        assertThat(Echo.of("\u202e\u2066")).isEqualTo("\\u202e\\u2066");
    }

    @Test
    void escapesHalvesOfCharacters() {
        assertThat(Echo.of("\ud83d")).isEqualTo("\\ud83d");
    }

    @Test
    void shortensOnlyWhatIsTooLong() {
        assertThat(Echo.of("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(Echo.of("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
    }
}
