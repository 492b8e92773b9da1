package dev.keyleaf.spring.mvc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.spring.export.ExportProperties;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The bounds as they are by default, on a clock of our own. */
class PaceTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1); // it may overflow
    private final Pace pace = new Pace(
            new ExportProperties(1, 1, DataSize.ofKilobytes(2), Duration.ofSeconds(60), Duration.ofHours(1)),
            clock::get);

    private void write(int bytes, long seconds) throws Pace.TooSlowException {
        long begun = pace.now();
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        pace.wrote(bytes, begun);
    }

    private void write(int times, int bytes, long seconds) throws Pace.TooSlowException {
        for (int i = 0; i < times; i++) {
            write(bytes, seconds);
        }
    }

    @Test
    void letsThroughWhoReadsTwoKilobytesASecond() {
        assertThatCode(() -> write(59 * 60, 2_048, 1)).doesNotThrowAnyException();
    }

    @Test
    void cutsOffWhoReadsOneKilobyteASecond() {
        assertThatCode(() -> write(59, 1_024, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> write(1_024, 1))
                .isInstanceOf(Pace.TooSlowException.class)
                .hasMessageContaining("min-rate");
    }

    @Test
    void cutsOffWhoReadsManyBytesAtFirstAndThenNoMore() {
        assertThatCode(() -> write(10_000_000, 60)).doesNotThrowAnyException();
        assertThatThrownBy(() -> write(100, 60)).isInstanceOf(Pace.TooSlowException.class);
    }

    @Test
    void doesNotCountTheTimeThatTheDatabaseTakes() {
        assertThatCode(() -> {
                    for (int i = 0; i < 59; i++) {
                        clock.addAndGet(TimeUnit.SECONDS.toNanos(60));
                        write(10, 0);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void cutsOffWhoTakesMoreThanAnHour() {
        assertThatCode(() -> write(60, 10_000_000, 60)).doesNotThrowAnyException();
        assertThatThrownBy(() -> write(10_000_000, 1))
                .isInstanceOf(Pace.TooSlowException.class)
                .hasMessageContaining("max-duration");
    }

    @Test
    void cutsOffWhoReadsNothingWhileAWriteGoesOn() throws Pace.TooSlowException {
        write(10_000_000, 1);
        long begun = pace.now();
        clock.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThatCode(() -> pace.writes(8_192, begun)).doesNotThrowAnyException();
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThatThrownBy(() -> pace.writes(8_192, begun))
                .isInstanceOf(Pace.TooSlowException.class)
                .hasMessageContaining("min-rate");
    }

    @Test
    void doesNotCutOffALongWriteOfManyBytes() {
        long begun = pace.now();
        clock.addAndGet(TimeUnit.SECONDS.toNanos(600));
        assertThatCode(() -> pace.writes(10_000_000, begun)).doesNotThrowAnyException();
    }

    @Test
    void cutsOffAfterAnHourAlsoWhileNothingIsWritten() {
        clock.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThatCode(pace::waits).doesNotThrowAnyException();
        clock.addAndGet(1);
        assertThatThrownBy(pace::waits)
                .isInstanceOf(Pace.TooSlowException.class)
                .hasMessageContaining("max-duration");
    }
}
