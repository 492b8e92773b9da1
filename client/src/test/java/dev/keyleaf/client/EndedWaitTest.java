package dev.keyleaf.client;

import static dev.keyleaf.client.Exchange.checkpoint;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a caller ends a wait for the server. */
class EndedWaitTest extends ServerFixture {
    private static final String ROW = "{\"id\":1}\n";

    /** Where a reader waits. */
    enum Wait {
        HEAD,
        BODY,
        PAUSE
    }

    @ParameterizedTest
    @EnumSource
    void endsAWaitByInterrupt(Wait where) throws Exception {
        var waiting = new Waiting(where);
        waiting.thread.interrupt();

        assertThat(waiting.outcome()).hasMessage("interrupted while reading the export");
        assertThat(waiting.interrupted.get()).as("its interrupt flag").isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void endsAWaitByCloseFromAnotherThread(Wait where) throws Exception {
        var waiting = new Waiting(where);
        waiting.rows.close();

        assertThat(waiting.outcome()).hasMessage("the rows were closed while the export was read");
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "BODY"})
    void leavesNoConnectionBehind(Wait where) throws Exception {
        var waiting = new Waiting(where);
        waiting.rows.close();

        assertThat(waiting.gone.await(30, TimeUnit.SECONDS))
                .as("the server sees the end")
                .isTrue();
    }

    @Test
    void endsAFastReadByInterrupt() {
        Thread.currentThread().interrupt();
        try {
            assertFailure(reader).withMessage("interrupted while reading the export");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** A thread that waits for an hour, at the latest soon. */
    private final class Waiting {
        final ExportRows<String> rows = reader.withRetries(1, Duration.ofHours(1))
                .withTimeouts(Duration.ofHours(1), Duration.ofHours(1))
                .read(url());
        final CountDownLatch gone = new CountDownLatch(1);
        final CompletableFuture<Throwable> ended = new CompletableFuture<>();
        final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        final Thread thread = new Thread(this::read);

        Waiting(Wait where) throws InterruptedException {
            server.always(exchange -> {
                if (where == Wait.PAUSE) {
                    exchange.head("503 No", "Content-Length: 0");
                    return;
                }
                if (where == Wait.BODY) {
                    exchange.ok().text(ROW + checkpoint("c1") + ROW);
                }
                try {
                    exchange.hang();
                } finally {
                    gone.countDown();
                }
            });
            thread.start();
            while (server.requests().isEmpty() || thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(10);
            }
        }

        private void read() {
            try {
                rows.forEachRemaining(row -> {});
                ended.complete(new AssertionError("it came to an end"));
            } catch (ExportFailedException | IllegalStateException e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
                ended.complete(e);
            }
        }

        Throwable outcome() throws Exception {
            return ended.get(30, TimeUnit.SECONDS);
        }
    }
}
