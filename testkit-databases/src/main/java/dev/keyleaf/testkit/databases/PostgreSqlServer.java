package dev.keyleaf.testkit.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A real PostgreSQL; its shutdown hook stops it and removes its data. */
final class PostgreSqlServer {
    private PostgreSqlServer() {}

    /** Starts the server and returns its port. */
    static int start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(ServerPorts.next())
                    .setPGStartupWait(Duration.ofMinutes(1)) // ten seconds are few on a busy machine
                    .setServerConfig("fsync", "off")
                    .setServerConfig("timezone", "UTC")
                    .start()
                    .getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }
}
