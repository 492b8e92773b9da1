package dev.keyleaf.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** A real PostgreSQL for the tests of a class, which close it or leave it to the end of the process. */
public final class TestServer {
    private TestServer() {}

    public static EmbeddedPostgres start() throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(1)) // ten seconds are few on a busy machine
                        .start();
            } catch (IOException e) {
                if (tries == 3) {
                    throw e;
                }
                // its port was free when it was chosen, but an application of another test may have taken it since
            }
        }
    }
}
