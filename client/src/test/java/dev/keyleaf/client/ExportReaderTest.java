package dev.keyleaf.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportReaderTest {
    private final ExportReader<String> reader =
            ExportReader.<String>of(line -> line).withCheckpointEvery(7).withRetries(2, Duration.ZERO);

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer(100);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private List<String> read(ExportReader<String> by) {
        var rows = new ArrayList<String>();
        try (ExportRows<String> export = by.read(URI.create(server.url()))) {
            export.forEachRemaining(rows::add);
        }
        return rows;
    }

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

    @Test
    void refusesAUrlThatBeginsSomewhereElse() {
        assertThatThrownBy(() -> reader.read(URI.create("http://localhost/export?sort=id&cursor=abc")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesSettingsOutOfTheirBounds() {
        assertThatThrownBy(() -> reader.withCheckpointEvery(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reader.withRetries(-1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOverWhenClosed() {
        ExportRows<String> rows = reader.read(URI.create(server.url()));
        assertThat(rows.next()).isEqualTo(server.rows().get(0));
        rows.close();
        assertThatThrownBy(rows::hasNext).isInstanceOf(IllegalStateException.class);
    }
}
