package dev.keyleaf.spring.abandonment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that does not tell whether clients are still there, as Jetty does not. */
@Timeout(300)
class UnknownClientsTest {
    private static HttpResponse<String> get(int port, String target) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Tomcat does not know those that sent a body. */
    @ParameterizedTest
    @ValueSource(strings = {"GET unknown", "POST known"})
    void doNotKeepABystanderWaiting(String what) throws Exception {
        String[] words = what.split(" ", -1);
        String request = words[0] + " /searches HTTP/1.1\r\nHost: localhost\r\n"
                + (words[0].equals("POST") ? "Content-Type: text/plain\r\nContent-Length: 6\r\n\r\na body" : "\r\n");
        try (ConfigurableApplicationContext application = SearchApplication.start(
                "keyleaf.statement-timeout=1h",
                "keyleaf.list.max-running=4",
                "keyleaf.list.max-waiting=10",
                "test.clients=" + words[1])) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (int i = 0; i < 400; i++) {
                try (var client = new Socket("localhost", port)) {
                    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                }
            }

            assertThat(get(port, "/users?limit=1").statusCode()).isEqualTo(200);
            // those that wait for their turn leave it in time
            try (var client = new Socket("localhost", port)) {
                client.setSoTimeout(60_000);
                client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String refusal = new String(client.getInputStream().readNBytes(300), StandardCharsets.UTF_8);
                assertThat(refusal)
                        .startsWith("HTTP/1.1 503 ")
                        .contains("Retry-After: ", "Content-Type: application/problem+json")
                        .contains("problem:unavailable", "too many requests of this list are running");
            }
            assertThat(SearchApplication.running()).as("searches that run").isEqualTo(4);
        } finally {
            SearchApplication.stopSearches();
        }
    }

    @Test
    void areServedOverHttp2() throws Exception {
        try (ConfigurableApplicationContext application = SearchApplication.start("server.http2.enabled=true")) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

            HttpResponse<String> response = get(port, "/searches/short");

            assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(response.statusCode()).isEqualTo(200);
        }
    }
}
