package dev.keyleaf.client;

import static dev.keyleaf.client.Exchange.checkpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections of a server at fault: silent, slow, broken. */
class FaultyConnectionTest extends ServerFixture {
    private static final String ROW = "{\"id\":1}\n";
    private static final String BROKE_OFF = "the export broke off %d times without coming to its next checkpoint: ";

    @Test
    void endsWhereTheServerNeverAnswers() {
        server.always(Exchange::hang);

        assertFailure(impatient).withMessage(BROKE_OFF.formatted(2) + "the server did not answer for 500 ms");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void endsWhereNothingFollowsTheHead() {
        server.always(exchange -> exchange.ok().hang());

        assertFailure(impatient).withMessage(BROKE_OFF.formatted(2) + "the server sent nothing for 500 ms");
    }

    @Test
    void endsWhereTheServerFallsSilentWithinALine() {
        server.always(exchange -> exchange.ok().text("{\"id\":").hang());

        assertFailure(impatient).withMessage(BROKE_OFF.formatted(2) + "the server sent nothing for 500 ms");
    }

    @Test
    void doesNotTakeTheCallersTimeForSilence() throws InterruptedException {
        try (ExportRows<String> rows = impatient.withRetries(0, Duration.ZERO).read(url())) {
            assertThat(rows.next()).isNotNull();
            Thread.sleep(1_000);
            rows.forEachRemaining(row -> {});
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void goesOnWhereTheServerFellSilent() throws IOException {
        server.then(Exchange::hang)
                .then(exchange -> exchange.ok()
                        .text(server.rows().get(0) + "\n" + checkpoint("c1")
                                + server.rows().get(1))
                        .hang());

        assertThat(read(impatient)).isEqualTo(server.rows());
    }

    @Test
    void endsAHeadThatTrickles() {
        server.always(exchange -> {
            exchange.text("HTTP/1.1 200 OK\r\nX-Slow: ");
            trickle(exchange);
        });

        assertFailure(impatient).withMessage(BROKE_OFF.formatted(2) + "the server did not answer for 500 ms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                   | HTTP/1.1 100 Continue~~",
                "                                                   | not HTTP",
                "HTTP/1.1 200                                       | OK",
                "HTTP/1.1 200 OK~X-More:                            | and more",
                "HTTP/1.1 200 OK~                                   | X-More: and more~",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~       | 0",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~       | f",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5;     | a=b;",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~0~     | X-More: and more~"
            })
    void endsWhatSurroundsABodyWithoutEnd(@Nullable String begin, String more) {
        String head = begin == null ? "" : begin;
        server.always(exchange -> exchange.text(head.replace("~", "\r\n")).endless(more.replace("~", "\r\n")));

        assertFailure(impatient).withMessageStartingWith(BROKE_OFF.formatted(2));
    }

    @Test
    void endsALineThatTrickles() {
        server.always(exchange -> trickle(exchange.ok().text(ROW + "{\"id\":\"")));

        assertFailure(impatient.withLineTimeout(Duration.ofMillis(700)))
                .withMessage(BROKE_OFF.formatted(2) + "the server sent no whole line for 700 ms");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void doesNotTakeTheCallersTimeForThatOfALine() throws InterruptedException {
        try (ExportRows<String> rows = impatient
                .withRetries(0, Duration.ZERO)
                .withLineTimeout(Duration.ofMillis(700))
                .read(url())) {
            assertThat(rows.next()).isNotNull();
            Thread.sleep(1_000);
            rows.forEachRemaining(row -> {});
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void doesNotTakeManyLinesThatComeSlowlyForNone() {
        server.always(exchange -> {
            var all = Exchange.ended(ROW.repeat(10));
            exchange.ok();
            for (String line : all.split("(?<=\n)", -1)) {
                exchange.text(line);
                pause(100);
            }
        });

        assertThat(read(reader.withRetries(0, Duration.ZERO).withLineTimeout(Duration.ofMillis(700))))
                .hasSize(10);
    }

    @Test
    void endsRowsThatAreRepeatedBehindEverNewCheckpoints() {
        server.always(FaultyConnectionTest::repeatRows);
        List<String> rows = new ArrayList<>();

        assertThatExceptionOfType(ExportFailedException.class)
                .isThrownBy(() -> readInto(rows, reader.withMaxExport(1_000, Long.MAX_VALUE)))
                .withMessage("the server sent more than the 1000 rows that an export may have");
        assertThat(rows).hasSize(1_000);
    }

    @Test
    void endsAnExportOfMoreBytesThanTheCallerAllows() {
        server.always(FaultyConnectionTest::repeatRows);

        assertFailure(reader.withMaxExport(Long.MAX_VALUE, 100_000))
                .withMessage("the server sent more than the 100000 bytes that an export may have");
    }

    @Test
    void countsTheBytesOfResponsesThatBreakOff() {
        var asked = new AtomicInteger();
        server.always(
                exchange -> exchange.ok().text(ROW + checkpoint("c" + asked.getAndIncrement()) + ROW.repeat(100)));

        assertFailure(reader.withMaxExport(1_000, 5_000))
                .withMessage("the server sent more than the 5000 bytes that an export may have");
    }

    @Test
    void takesAnExportOfAsMuchAsTheCallerAllows() {
        server.always(exchange -> exchange.ok().text(Exchange.ended(ROW.repeat(10))));

        assertThat(read(reader.withMaxExport(10, Exchange.ended(ROW.repeat(10)).length())))
                .hasSize(10);
    }

    private static void repeatRows(Exchange exchange) throws IOException {
        exchange.ok();
        for (int i = 0; true; i++) {
            exchange.text(ROW + checkpoint("c" + i));
        }
    }

    @Test
    void endsABodyThatTricklesWhenTheWholeTimeIsOver() {
        server.always(exchange -> trickle(exchange.ok()));

        assertFailure(reader.withMaxDuration(Duration.ofMillis(700)))
                .withMessage("the server did not come to the end of the export within 700 ms");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void endsRowsWithoutEndWhenTheWholeTimeIsOver() {
        server.always(exchange -> {
            exchange.ok();
            for (int i = 0; true; i++) {
                exchange.text(ROW + checkpoint("c" + i));
            }
        });

        assertFailure(reader.withMaxDuration(Duration.ofMillis(700)))
                .withMessage("the server did not come to the end of the export within 700 ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 2",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":1}\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"id\":1}\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\nnonsense"
            })
    void endsWhatIsNotHttpOrBreaksOff(String response) {
        server.always(exchange -> exchange.text(response));

        assertFailure(impatient)
                .withMessageMatching("(?s)the (export broke off 2 times|server answered 103).*(?<!null)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nConte", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"id\":1}\n"})
    void goesOnWhereTheConnectionIsReset(String before) {
        server.then(exchange -> exchange.text(before).reset());

        assertThat(read(reader)).isEqualTo(server.rows());
    }

    @Test
    void endsWhereTheConnectionIsResetAgainAndAgain() {
        server.always(exchange -> exchange.ok().text(ROW).reset());

        assertFailure(reader).withMessageStartingWith(BROKE_OFF.formatted(3));
    }

    @Test
    void endsWhereNothingListens() throws IOException {
        server.close();

        assertFailure(reader).withMessage(BROKE_OFF.formatted(3) + "the connection failed (ConnectException)");
    }

    @Test
    void endsWhereNoConnectionIsMade() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            boolean more = true;
            while (more && waiting.size() < 20) {
                more = connects(full, waiting);
            }
            assumeFalse(more, "this system queues more connections than it was asked to");
            ExportReader<String> hasty =
                    reader.withRetries(1, Duration.ZERO).withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(20));
            try (ExportRows<String> rows = hasty.read(URI.create("http://localhost:" + full.getLocalPort()))) {
                assertThatExceptionOfType(ExportFailedException.class)
                        .isThrownBy(rows::hasNext)
                        .withMessage(BROKE_OFF.formatted(2) + "HTTP connect timed out");
            }
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static boolean connects(ServerSocket server, List<Socket> sockets) {
        var socket = new Socket();
        sockets.add(socket);
        try {
            socket.connect(server.getLocalSocketAddress(), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void trickle(Exchange exchange) throws IOException {
        while (true) {
            exchange.text("x");
            pause(20);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
