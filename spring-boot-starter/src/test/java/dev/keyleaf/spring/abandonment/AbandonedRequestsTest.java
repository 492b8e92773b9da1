package dev.keyleaf.spring.abandonment;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Clients that hang up. A search that nobody stops takes ten minutes. */
@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class AbandonedRequestsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    /** A body may end without the end of a line. */
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 \\d+ ");

    private static ConfigurableApplicationContext application;
    private static int port;
    private static HikariPoolMXBean pool;

    @BeforeAll
    static void start() throws Exception {
        application = SearchApplication.start("keyleaf.statement-timeout=1h");
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        assertThat(get("/users")).isEqualTo(200);
        pool = application.getBean(HikariDataSource.class).getHikariPoolMXBean();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void forget() {
        SearchApplication.searches();
    }

    private static int get(String target) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static Socket send(String request) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String request(String method, String target, String body) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n"
                + (body.isEmpty() ? "" : "Content-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n")
                + "\r\n" + body;
    }

    private static void awaitSearches(int count) {
        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(SearchApplication.running()).isEqualTo(count));
    }

    @Test
    void doNotKeepABystanderWaiting() throws Exception {
        for (int i = 0; i < 400; i++) {
            send(request("GET", "/searches", "")).close();
        }

        assertThat(get("/users?limit=1")).isEqualTo(200);
        awaitSearches(0);
        assertThat(SearchApplication.searches()).as("searches that were begun").isLessThan(100);
    }

    @Test
    void doNotRunTheirStatementAfterTheyWaitedForAConnection() throws Exception {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(application.getBean(HikariDataSource.class).getConnection());
        }
        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(send(request("GET", "/searches", "")));
        }
        Awaitility.await().atMost(SOON).until(() -> pool.getThreadsAwaitingConnection() == 20);

        for (Socket client : waiting) {
            client.close();
        }
        for (Connection connection : all) {
            connection.close();
        }

        Awaitility.await()
                .atMost(SOON)
                .until(() -> pool.getThreadsAwaitingConnection() == 0 && pool.getActiveConnections() == 0);
        assertThat(SearchApplication.searches()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/searches", "/searches/export"})
    void haveTheirRunningStatementStopped(String target, CapturedOutput output) throws Exception {
        Socket client = send(request("GET", target, ""));
        awaitSearches(1);

        client.close();

        awaitSearches(0);
        Awaitility.await().atMost(SOON).until(() -> pool.getActiveConnections() == 0);
        assertThat(output).as("it is no failure").doesNotContain("AbandonedException", "Servlet.service()", "\tat ");
    }

    /** Its connection looks like one that is closed. */
    @Test
    void includeThoseThatCloseTheirOwnSideOnly() throws Exception {
        try (Socket client = send(request("GET", "/searches", ""))) {
            awaitSearches(1);

            client.shutdownOutput();

            awaitSearches(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /searches/short|",
                "POST /searches/short|a body",
                "POST /searches/short|b",
                "POST /searches/unread|a body",
                "POST /searches/unread|b"
            })
    void areNotTakenForThoseThatWait(String what) throws Exception {
        String[] words = what.split("[ |]", -1);
        try (Socket client = send(request(words[0], words[1], words[2]))) {
            assertThat(answers(client, 1)).containsExactly("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void areNotTakenForThoseThatSendTheNextRequestBeforeTheAnswer(String method) throws Exception {
        String first = request(method, "/searches/short", method.equals("POST") ? "a body" : "");
        String second = request("GET", "/users", "");
        for (int behind : new int[] {0, 1, second.length()}) {
            try (Socket client = send(first + second.substring(0, behind))) {
                Thread.sleep(500); // while the first is served
                client.getOutputStream().write(second.substring(behind).getBytes(StandardCharsets.US_ASCII));

                assertThat(answers(client, 2)).containsExactly("HTTP/1.1 200 ", "HTTP/1.1 200 ");
            }
        }
    }

    /** The status lines of the first answers. */
    private static List<String> answers(Socket client, int count) throws IOException {
        client.setSoTimeout(60_000);
        var text = new StringBuilder();
        List<String> found = List.of();
        while (found.size() < count) {
            int c = client.getInputStream().read();
            assertThat(c).as("the answers end after: %s", text).isNotNegative();
            text.append((char) c);
            if (c == '\n') {
                found = STATUS.matcher(text).results().map(MatchResult::group).toList();
            }
        }
        return found;
    }
}
