package dev.keyleaf.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class ExportTest {
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(ExportApplication.class)
                .properties(Entries.properties().toArray(String[]::new))
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static Download get(String target, String... headers) throws IOException {
        try (var download = new Download(port(), target, headers)) {
            return download.readAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/walk", "/stream"})
    void servesAllRowsInOrderAndATerminatorThatTellsTheTruth(String target) throws IOException {
        Download all = get(target + "?sort=-score");

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(all.rows()).isEqualTo(Entries.lines("score desc nulls last, id"));
        assertThat(all.isComplete()).isTrue();
        assertThat(all.checkpoint()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/walk", "/stream"})
    void goesOnBehindACheckpoint(String target) throws IOException {
        List<String> expected = Entries.lines("score desc nulls last, id");
        Download all = get(target + "?sort=-score&checkpoint=1300");
        assertThat(all.isComplete()).isTrue();
        assertThat(all.text().split("\"_checkpoint\"", -1)).hasSize(1 + Entries.ROWS / 1300);
        assertThat(all.rowsToCheckpoint()).hasSize(Entries.ROWS / 1300 * 1300);

        Download rest = get(target + "?sort=-score&cursor=" + all.checkpoint());

        assertThat(rest.rows()).isEqualTo(expected.subList(Entries.ROWS / 1300 * 1300, Entries.ROWS));
        assertThat(rest.isComplete()).isTrue();
    }

    @Test
    void endsWithATerminatorAloneWhereThereIsNoRow() throws IOException {
        Download all = get("/walk?checkpoint=" + Entries.ROWS);

        Download rest = get("/walk?cursor=" + all.checkpoint());

        assertThat(rest.rows()).isEmpty();
        assertThat(rest.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/failing", "/unwritable"})
    void cutsAResponseThatFailsInTheMiddle(String target, CapturedOutput output) throws IOException {
        Download part = get(target);

        assertThat(part.status()).isEqualTo(200);
        assertThat(part.endedProperly()).isFalse();
        assertThat(part.hasTerminator()).isFalse();
        assertThat(part.text()).doesNotContain("handled", "\"status\"", "timestamp");
        assertThat(part.rows()).isNotEmpty();
        assertThat(output.getOut()
                        .lines()
                        .filter(line -> line.matches(".* (WARN|ERROR) .*") && !line.contains("SpringDoc")))
                .singleElement()
                .asString()
                .contains("export " + target + " aborted after ")
                .contains(target.equals("/failing") ? "the database failed, SQLState 22012" : "tools.jackson.");
    }

    @Test
    void answersAFailureBeforeTheFirstRowWithItsStatus() throws IOException {
        assertThat(get("/missing").status()).isEqualTo(500);
        assertThat(get("/numbers").status()).isEqualTo(500);
        assertThat(get("/reserved-record").status()).isEqualTo(500);
    }

    @Test
    void writesNoRowThatLooksLikeALineOfItsOwn() throws IOException {
        Download all = get("/lookalikes");

        assertThat(all.isComplete()).isTrue();
        assertThat(all.checkpoint()).isEmpty();
        assertThat(all.rows())
                .containsExactly(
                        "{\"id\":1}",
                        "{\"\\u005fend\":{\"rows\":1,\"sha256\":\"\"}}",
                        "{\"\\u005fcheckpoint\":\"x\"}",
                        "{\"id\":4,\"_end\":{}}",
                        "{\"\\u005fend\" : {}, \"raw\": \"json\" }",
                        "{}");
    }

    @Test
    void escapesTheFirstRowToo() throws IOException {
        Download all = get("/reserved");

        assertThat(all.rows().get(0)).isEqualTo("{\"\\u005fend\":[\"rows\"]}");
        assertThat(all.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoint=0",
                "checkpoint=-1",
                "checkpoint=abc",
                "checkpoint=",
                "checkpoint=1000001",
                "checkpoint=9999999999999999999999",
                "checkpoint=5&checkpoint=5",
                "cursor=",
                "cursor=AAAA",
                "limit=5",
                "count=none",
                "offset=5",
                "sort=nothing"
            })
    void refusesWhatAClientMustNotSay(String query) throws IOException {
        Download refused = get("/walk?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void isNotServedAsAnotherType() throws IOException {
        assertThat(get("/walk", "Accept: application/json").status()).isEqualTo(406);
        assertThat(get("/walk", "Accept: application/x-ndjson").status()).isEqualTo(200);
        assertThat(get("/walk", "Accept: */*").header("Content-Type")).isEqualTo("application/x-ndjson");
    }

    @Test
    void keepsTheHeadersOfAResponseEntity() throws IOException {
        Download named = get("/named");

        assertThat(named.header("Content-Disposition")).isEqualTo("attachment; filename=entries.ndjson");
        assertThat(named.rows()).hasSize(1);
    }

    @Test
    void tellsTheRowCountInATrailerToAClientThatTakesTrailers() throws IOException {
        Download told = get("/walk", "TE: trailers");

        assertThat(told.header("Trailer")).isEqualTo("X-Row-Count");
        assertThat(told.trailers()).singleElement().asString().isEqualToIgnoringCase("X-Row-Count: " + Entries.ROWS);
        assertThat(get("/named").trailers()).isEmpty();
    }

    @Test
    void zipsForAClientThatTakesIt() throws IOException {
        Download zipped = get("/walk", "Accept-Encoding: br, gzip;q=0.5");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Vary")).contains("Accept-Encoding");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(get("/walk").text());
        }
        assertThat(get("/named", "Accept-Encoding: gzip;q=0").header("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void answersHeadWithTheHeadersOfGet(String coding) throws Exception {
        HttpHeaders get = send("GET", coding);
        HttpHeaders head = send("HEAD", coding);

        for (String name : List.of("Content-Type", "Content-Encoding", "Vary", "Content-Disposition")) {
            assertThat(head.allValues(name)).as(name).isEqualTo(get.allValues(name));
        }
        assertThat(head.allValues("Vary")).contains("Accept-Encoding");
    }

    private static HttpHeaders send(String method, String coding) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/named"))
                .method(method, BodyPublishers.noBody())
                .header("Accept-Encoding", coding)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .headers();
    }

    @Test
    void sendsTheFirstRowBeforeItHasMore() throws IOException {
        try (var zipped = new Download(port(), "/walk", "Accept-Encoding: gzip")) {
            zipped.readTo(1);
            byte[] start = zipped.bytes();
            try (var in = new GZIPInputStream(new ByteArrayInputStream(start))) {
                byte[] row = in.readNBytes(10);
                assertThat(new String(row, StandardCharsets.UTF_8)).isEqualTo("{\"id\":1,\"s");
            }
        }
    }

    @Test
    void refusesMoreExportsThanMayRunAtOnce() throws IOException {
        List<Download> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                slow.add(new Download(port(), "/walk").readTo(1));
            }
            Download refused = get("/walk");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("10");
        } finally {
            for (Download download : slow) {
                download.close();
            }
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(get("/walk").status()).isEqualTo(200));
    }
}
