package dev.keyleaf.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Statements here are threads that wait to be stopped. */
@Timeout(60)
class StatementWatchTest {
    private static final Duration HOUR = Duration.ofHours(1);

    /** A statement that runs until it is stopped. */
    private static final class Endless implements Runnable {
        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public void run() {
            stopped.countDown();
        }

        void await() throws InterruptedException {
            assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
        }

        boolean isStoppedWithin(long millis) throws InterruptedException {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    private static StatementWatch watch(@Nullable Duration timeout) {
        return new StatementWatch(Abandonment.NEVER.ofCaller(), timeout);
    }

    @Test
    void stopsAStatementWhoseTimeIsUp() throws InterruptedException {
        StatementWatch watch = watch(Duration.ofMillis(50));
        var statement = new Endless();
        watch.begin(statement, null);

        statement.await();

        assertThat(watch.isTimeUp()).isTrue();
        watch.end();
    }

    @Test
    void stopsAStatementWhoseBudgetIsShorterThanTheTimeout() throws InterruptedException {
        StatementWatch watch = watch(HOUR);
        var statement = new Endless();
        watch.begin(statement, Duration.ofMillis(1));

        statement.await();

        watch.end();
    }

    @Test
    void startsTheTimeOfEachWaitAgain() throws InterruptedException {
        StatementWatch watch = watch(Duration.ofMillis(400));
        var statement = new Endless();
        watch.begin(statement, null);
        for (int i = 0; i < 4; i++) {
            assertThat(statement.isStoppedWithin(150)).isFalse();
            watch.pause();
            Thread.sleep(500); // what the reader does is not of the statement's time
            watch.resume();
        }

        assertThat(watch.isTimeUp()).isFalse();
        watch.end();
    }

    @Test
    void stopsAStatementWhoseCallerIsGone() throws InterruptedException {
        var gone = new AtomicBoolean();
        var watch = new StatementWatch(gone::get, null);
        var statement = new Endless();
        watch.begin(statement, null);
        gone.set(true);

        statement.await();

        assertThatThrownBy(watch::isTimeUp).isInstanceOf(AbandonedException.class);
        watch.end();
    }

    @Test
    void stopsAStatementThatNothingElseLimitsWhenItIsCancelled() throws InterruptedException {
        StatementWatch watch = watch(null);
        var statement = new Endless();
        watch.begin(statement, null);
        watch.cancel();

        statement.await();

        assertThatThrownBy(watch::isTimeUp).isInstanceOf(CancellationException.class);
        watch.end();
    }

    @Test
    void beginsNothingMoreOnceItIsCancelled() throws InterruptedException {
        StatementWatch watch = watch(HOUR);
        watch.cancel();
        var statement = new Endless();

        assertThatThrownBy(() -> watch.begin(statement, null)).isInstanceOf(CancellationException.class);

        assertThat(statement.isStoppedWithin(200)).isFalse();
    }

    @Test
    void stopsNoStatementThatHasEnded() throws InterruptedException {
        StatementWatch watch = watch(Duration.ofMillis(100));
        var statement = new Endless();
        watch.begin(statement, null);
        watch.end();

        assertThat(statement.isStoppedWithin(300)).isFalse();
    }

    @Test
    void waitsWithTheNextStatementForAStopThatIsUnderWay() throws InterruptedException {
        StatementWatch watch = watch(Duration.ofMillis(1));
        var begun = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        watch.begin(
                () -> {
                    begun.countDown();
                    sleep(300);
                    finished.set(true);
                },
                null);
        begun.await();

        watch.end();

        assertThat(finished).isTrue();
    }

    @Test
    void stopsOthersWhileADriverIsBusyWithAStop() throws InterruptedException {
        StatementWatch stuck = watch(Duration.ofMillis(1));
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        stuck.begin(
                () -> {
                    begun.countDown();
                    await(release);
                },
                null);
        begun.await();
        StatementWatch other = watch(Duration.ofMillis(1));
        var statement = new Endless();
        other.begin(statement, null);

        statement.await();

        release.countDown();
        other.end();
        stuck.end();
    }

    @Test
    void keepsTimeForOthersWhereAnAbandonmentFails() throws InterruptedException {
        var asked = new AtomicBoolean();
        var failing = new StatementWatch(
                () -> {
                    if (asked.getAndSet(true)) { // not of the thread that begins
                        throw new IllegalStateException("the container is gone");
                    }
                    return false;
                },
                null);
        failing.begin(new Endless(), null);
        StatementWatch other = watch(Duration.ofMillis(100));
        var statement = new Endless();
        other.begin(statement, null);

        statement.await();

        other.end();
        failing.end();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
