package dev.keyleaf.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only servers of HTTP/2 can send, which a client that the caller gives may speak. */
@Timeout(60)
class ResponseBodyTest {
    private final ResponseBody body = new ResponseBody();

    @Test
    void endsPiecesWithoutBytesWithoutEnd() throws InterruptedException {
        var server = new Thread(() -> {
            while (!body.isClosed()) {
                body.onNext(List.of(ByteBuffer.allocate(0)));
                LockSupport.parkNanos(1_000_000);
            }
        });
        server.setDaemon(true);
        server.start();
        try (body) {
            assertThatThrownBy(() -> body.next(Duration.ofMillis(300)))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("the server sent nothing for 300 ms");
        }
        server.join();
    }

    @Test
    void givesOutWhatCameThoughTheTimeIsOver() throws Exception {
        body.onNext(List.of(ByteBuffer.wrap(new byte[] {1})));

        assertThat(body.next(Duration.ZERO)).containsExactly(1);
    }
}
