package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.demo.database.DemoProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports of the running demo with a heap of 64 MB and five connections. {@code -Dkeyleaf.export.posts=1000000} exports
 * a million posts.
 */
class ExportProcessTest {
    private static final int POSTS = Integer.getInteger("keyleaf.export.posts", 50_000);
    private static final Pattern LIVE = Pattern.compile("Pause Full \\(Diagnostic Command\\) \\d+M->(\\d+)M");

    /** What some rows on their way and the noise of a running server may add to what is alive, in MB. */
    private static final int SLACK = 4;

    @TempDir
    static Path temporary;

    private static EmbeddedPostgres database;
    private static DemoProcess demo;
    private static Path garbage;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        // not the demo's own: to unpack a server takes more memory than to serve
        database = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        garbage = temporary.resolve("gc.log");
        demo = DemoProcess.start(
                temporary,
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-Xlog:gc:file=" + garbage),
                List.of(
                        "--demo.users=1000",
                        "--demo.posts=" + POSTS,
                        "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.hikari.maximum-pool-size=5"));
        port = URI.create(demo.printed("open")).getPort();
    }

    @AfterAll
    static void stop() throws IOException {
        demo.close();
        database.close();
    }

    @Test
    void exportsTheWholeTableInOrderWithAFlatHeap() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        List<Integer> live = new ArrayList<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(1_000);
            try (ResultSet row = statement.executeQuery("select id, author_id, title, body, score, created_at "
                            + "from posts order by created_at desc, id desc");
                    InputStream in = open("/posts/export")) {
                var lines = new Lines(in);
                int rows = 0;
                byte[] line = lines.next();
                for (; row.next(); line = lines.next()) {
                    sha256.update(line);
                    assertSame(line, row);
                    rows++;
                    if (rows % (POSTS / 4) == 0) {
                        live.add(live());
                    }
                }
                assertThat(rows).isEqualTo(POSTS);
                assertThat(new String(line, StandardCharsets.US_ASCII))
                        .isEqualTo("{\"_end\":{\"rows\":" + POSTS + ",\"sha256\":\""
                                + HexFormat.of().formatHex(sha256.digest()) + "\"}}\n");
                assertThat(lines.next()).isEmpty();
            }
        }
        assertThat(live.get(3)).as("MB alive after each quarter: %s", live).isLessThanOrEqualTo(live.get(0) + SLACK);
    }

    private static void assertSame(byte[] line, ResultSet row) throws SQLException {
        JsonNode post = JsonMapper.shared().readTree(line);
        assertThat(post.get("id").asLong()).isEqualTo(row.getLong("id"));
        assertThat(post.get("author_id").asLong()).isEqualTo(row.getLong("author_id"));
        assertThat(post.get("title").asString()).isEqualTo(row.getString("title"));
        assertThat(post.get("body").asString()).isEqualTo(row.getString("body"));
        assertThat(
                        post.get("score").isNull()
                                ? null
                                : (Integer) post.get("score").asInt())
                .isEqualTo(row.getObject("score"));
        assertThat(Instant.parse(post.get("created_at").asString()))
                .isEqualTo(row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** As many as may run at once; a connection is left for everyone else. */
    @Test
    void slowReadersNeitherGrowMemoryNorBlockOthers() throws Exception {
        int before = live();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                slow.add(openSlowly("/posts/export?sort=title"));
            }
            List<Integer> live = new ArrayList<>();
            for (int second = 0; second < 3; second++) {
                for (Socket socket : slow) {
                    assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
                }
                for (int i = 0; i < 10; i++) {
                    assertThat(new Demo(port).get("/posts?limit=5").statusCode())
                            .isEqualTo(200);
                }
                live.add(live());
                Thread.sleep(1_000); // the readers' pace: 1 kB a second
            }
            assertThat(live.get(0))
                    .as("MB alive: %s before, then %s", before, live)
                    .isLessThan(before + 4 * SLACK);
            assertThat(live.get(2)).as("MB alive: %s", live).isLessThanOrEqualTo(live.get(0) + SLACK);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static InputStream open(String path) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Socket openSlowly(String path) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The megabytes that are alive in the demo, after a full collection. */
    private static int live() throws IOException, InterruptedException {
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(demo.process().pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .start();
        command.getInputStream().readAllBytes();
        assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(command.exitValue()).as("jcmd").isZero(); // or else the log ends with an earlier collection
        int live = -1;
        Matcher matcher = LIVE.matcher(Files.readString(garbage));
        while (matcher.find()) {
            live = Integer.parseInt(matcher.group(1));
        }
        assertThat(live).as("MB alive, as the log of the collector has it").isPositive();
        return live;
    }

    /** Lines with their ends, as bytes. */
    private static final class Lines {
        private final InputStream in;
        private final byte[] buffer = new byte[64 * 1024];
        private int at;
        private int end;

        Lines(InputStream in) {
            this.in = in;
        }

        /** The next line; empty at the end. */
        byte[] next() throws IOException {
            var line = new ByteArrayOutputStream(512);
            while (true) {
                if (at == end) {
                    end = in.read(buffer);
                    at = 0;
                    if (end < 0) {
                        end = 0;
                        return line.toByteArray();
                    }
                }
                int start = at;
                while (at < end && buffer[at] != '\n') {
                    at++;
                }
                boolean whole = at < end;
                at = whole ? at + 1 : at;
                line.write(buffer, start, at - start);
                if (whole) {
                    return line.toByteArray();
                }
            }
        }
    }
}
