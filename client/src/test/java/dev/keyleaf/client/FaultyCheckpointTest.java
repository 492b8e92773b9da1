package dev.keyleaf.client;

import static dev.keyleaf.client.Exchange.checkpoint;
import static dev.keyleaf.client.Exchange.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints of a server at fault, and what counts as an attempt that came further. */
class FaultyCheckpointTest extends ServerFixture {
    private static final String ROW = "{\"id\":1}\n";

    private final List<String> rows = new ArrayList<>();

    @Test
    void endsTheSameRowAndCheckpointForEver() {
        server.always(exchange -> exchange.ok().endless(ROW + checkpoint("c1")));

        assertRepeated();
        assertThat(rows).hasSize(1);
    }

    @Test
    void endsTheSameRowAndCheckpointInEachResponse() {
        server.always(exchange -> exchange.ok().text(ROW + checkpoint("c1")));

        assertRepeated();
        assertThat(rows).hasSize(1);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1_000})
    void endsACircleOfCheckpoints(int length) {
        var circle = new StringBuilder();
        for (int i = 0; i < length; i++) {
            circle.append(ROW).append(checkpoint("c" + i));
        }
        server.always(exchange -> exchange.ok().endless(circle.toString()));

        assertRepeated();
        assertThat(rows).hasSize(length);
    }

    @Test
    void endsACircleOfResponses() {
        var asked = new AtomicInteger();
        server.always(exchange -> exchange.ok().text(ROW + checkpoint("c" + asked.getAndIncrement() % 2)));

        assertRepeated();
        assertThat(rows).hasSize(2);
    }

    @Test
    void endsAServerThatIgnoresTheCursor() {
        server.always(exchange -> exchange.ok().text(ROW + checkpoint("c1") + ROW + checkpoint("c2")));

        assertRepeated();
        assertThat(rows).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ROW})
    void endsTheSameCheckpointWithoutRows(String before) {
        server.always(exchange -> exchange.ok().text(before).endless(checkpoint("c1")));

        assertFailure(reader)
                .withMessageContaining("the server repeated an earlier checkpoint, 0 rows after the last one");
    }

    @Test
    void endsNewCheckpointsWithoutRows() {
        server.always(exchange -> {
            exchange.ok();
            for (int i = 0; true; i++) {
                exchange.text(checkpoint("c" + i));
            }
        });

        assertFailure(reader).withMessage("the server sent 101 checkpoints in a row without a row between them");
    }

    @Test
    void endsNewCheckpointsWithoutRowsInEachResponse() {
        var asked = new AtomicInteger();
        server.always(exchange -> exchange.ok().text(checkpoint("c" + asked.getAndIncrement())));

        assertFailure(reader).withMessage("the server sent 101 checkpoints in a row without a row between them");
    }

    @Test
    void readsOnBehindACheckpointWithoutRows() {
        server.then(exchange -> exchange.ok().text(checkpoint("c1") + ROW + checkpoint("c2") + checkpoint("c3")))
                .then(exchange -> exchange.ok().text(ended("")));

        assertThat(read(reader)).containsExactly("{\"id\":1}");
        assertThat(server.requests()).last().asString().endsWith("&cursor=c3");
    }

    /** Those behind the last checkpoint are asked for again: they are not new. */
    @Test
    void countsRowsThatNoCheckpointFollowsForNothing() {
        server.always(exchange -> exchange.ok().text(ROW + ROW));

        assertFailure(reader).withMessageContaining("broke off 3 times without coming to its next checkpoint");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void beginsToCountAgainAtANewCheckpoint() {
        for (int i = 1; i <= 10; i++) {
            String come = ROW + checkpoint("c" + i);
            server.then(exchange -> exchange.ok())
                    .then(exchange -> exchange.ok().text(come));
        }
        server.then(exchange -> exchange.ok().text(ended("")));

        assertThat(read(reader)).hasSize(10);
        assertThat(server.requests()).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_checkpoint\":\"\"}",
                "{\"_checkpoint\":null}",
                "{\"_checkpoint\":7}",
                "{\"_checkpoint\":[\"c1\"]}",
                "{\"_checkpoint\":{\"cursor\":\"c1\"}}",
                "{\"_checkpoint\":\"c1\",\"rows\":1}",
                "{\"_checkpoint\":\"c1\"",
                "{\"_checkpoint\"}",
                "{\"_checkpoint\":\"c 1\"}",
                "{\"_checkpoint\":\"c1&cursor=c2\"}",
                "{\"_checkpoint\":\"c1#\"}",
                "{\"_checkpoint\":\"c%31\"}",
                "{\"_checkpoint\":\"../c1\"}",
                "{\"_checkpoint\":\"c1\\r\\nHost: other\"}",
                "{\"_checkpoint\":\"c\\u0031\"}",
                "{\"_checkpoint\":\"ç1\"}",
                "{\"_checkpoint\":\"١\"}",
                "{ \"_checkpoint\":\"c1\"}"
            })
    void refusesACheckpointOfAnotherForm(String line) {
        server.always(exchange -> exchange.ok().text(ROW + line + '\n'));

        assertFailure(reader)
                .withMessage(
                        "line 2 of the server's response is not a valid checkpoint: {\"_checkpoint\":\"…\"} must hold a cursor "
                                + "of 1 to 2,000 letters, digits and -._~, but the line has " + line.length()
                                + " characters");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 8_000_000})
    void refusesACheckpointThatIsTooLong(int length) {
        server.always(exchange -> exchange.ok().text(ROW + checkpoint("c".repeat(length))));

        assertFailure(reader).withMessageEndingWith("but the line has " + (length + 18) + " characters");
    }

    @Test
    void takesTheLongestCheckpoint() {
        String longest = "Az0-._~".repeat(300).substring(0, 2_000);
        server.then(exchange -> exchange.ok().text(ROW + checkpoint(longest)))
                .then(exchange -> exchange.ok().text(ended(ROW)));

        assertThat(read(reader)).hasSize(2);
        assertThat(server.requests()).last().asString().endsWith("&cursor=" + longest);
    }

    private void assertRepeated() {
        assertThat(catchThrowable(() -> readInto(rows, reader)))
                .isInstanceOf(ExportFailedException.class)
                .hasMessage(
                        "the server repeated an earlier checkpoint, 1 rows after the last one: following it would bring "
                                + "the same rows again");
    }
}
