package dev.keyleaf.spring.export;

import dev.keyleaf.spring.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table that is exported, on a real PostgreSQL that the tests of this package share; a shutdown hook stops it. */
final class Entries {
    static final int ROWS = 20_000;

    /** Keeps cursors alive from one process to the next. */
    static final String KEY = "a2V5IGtleSBrZXkga2V5IGtleSBrZXkga2V5IGtleSBrZXkga2V5";

    private static final EmbeddedPostgres SERVER = start();

    private Entries() {}

    /** The properties of an application that exports them. */
    static List<String> properties() {
        return List.of(
                "server.port=0",
                "spring.datasource.url=" + SERVER.getJdbcUrl("postgres", "postgres") + "&ApplicationName=export",
                "spring.datasource.hikari.maximum-pool-size=3",
                "spring.main.banner-mode=off",
                "keyleaf.cursor.key=" + KEY);
    }

    static JdbcClient jdbc() {
        return JdbcClient.create(SERVER.getPostgresDatabase());
    }

    /** The rows as lines, by one plain ORDER BY. */
    static List<String> lines(String orderBy) {
        return jdbc().sql("select id, score, text from entries order by " + orderBy)
                .query((row, number) -> "{\"id\":" + row.getLong("id") + ",\"score\":" + row.getString("score")
                        + ",\"text\":\"" + row.getString("text") + "\"}")
                .list();
    }

    private static EmbeddedPostgres start() {
        EmbeddedPostgres server;
        try {
            server = TestServer.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
        JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
        jdbc.sql("create table entries (id bigint primary key, score int, text text not null)")
                .update();
        // long enough that an export does not fit into the buffers between server and client
        jdbc.sql(
                        "insert into entries select i, case when i % 10 > 0 then i % 50 end, 'entry ' || repeat('é', 50 + (i % 100)::int)"
                                + " from generate_series(1, " + ROWS + ") i")
                .update();
        jdbc.sql("create index on entries (score desc nulls last, id)").update();
        jdbc.sql("analyze entries").update();
        return server;
    }
}
