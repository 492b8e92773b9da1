package dev.keyleaf.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A reader, and a server that does what a test tells it. Reading that never ends fails by the timeout. */
@Timeout(60)
abstract class ServerFixture {
    final ExportReader<String> reader =
            ExportReader.<String>of(line -> line).withCheckpointEvery(7).withRetries(2, Duration.ZERO);

    /** For silence: long enough that a busy machine is not taken for a silent server. */
    final ExportReader<String> impatient =
            reader.withRetries(1, Duration.ZERO).withTimeouts(Duration.ofSeconds(10), Duration.ofMillis(500));

    ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer(100);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    URI url() {
        return URI.create(server.url());
    }

    List<String> read(ExportReader<String> by) {
        var rows = new ArrayList<String>();
        readInto(rows, by);
        return rows;
    }

    void readInto(List<String> rows, ExportReader<String> by) {
        try (ExportRows<String> export = by.read(url())) {
            export.forEachRemaining(rows::add);
        }
    }

    /** How reading ends, which must not be at the end of the export. */
    ThrowableAssertAlternative<ExportFailedException> assertFailure(ExportReader<String> by) {
        return assertThatExceptionOfType(ExportFailedException.class).isThrownBy(() -> read(by));
    }
}
