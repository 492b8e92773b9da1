package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;

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
}
