package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.client.ExportFailedException;
import dev.keyleaf.client.ExportReader;
import dev.keyleaf.client.ExportRows;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Java client reads exports of the demo to their end, whatever happens to the database's sessions. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=40000", "demo.users=100"})
class ExportReaderTest {
    private final int port;
    private final JdbcClient jdbc;

    ExportReaderTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    @Test
    void readsUsersToTheirEnd() {
        assertThat(ids(ExportReader.of(ExportReaderTest::id), "/users/export")).hasSize(100);
    }

    @Test
    void readsFilteredPosts() {
        List<Long> expected = jdbc.sql("select id from posts where author_id = 1 order by score desc nulls last, id")
                .query(Long.class)
                .list();

        assertThat(ids(ExportReader.of(ExportReaderTest::id), "/posts/export?author=1&sort=-score"))
                .isEqualTo(expected);
    }

    @Test
    void saysWhyTheServerRefuses() {
        assertThatThrownBy(() -> ids(ExportReader.of(ExportReaderTest::id), "/posts/export?sort=nonsense"))
                .isInstanceOf(ExportFailedException.class)
                .hasMessageStartingWith("the server answered 400: ")
                .hasMessageContaining("sort");
    }

    @Test
    void saysThatItWasLedToAnotherPage() {
        assertThatThrownBy(() -> ids(ExportReader.of(ExportReaderTest::id), "/posts?sort=-score"))
                .isInstanceOf(ExportFailedException.class);
    }

    @Test
    void goesOnWhereSessionsAreEnded() {
        ExportReader<Long> reader =
                ExportReader.of(ExportReaderTest::id).withCheckpointEvery(500).withRetries(20, Duration.ofMillis(50));
        List<Long> expected = jdbc.sql("select id from posts order by title, id")
                .query(Long.class)
                .list();
        List<Long> found = new ArrayList<>();
        int ended = 0;
        try (ExportRows<Long> rows = reader.read(URI.create("http://localhost:" + port + "/posts/export?sort=title"))) {
            while (rows.hasNext()) {
                found.add(rows.next());
                if (found.size() % 10_000 == 0) {
                    ended += endSessions();
                }
            }
        }
        assertThat(ended).as("sessions that were ended while they read").isPositive();
        assertThat(found).isEqualTo(expected);
    }

    /** Those in the middle of something: an idle one would be found dead by whoever takes it from the pool next. */
    private int endSessions() {
        return jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity "
                        + "where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()")
                .query()
                .listOfRows()
                .size();
    }

    private List<Long> ids(ExportReader<Long> reader, String path) {
        List<Long> ids = new ArrayList<>();
        try (ExportRows<Long> rows = reader.read(URI.create("http://localhost:" + port + path))) {
            rows.forEachRemaining(ids::add);
        }
        return ids;
    }

    private static long id(String line) {
        return Demo.parse(line).get("id").asLong();
    }
}
