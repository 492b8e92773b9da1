package dev.keyleaf.spring.abandonment;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The other server of Spring Boot, which does not tell whether clients are still there. */
@Timeout(300)
class JettyTest {
    private static final int BUFFER = 32 * 1024;

    @Configuration(proxyBeanMethods = false)
    static class Jetty {
        @Bean
        static JettyServletWebServerFactory server() {
            return new JettyServletWebServerFactory(0);
        }
    }

    private static ConfigurableApplicationContext start(String... properties) {
        return SearchApplication.start(new Class<?>[] {Jetty.class}, properties);
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static HttpResponse<String> get(int port, String target) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static Socket send(int port, String target) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(BUFFER);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream()
                .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void servesPagesProblemsAndExports() throws Exception {
        try (ConfigurableApplicationContext application = start()) {
            int port = port(application);

            HttpResponse<String> page = get(port, "/users?limit=1");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("\"items\":[1]");
            HttpResponse<String> problem = get(port, "/users?limit=x");
            assertThat(problem.statusCode()).isEqualTo(400);
            assertThat(problem.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            HttpResponse<String> all = get(port, "/numbers/export?checkpoint=5000");
            assertThat(all.statusCode()).isEqualTo(200);
            assertThat(all.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
            assertThat(all.body().lines())
                    .hasSize(20_000 + 4 + 1)
                    .last()
                    .asString()
                    .startsWith("{\"_end\":{\"rows\":20000,");
        }
    }

    @Test
    void cutsAnExportThatFails() throws Exception {
        try (ConfigurableApplicationContext application = start();
                Socket client = send(port(application), "/numbers/failing")) {
            String all = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(all).startsWith("HTTP/1.1 200 ").contains("{\"id\":1,").doesNotContain("_end", "problem");
            assertThat(all).as("chunks without their end").doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void cutsAReaderThatStopsAndHasItsThreadBack() throws Exception {
        try (ConfigurableApplicationContext application = start(
                        "keyleaf.export.max-duration=3s",
                        "keyleaf.export.max-concurrent=1",
                        "server.jetty.connection-idle-timeout=10m");
                Socket client = send(port(application), "/numbers/export")) {
            InputStream in = client.getInputStream();
            var received = new ByteArrayOutputStream();
            received.write(in.read());
            var pool = application.getBean(HikariDataSource.class).getHikariPoolMXBean();
            assertThat(pool.getActiveConnections()).isEqualTo(1);

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> pool.getActiveConnections() == 0);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> get(port(application), "/numbers/small").statusCode() == 200);
            received.write(in.readAllBytes());
            assertThat(received.toString(StandardCharsets.UTF_8)).doesNotContain("_end");
        }
    }

    /** Its list may have four of the ten connections, and ten threads more. */
    @Test
    void doesNotKeepABystanderWaitingForSearchesThatAreAbandoned() throws Exception {
        try (ConfigurableApplicationContext application =
                start("keyleaf.statement-timeout=1h", "keyleaf.list.max-running=4", "keyleaf.list.max-waiting=10")) {
            int port = port(application);
            for (int i = 0; i < 400; i++) {
                send(port, "/searches").close();
            }

            long begun = System.nanoTime();
            assertThat(get(port, "/users?limit=1").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(SearchApplication.running()).as("searches that run").isLessThanOrEqualTo(4);
        } finally {
            SearchApplication.stopSearches();
        }
    }

    /** They are not stopped when their clients go, but when their time is up. */
    @Test
    void stopsAbandonedSearchesWhenTheirTimeIsUp() throws Exception {
        try (ConfigurableApplicationContext application = start("keyleaf.statement-timeout=2s")) {
            send(port(application), "/searches").close();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> SearchApplication.running() == 1);

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> SearchApplication.running() == 0);
        } finally {
            SearchApplication.stopSearches();
        }
    }
}
