package dev.keyleaf.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-06T08:49:37Z");

    private static @Nullable Duration read(String value) {
        return RetryAfter.of(HttpHeaders.of(Map.of("Retry-After", List.of(value)), (name, each) -> true), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "7,7",
        "007,7",
        "000000000000000000007,7",
        "999999999999,999999999999",
        "1000000000000,999999999999"
    })
    void readsSeconds(String value, long seconds) {
        assertThat(read(value)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 06 Nov 2026 08:50:37 GMT",
                "Friday, 06-Nov-26 08:50:37 GMT",
                "Fri Nov  6 08:50:37 2026",
                " Fri, 06 Nov 2026 08:50:37 GMT "
            })
    void readsADateInEachFormOfHttp(String value) {
        assertThat(read(value)).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thu, 05 Nov 2026 08:49:37 GMT", "Sunday, 06-Nov-05 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void doesNotWaitForATimeThatHasPassed(String value) {
        assertThat(read(value)).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1.5",
                "1e3",
                "0x10",
                "٣",
                "soon",
                "1, 2",
                "Mon, 06 Nov 2026 08:50:37 GMT",
                "Fri, 06 Nov 99999999999 08:50:37 GMT",
                "Fri, 31 Feb 2026 08:50:37 GMT",
                "2026-11-06T08:50:37Z"
            })
    void ignoresWhatIsInNoForm(String value) {
        assertThat(read(value)).isNull();
    }
}
