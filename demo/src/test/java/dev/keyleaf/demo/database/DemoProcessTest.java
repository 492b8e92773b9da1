package dev.keyleaf.demo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoProcessTest {
    @TempDir
    static Path temporary;

    @Test
    void stopsItsServerAndDeletesItsDataWhenToldToEnd() throws Exception {
        try (var demo = DemoProcess.start(temporary)) {
            ProcessHandle server = demo.server().orElseThrow();

            demo.process().destroy();

            assertThat(demo.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(server.onExit()).succeedsWithin(Duration.ofMinutes(1));
            assertThat(demo.runs()).isEmpty();
        }
    }

    @Test
    void startsAfterAKilledRunAndRemovesWhatThatLeftBehind() throws Exception {
        try (var killed = DemoProcess.start(temporary)) {
            ProcessHandle leftover = killed.server().orElseThrow();
            killed.process().destroyForcibly().waitFor();
            assertThat(leftover.isAlive()).isTrue(); // or else this proves nothing

            try (var next = DemoProcess.start(temporary)) {
                assertThat(leftover.isAlive()).isFalse();
                assertThat(next.runs()).hasSize(2); // its own directory and its lock
                assertThat(next.server().orElseThrow().isAlive()).isTrue();
            }
        }
    }

    @Test
    void printsWhereToLook() throws Exception {
        try (var demo = DemoProcess.start(temporary)) {
            assertThat(Files.readString(demo.output()))
                    .contains("users: 5 of 5 rows", "posts: 50 of 50 rows", " rows/s")
                    .containsPattern("open +http://localhost:\\d+/\\s")
                    .containsPattern("jdbc +jdbc:postgresql://localhost:\\d+/demo\\s")
                    .containsPattern("user +postgres\\s")
                    .containsPattern("password +([0-9a-f]{24})\\s")
                    .containsPattern("psql +psql postgresql://postgres:[0-9a-f]{24}@localhost:\\d+/demo\\s");
        }
    }
}
