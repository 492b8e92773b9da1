package dev.keyleaf.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DemoSizeTest {
    @Test
    void isAMillionPostsOfAHundredThousandUsersByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new DemoSize(1_000_000, 100_000));
    }

    @Test
    void refusesFewerThanNoPosts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoSize(-1, 1))
                .withMessage("demo.posts must be from 0 to 100000000, but was -1");
    }

    @Test
    void refusesPostsWithoutUsers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DemoSize(1, 0))
                .withMessage("demo.users must be from 1 to 10000000, but was 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "", "1.5", "9999999999", "100000001"})
    void namesTheOptionThatIsNonsense(String value) {
        assertThatThrownBy(() -> bind(Map.of("demo.posts", value)))
                .isInstanceOf(BindException.class)
                .hasStackTraceContaining("demo.posts");
    }

    private static DemoSize bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("demo", DemoSize.class);
    }
}
