package dev.keyleaf.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportReaderTest extends ServerFixture {
    @Test
    void readsAWholeExport() {
        assertThat(read(reader)).isEqualTo(server.rows());
        assertThat(server.requests()).containsExactly("/export?sort=id&checkpoint=7");
    }

    @Test
    void goesOnFromTheLastCheckpointWhereTheConnectionBroke() {
        server.cutAfter(1_000).cutAfter(700);

        assertThat(read(reader)).isEqualTo(server.rows());
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void givesEveryRowOnceWhereverTheConnectionBreaks() {
        long seed = Long.getLong("keyleaf.seed", System.nanoTime());
        var random = new Random(seed);
        for (int run = 0; run < 100; run++) {
            for (int cut = random.nextInt(3); cut > 0; cut--) {
                server.cutAfter(random.nextInt(4_000));
            }
            assertThat(read(reader))
                    .as("to repeat: -Dkeyleaf.seed=%s; run %s", seed, run)
                    .isEqualTo(server.rows());
            server.forgetCuts();
        }
    }

    @Test
    void triesAgainWhereTheServerIsBusy() {
        server.answer(503).answer(429);

        assertThat(read(reader)).isEqualTo(server.rows());
    }

    @Test
    void givesUpWhereItComesNoFurther() {
        server.cutAfter(0).cutAfter(0).cutAfter(0);

        assertThatThrownBy(() -> read(reader))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageContaining("broke off 3 times without coming to its next checkpoint");
    }

    @Test
    void doesNotTryAgainWhatIsRefused() {
        server.answer(400);

        assertThatThrownBy(() -> read(reader))
                .isInstanceOf(ExportFailedException.class)
                .hasMessage("the server answered 400: refused");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void noticesARowThatWasChangedOnTheWay() {
        server.change("\"id\":42", "\"id\":43");

        assertThatThrownBy(() -> read(reader))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageContaining("the export is not what was sent: 100 rows came of 100");
    }

    @Test
    void noticesAResponseThatEndsProperlyWithoutATerminator() {
        server.change("{\"_end\":.*\n", "").change("{\"_end\":.*\n", "").change("{\"_end\":.*\n", "");

        assertThatThrownBy(() -> read(reader))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageContaining("the response ended without a terminator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/export?sort=id&cursor=abc",
                "http://localhost/export?checkpoint=5",
                "/export",
                "file:///etc/passwd",
                "ftp://localhost/export",
                "http:/export"
            })
    void refusesWhatIsNoUrlOfAWholeExport(String url) {
        assertThatThrownBy(() -> reader.read(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesTheRestOfTheUrlAsItIs() {
        ExportRows<String> rows = reader.read(URI.create(server.url() + "&q=a%26b%2Bc+d#part"));
        rows.forEachRemaining(row -> {});

        assertThat(server.requests()).containsExactly("/export?sort=id&q=a%26b%2Bc+d&checkpoint=7");
    }

    @Test
    void addsToEachRequestWhatItIsTold() {
        server.cutAfter(1_000);

        read(reader.withRequest(request -> request.header("Authorization", "Bearer me")));
        assertThat(server.headers().stream().filter("Authorization: Bearer me"::equals))
                .hasSize(2);
    }

    @Test
    void asksThroughTheClientItIsGiven() {
        HttpClient client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(InetSocketAddress.createUnresolved("localhost", server.port())))
                .build();
        try (ExportRows<String> rows = reader.withClient(client)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .read(URI.create("http://export.example/export"))) {
            rows.forEachRemaining(row -> {});
        }
        assertThat(server.requests()).containsExactly("http://export.example/export?checkpoint=7");
    }

    /** A server could keep a connection of HTTP/2 busy for as long as the client lives. */
    @Test
    void doesNotAskForHttp2() {
        read(reader);

        assertThat(server.headers()).isNotEmpty().noneMatch(header -> header.contains("h2c"));
    }

    @Test
    void asksForNothingBeforeTheFirstRowIsAskedFor() {
        try (ExportRows<String> rows = reader.read(url())) {
            assertThat(server.requests()).isEmpty();
            assertThat(rows.hasNext()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void pausesTwiceAsLongBeforeEachRetry() {
        server.answer(503).answer(503);
        long before = System.nanoTime();

        read(reader.withRetries(2, Duration.ofMillis(100)));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void throwsWhatTheCallersFunctionThrowsAndGoesOnBehindThatRow() {
        var bad = new IllegalArgumentException("not mine");
        ExportReader<String> picky = ExportReader.of(line -> {
            if (line.contains("\"id\":1,")) {
                throw bad;
            }
            return line;
        });
        try (ExportRows<String> rows = picky.read(url())) {
            assertThatThrownBy(rows::next).isSameAs(bad);
            assertThat(rows.next()).isEqualTo(server.rows().get(1));
        }
    }

    @Test
    void isOverWhenClosed() {
        ExportRows<String> rows = reader.read(url());
        assertThat(rows.next()).isEqualTo(server.rows().get(0));
        rows.close();
        rows.close();
        assertThatThrownBy(rows::hasNext).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(rows::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hasNoRowBehindTheLast() {
        try (ExportRows<String> rows = reader.read(url())) {
            rows.forEachRemaining(row -> {});
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }
}
