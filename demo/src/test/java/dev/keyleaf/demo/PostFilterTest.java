package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostFilterTest {
    @Test
    void filtersNothingWhereNothingIsAskedFor() {
        assertThat(PostFilter.of("")).isEqualTo(new PostFilter(Optional.empty(), Optional.empty()));
    }

    @Test
    void readsWhatIsEncoded() {
        assertThat(PostFilter.of("limit=5&%61uthor=9223372036854775807&q=a+b%26%25%E6%97%A5&&"))
                .isEqualTo(new PostFilter(Optional.of(Long.MAX_VALUE), Optional.of("a b&%日")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%", "q=%FF", "q", "q=a&q=a", "%71=%00"})
    void namesTheParameterThatIsNoText(String query) {
        assertThatThrownBy(() -> PostFilter.of(query))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::parameter)
                                .containsExactly("q"));
    }

    @Test
    void reportsAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> PostFilter.of("author=x&q="))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::parameter)
                                .containsExactly("author", "q"));
    }
}
