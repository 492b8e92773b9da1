package dev.keyleaf.client;

import static dev.keyleaf.client.Exchange.checkpoint;
import static dev.keyleaf.client.Exchange.ended;
import static dev.keyleaf.client.Exchange.sha256;
import static dev.keyleaf.client.Exchange.terminator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a server at fault: rows and terminators. */
class FaultyBodyTest extends ServerFixture {
    private static final String ROW = "{\"id\":1}\n";
    private static final String HASH = '"' + sha256(ROW) + '"';

    private void always(String body) {
        server.always(exchange -> exchange.ok().text(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{}}",
                "{} {}",
                "{\"id\":}",
                "{\"id\":1,}",
                "{\"id\" 1}",
                "{id:1}",
                "{'id':1}",
                "{\"id\":01}",
                "{\"id\":NaN}",
                "{\"id\":\"\\x\"}",
                "{\"id\":\"\u0001\"}",
                "\uFEFF{\"id\":1}",
                "<html>",
                "data: {\"id\":1}",
                "{\"id\":1}\r{\"id\":2}"
            })
    void refusesARowThatIsNoJsonObject(String line) {
        always(ended(ROW + line + '\n'));

        assertFailure(reader).withMessage("line 2 of the server's response is not a JSON object");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void refusesARowThatIsNestedWithoutEnd() {
        always(ended("{\"a\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}\n"));

        assertFailure(reader).withMessage("line 1 of the server's response is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { \"id\" : [ 1 , -0.5e+3 , true , false , null ] , \"a\" : { } }\r",
                "{\"a\":\"\\u00e9\\\"\\\\ é 😀\"}",
                "{\"_ends\":1}",
                "{\"a\":1,\"_end\":{}}",
                "{\"\\u005fend\":{\"rows\":1}}"
            })
    void givesOutARowAsItCame(String line) {
        always(ended(line + '\n'));

        assertThat(read(reader)).containsExactly(line);
    }

    @Test
    void readsALongRowThatIsWithinTheBound() {
        String row = "{\"a\":\"" + "é".repeat(2_000_000) + "\"}";
        always(ended(row + '\n'));

        assertThat(read(reader)).containsExactly(row);
    }

    @ParameterizedTest
    @CsvSource({"c3 28", "c0 80", "ed a0 80", "ff", "e9", "f0 9f 98", "80"})
    void refusesWhatIsNotUtf8(String hex) {
        server.always(exchange -> {
            exchange.ok().text("{\"a\":\"");
            for (String each : hex.split(" ", -1)) {
                exchange.bytes((byte) Integer.parseInt(each, 16));
            }
            exchange.text("\"}\n");
        });

        assertFailure(reader).withMessage("line 1 of the server's response is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_end\":null}",
                "{\"_end\":{}}",
                "{\"_end\":{\"rows\":1}}",
                "{\"_end\":{\"sha256\":H}}",
                "{\"_end\":{\"sha256\":H,\"rows\":1}}",
                "{\"_end\":{\"rows\":\"1\",\"sha256\":H}}",
                "{\"_end\":{\"rows\":-1,\"sha256\":H}}",
                "{\"_end\":{\"rows\":1.0,\"sha256\":H}}",
                "{\"_end\":{\"rows\":1e0,\"sha256\":H}}",
                "{\"_end\":{\"rows\":null,\"sha256\":H}}",
                "{\"_end\":{\"rows\":[1],\"sha256\":H}}",
                "{\"_end\":{\"rows\":1,\"sha256\":null}}",
                "{\"_end\":{\"rows\":1,\"sha256\":7}}",
                "{\"_end\":{\"rows\":1,\"sha256\":\"\"}}",
                "{\"_end\":{\"rows\":1,\"sha256\":\"abc\"}}",
                "{\"_end\":{\"rows\":1,\"sha256\":H,\"more\":1}}",
                "{\"_end\":{\"rows\":1,\"sha256\":H},\"id\":1}",
                "{\"_end\":",
                "{\"_end\"}",
                " {\"_end\":{\"rows\":1,\"sha256\":H}}",
                "{ \"_end\" : {\"rows\":1,\"sha256\":H}}",
                "{\"_end\":{\"rows\":1,\"sha256\":H}}\r"
            })
    void refusesATerminatorOfAnotherForm(String line) {
        always(ROW + line.replace("H", HASH) + '\n');

        assertFailure(reader)
                .withMessageStartingWith("line 2 of the server's response is not a valid terminator: it must be "
                        + "{\"_end\":{\"rows\":…,\"sha256\":\"…\"}} with a whole number and 64 hexadecimal digits");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "2",
                "01",
                "9223372036854775807",
                "9223372036854775808",
                "18446744073709551617",
                "4294967297"
            })
    void refusesATerminatorWithAnotherCount(String rows) {
        always(ROW + terminator(rows, HASH));

        assertFailure(reader)
                .withMessageStartingWith(
                        "the export is not what was sent: 1 rows came of " + rows + ", with the SHA-256 ");
    }

    @Test
    void showsACountWithoutEndInBoundedLength() {
        always(ROW + terminator("9".repeat(1_000_000), HASH));

        assertFailure(reader)
                .withMessageMatching("the export is not what was sent: 1 rows came of 9{300}…, with the SHA-256 .*");
    }

    @Test
    void refusesATerminatorWithAnotherHash() {
        always(ROW + terminator("1", '"' + sha256("") + '"'));

        assertFailure(reader)
                .withMessage("the export is not what was sent: 1 rows came of 1, with the SHA-256 " + sha256(ROW)
                        + " instead of " + sha256(""));
    }

    @Test
    void refusesAnEndThatDoesNotFitToWhatCameAfterAResume() {
        String first = ROW + checkpoint("c1");
        server.then(exchange -> exchange.ok().text(first))
                .always(exchange -> exchange.chunked(ROW + terminator("2", '"' + sha256(first + ROW) + '"')));

        assertFailure(reader).withMessageStartingWith("the export is not what was sent: 1 rows came of 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", " ", "{\"id\":2}\n", "{\"_end\":{\"rows\":1,\"sha256\":H}}\n", "{\"_checkpoint\":\"c9\"}\n"
            })
    void refusesWhatFollowsTheTerminator(String more) {
        always(ended(ROW) + more.replace("H", HASH));

        assertFailure(reader).withMessage("there is something behind the end of the export");
    }

    @Test
    void refusesWhatFollowsTheTerminatorLater() {
        server.always(exchange -> {
            exchange.ok().text(ended(ROW));
            pause();
            exchange.text(ROW);
        });

        assertFailure(reader).withMessage("there is something behind the end of the export");
    }

    @Test
    void takesAnExportForWholeWhoseConnectionBreaksBehindTheTerminator() {
        server.always(exchange ->
                exchange.head("200 OK", Exchange.NDJSON, "Content-Length: 1000").text(ended(ROW)));

        assertThat(read(reader)).containsExactly("{\"id\":1}");
    }

    @Test
    void takesAnExportForWholeWhoseConnectionIsLeftOpen() {
        server.always(exchange -> exchange.ok().text(ended(ROW)).hang());

        assertThat(read(impatient)).containsExactly("{\"id\":1}");
    }

    @Test
    void doesNotTakeATerminatorWithoutALineEndForOne() {
        always(ended(ROW).strip());

        assertFailure(reader).withMessageEndingWith("the response ended without a terminator");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void endsALineWithoutEnd() {
        server.always(exchange -> exchange.ok().endless("{\"a\":"));

        assertFailure(reader).withMessage("line 1 of the server's response is longer than 8388608 bytes");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void endsALineThatIsLongerThanTheCallerAllows() {
        String longest = "{\"a\":\"" + "x".repeat(192) + "\"}";
        server.then(exchange -> exchange.ok().text(ended(longest + '\n')))
                .then(exchange -> exchange.ok().text(ended(longest + " \n")));
        ExportReader<String> narrow = reader.withMaxBytes(200, 1_000);

        assertThat(read(narrow)).containsExactly(longest);
        assertFailure(narrow).withMessage("line 1 of the server's response is longer than 200 bytes");
    }

    @Test
    void endsRowsWithoutEndThatNoCheckpointFollows() {
        server.always(exchange -> exchange.ok().endless("{}\n"));

        assertFailure(reader)
                .withMessageMatching(
                        "the server sent \\d+ rows without a checkpoint, more than the 67108864 bytes of memory "
                                + "for them, and was asked for one every 7 rows: ask for them more often, or allow more memory");
    }

    @Test
    void endsLongRowsThatNoCheckpointFollows() {
        server.always(exchange -> exchange.ok().endless("{\"a\":\"" + "x".repeat(1_000) + "\"}\n"));

        assertFailure(reader.withMaxBytes(2_000, 10_000))
                .withMessageStartingWith("the server sent 10 rows without a checkpoint");
    }

    @Test
    void staysFailed() {
        always(ROW + checkpoint("c1") + "x\n");
        var rows = new ArrayList<String>();
        try (ExportRows<String> export = reader.read(url())) {
            rows.add(export.next());
            Throwable first = catchThrowable(export::hasNext);
            assertThat(first).isInstanceOf(ExportFailedException.class);
            assertThat(catchThrowable(export::next)).isSameAs(first);
        }
        assertThat(rows).containsExactly("{\"id\":1}");
        assertThat(server.requests()).hasSize(1);
    }

    private static void pause() {
        try {
            Thread.sleep(200); // so that it comes by itself
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
