package dev.keyleaf.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    private static final Duration FINE = Duration.ofSeconds(1);
    private static final Duration NEGATIVE = Duration.ofNanos(-1);
    private static final Duration TOO_SHORT = Duration.ofNanos(999_999);
    private static final Duration TOO_LONG = Duration.ofDays(366).plusNanos(1);

    static Stream<Arguments> outOfBounds() {
        return Stream.of(
                refused(
                        r -> r.withCheckpointEvery(0),
                        "the rows between two checkpoints must be from 1 to 1000000, but was 0"),
                refused(
                        r -> r.withCheckpointEvery(1_000_001),
                        "the rows between two checkpoints must be from 1 to 1000000, but was 1000001"),
                refused(r -> r.withRetries(-1, FINE), "the number of retries must be from 0 to 2147483647, but was -1"),
                refused(
                        r -> r.withRetries(1, NEGATIVE),
                        "the first pause must be from PT0S to PT8784H, but was PT-0.000000001S"),
                refused(r -> r.withRetries(1, TOO_LONG), "the first pause must be from PT0S to PT8784H, but was "),
                refused(
                        r -> r.withTimeouts(TOO_SHORT, FINE),
                        "the connect timeout must be from PT0.001S to PT8784H, but was PT0.000999999S"),
                refused(
                        r -> r.withTimeouts(TOO_LONG, FINE),
                        "the connect timeout must be from PT0.001S to PT8784H, but was "),
                refused(
                        r -> r.withTimeouts(FINE, Duration.ZERO),
                        "the read timeout must be from PT0.001S to PT8784H, but was PT0S"),
                refused(
                        r -> r.withTimeouts(FINE, Duration.ofSeconds(Long.MAX_VALUE)),
                        "the read timeout must be from "),
                refused(
                        r -> r.withMaxRetryAfter(NEGATIVE),
                        "the longest Retry-After must be from PT0S to PT8784H, but was "),
                refused(
                        r -> r.withMaxRetryAfter(TOO_LONG),
                        "the longest Retry-After must be from PT0S to PT8784H, but was "),
                refused(
                        r -> r.withMaxDuration(TOO_SHORT),
                        "the longest duration must be from PT0.001S to PT8784H, but was "),
                refused(
                        r -> r.withMaxDuration(TOO_LONG),
                        "the longest duration must be from PT0.001S to PT8784H, but was "),
                refused(
                        r -> r.withLineTimeout(TOO_SHORT),
                        "the line timeout must be from PT0.001S to PT8784H, but was "),
                refused(
                        r -> r.withLineTimeout(TOO_LONG),
                        "the line timeout must be from PT0.001S to PT8784H, but was "),
                refused(r -> r.withMaxExport(0, 1), "the most rows must be from 1 to 9223372036854775807, but was 0"),
                refused(r -> r.withMaxExport(1, 0), "the most bytes must be from 1 to 9223372036854775807, but was 0"),
                refused(r -> r.withMaxBytes(0, 1), "the longest line in bytes must be from 1 to 1073741823, but was 0"),
                refused(
                        r -> r.withMaxBytes(1 << 30, 1),
                        "the longest line in bytes must be from 1 to 1073741823, but was 1073741824"),
                refused(
                        r -> r.withMaxBytes(1, 0),
                        "the bytes between two checkpoints must be from 1 to 9223372036854775807, but was 0"));
    }

    private static Arguments refused(UnaryOperator<ExportReader<String>> option, String message) {
        return Arguments.of(option, message);
    }

    @ParameterizedTest
    @MethodSource("outOfBounds")
    void refusesAnOptionOutOfItsBounds(UnaryOperator<ExportReader<String>> option, String message) {
        assertThatThrownBy(() -> option.apply(ExportReader.of(line -> line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void takesOptionsAtTheirBounds() {
        Duration longest = Duration.ofDays(366);
        Duration shortest = Duration.ofMillis(1);

        assertThat(ExportReader.<String>of(line -> line)
                        .withCheckpointEvery(1)
                        .withCheckpointEvery(1_000_000)
                        .withRetries(0, Duration.ZERO)
                        .withRetries(Integer.MAX_VALUE, longest)
                        .withTimeouts(shortest, longest)
                        .withTimeouts(longest, shortest)
                        .withMaxRetryAfter(Duration.ZERO)
                        .withMaxRetryAfter(longest)
                        .withMaxDuration(shortest)
                        .withMaxDuration(longest)
                        .withLineTimeout(shortest)
                        .withLineTimeout(longest)
                        .withMaxExport(1, 1)
                        .withMaxExport(Long.MAX_VALUE, Long.MAX_VALUE)
                        .withMaxBytes(1, 1)
                        .withMaxBytes((1 << 30) - 1, Long.MAX_VALUE))
                .isNotNull();
    }

    @Test
    void doublesPausesUpToABound() {
        var retries = new Limits.Retries(Integer.MAX_VALUE, FINE, FINE);

        assertThat(Stream.of(1, 2, 3, 11, 12, Integer.MAX_VALUE).map(retries::pauseAfter))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 1_024L, 1_024L, 1_024L);
    }

    /** An option must not reset another, whatever their order. */
    @Test
    void keepsTheOptionsThatWereSetBefore() {
        List<UnaryOperator<ExportReader<String>>> options = new ArrayList<>(List.of(
                r -> r.withCheckpointEvery(2),
                r -> r.withMaxBytes(3, 4),
                r -> r.withTimeouts(Duration.ofMillis(5), Duration.ofMillis(6)),
                r -> r.withLineTimeout(Duration.ofMillis(7)),
                r -> r.withRetries(8, Duration.ofMillis(9)),
                r -> r.withMaxRetryAfter(Duration.ofMillis(10)),
                r -> r.withMaxDuration(Duration.ofMillis(11)),
                r -> r.withMaxExport(12, 13)));
        var all = new Limits(
                new Limits.Sizes(2, 3, 4),
                new Limits.Times(Duration.ofMillis(5), Duration.ofMillis(6), Duration.ofMillis(7)),
                new Limits.Retries(8, Duration.ofMillis(9), Duration.ofMillis(10)),
                new Limits.Whole(Duration.ofMillis(11), 12, 13));
        for (int order = 0; order < options.size(); order++) {
            ExportReader<String> reader = ExportReader.of(line -> line);
            for (UnaryOperator<ExportReader<String>> option : options) {
                reader = option.apply(reader);
            }
            assertThat(reader.limits()).isEqualTo(all);
            Collections.rotate(options, 1);
        }
    }
}
