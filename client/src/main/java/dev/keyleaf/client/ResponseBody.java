package dev.keyleaf.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response. Its reader waits no longer than it wants to; an interrupt and {@link #close} from another
 * thread end the wait, which those of the JDK's body streams do not in all of its versions.
 */
final class ResponseBody implements BodySubscriber<ResponseBody>, AutoCloseable {
    private static final Event ENDED = new Ended();

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile boolean closed;
    private volatile Flow.@Nullable Subscription subscription;

    private sealed interface Event {}

    private record Bytes(ByteBuffer bytes) implements Event {}

    private record Broken(Throwable cause) implements Event {}

    /** Nothing follows. */
    private record Ended() implements Event {}

    /**
     * The next bytes; none where the body has ended. Pieces without bytes are none, however many come.
     *
     * @throws HttpTimeoutException if none came in this time
     * @throws IOException if the connection broke, or this was closed
     */
    byte[] next(Duration longest) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            long left = longest.toNanos() - (System.nanoTime() - begun);
            Event event = events.poll(left, TimeUnit.NANOSECONDS);
            if (closed) {
                throw new IOException("the response was closed");
            }
            if (event == null || (left <= 0 && isEmpty(event))) {
                throw new HttpTimeoutException("the server sent nothing for " + longest.toMillis() + " ms");
            }
            if (!(event instanceof Bytes some)) {
                events.add(event); // for the next time it is asked for
                if (event instanceof Broken broken) {
                    throw broken(broken.cause());
                }
                return new byte[0];
            }
            Flow.Subscription more = subscription;
            if (more != null) {
                more.request(1);
            }
            if (some.bytes().array().length > 0) {
                return some.bytes().array();
            }
        }
    }

    private static boolean isEmpty(Event event) {
        return event instanceof Bytes some && some.bytes().capacity() == 0;
    }

    /** What went wrong inside the HTTP client: also its runtime exceptions come from what a server sent. */
    static IOException broken(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IOException e && e.getMessage() != null) {
            return e;
        }
        String name = cause == null ? "unknown" : cause.getClass().getSimpleName();
        return new IOException("the connection failed (" + name + ")", cause);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        events.add(ENDED);
        Flow.Subscription unwanted = subscription;
        if (unwanted != null) {
            unwanted.cancel();
        }
    }

    @Override
    public CompletionStage<ResponseBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        if (closed) {
            newSubscription.cancel();
        } else {
            newSubscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        var bytes = ByteBuffer.allocate(
                buffers.stream().mapToInt(ByteBuffer::remaining).sum());
        buffers.forEach(bytes::put);
        events.add(new Bytes(bytes));
    }

    @Override
    public void onError(Throwable cause) {
        events.add(new Broken(cause));
    }

    @Override
    public void onComplete() {
        events.add(ENDED);
    }
}
