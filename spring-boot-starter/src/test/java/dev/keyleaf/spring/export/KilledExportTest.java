package dev.keyleaf.spring.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Whatever is killed and whenever: a file that is not whole has no terminator, and from its last checkpoint exactly
 * the remainder follows. Random runs of three kinds; {@code -Dkeyleaf.kills=N} makes it N of each, and of
 * whole servers, which take long to come back, a fifth.
 */
class KilledExportTest {
    private static final int KILLS = Integer.getInteger("keyleaf.kills", 6);

    /** A third of the file: what lies in buffers on the way comes on top. */
    private static final int MOST_BYTES = 1_500_000;

    private static final String ALIVE_BYPASS = "com.zaxxer.hikari.aliveBypassWindowMs";

    private static final Map<String, List<String>> EXPECTED = new HashMap<>();

    private static ConfigurableApplicationContext application;

    private final long seed = Long.getLong("keyleaf.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @BeforeAll
    static void start() {
        // sessions that were ended are found out when they are borrowed, not when they are used
        System.setProperty(ALIVE_BYPASS, "0");
        application = new SpringApplicationBuilder(ExportApplication.class)
                .properties(Entries.properties().toArray(String[]::new))
                .run();
        EXPECTED.put("id", Entries.lines("id"));
        EXPECTED.put("-score", Entries.lines("score desc nulls last, id"));
    }

    @AfterAll
    static void stop() {
        application.close();
        System.clearProperty(ALIVE_BYPASS);
    }

    private interface Kill {
        void run(Download download) throws Exception;
    }

    /** An export that is killed at a random point, as the client has it. */
    private record Case(String target, String sort, int checkpoint, int bytes) {
        /** One in two holds its session throughout; on so few runs chance would now and then choose none. */
        static Case random(Random random, int run) {
            return new Case(
                    run % 2 == 0 ? "/stream" : "/walk",
                    random.nextBoolean() ? "id" : "-score",
                    1 + random.nextInt(900),
                    1 + random.nextInt(MOST_BYTES));
        }

        String url(String more) {
            return target + "?sort=" + sort + "&checkpoint=" + checkpoint + more;
        }
    }

    /** The export that was cut. */
    private static Download killed(Case run, int port, Kill kill) throws Exception {
        try (var download = new Download(port, run.url(""))) {
            download.readTo(run.bytes());
            kill.run(download);
            download.readAll();
            return download;
        }
    }

    /** @return whether it was cut: between two pages a session may end without any harm */
    private static boolean check(Case run, Download part, int port) throws IOException {
        List<String> expected = requireNonNull(EXPECTED.get(run.sort()));
        assertThat(part.status()).isEqualTo(200);
        if (part.isComplete()) {
            assertThat(part.rows()).isEqualTo(expected);
            return false;
        }
        assertThat(part.hasTerminator()).as("terminator").isFalse();
        assertThat(part.endedProperly()).as("a proper end").isFalse();
        List<String> rows = part.rows();
        assertThat(rows).isEqualTo(expected.subList(0, rows.size()));

        List<String> all = new ArrayList<>(part.rowsToCheckpoint());
        String cursor = part.checkpoint();
        try (var rest = new Download(port, run.url(cursor.isEmpty() ? "" : "&cursor=" + cursor))) {
            rest.readAll();
            assertThat(rest.isComplete()).as("the remainder is whole").isTrue();
            all.addAll(rest.rows());
        }
        assertThat(all).isEqualTo(expected);
        return true;
    }

    private void repeat(int times, Kill kill) throws Exception {
        int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        int cut = 0;
        for (int i = 0; i < times; i++) {
            Case run = Case.random(random, i);
            try {
                cut += check(run, killed(run, port, kill), port) ? 1 : 0;
            } catch (AssertionError | Exception e) {
                throw new AssertionError(
                        "to repeat: -Dkeyleaf.kills=" + KILLS + " -Dkeyleaf.seed=" + seed + "; run " + i + ": " + run,
                        e);
            }
        }
        assertThat(cut).as("exports that were cut").isGreaterThan(times / 4);
        var pool = application.getBean(HikariDataSource.class).getHikariPoolMXBean();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(pool.getActiveConnections())
                        .as("connections that are held")
                        .isZero());
    }

    @Test
    void survivesTheEndOfItsDatabaseSessions() throws Exception {
        repeat(KILLS, download -> terminateSessions());
    }

    @Test
    void survivesAClientThatLeaves() throws Exception {
        repeat(KILLS, Download::close);
    }

    @Test
    void survivesTheEndOfTheServer(@TempDir Path temporary) throws Exception {
        Victim victim = Victim.start(temporary);
        try {
            for (int i = 0; i < (KILLS + 4) / 5; i++) {
                Case run = Case.random(random, i);
                Victim killed = victim;
                Download part = killed(run, killed.port(), download -> killed.kill());
                victim = Victim.start(temporary);
                try {
                    assertThat(check(run, part, victim.port())).as("cut").isTrue();
                } catch (AssertionError | Exception e) {
                    throw new AssertionError(
                            "to repeat: -Dkeyleaf.kills=" + KILLS + " -Dkeyleaf.seed=" + seed + "; run " + i + ": "
                                    + run,
                            e);
                }
            }
        } finally {
            victim.close();
        }
    }

    private static void terminateSessions() {
        Entries.jdbc()
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'export'")
                .query()
                .listOfRows();
    }
}
