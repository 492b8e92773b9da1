package dev.keyleaf.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Clients that keep an export for as long as they like. */
@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class SlowReaderTest {
    private static ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(ExportApplication.class)
                .properties(Entries.properties().toArray(String[]::new))
                .properties(properties)
                .run();
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void lockOutNobodyForLong(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext application = start(
                "spring.datasource.hikari.maximum-pool-size=4",
                "keyleaf.export.max-concurrent=4",
                "keyleaf.export.min-rate=10MB",
                "keyleaf.export.min-rate-window=2s")) {
            List<Download> slow = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                slow.add(new Download(port(application), "/stream?sort=id"));
            }
            try (var refused = new Download(port(application), "/stream?sort=id")) {
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isNotEmpty();
            }

            // reads a little, now and then, so that writes go on
            for (Download each : slow) {
                new Thread(() -> {
                            for (int bytes = 1_000; bytes < 2_000_000; bytes += 1_000) {
                                each.readTo(bytes);
                                sleep(20);
                            }
                        })
                        .start();
            }

            Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                try (var next = new Download(port(application), "/stream?sort=id")) {
                    assertThat(next.status()).isEqualTo(200);
                    assertThat(next.readAll().isComplete()).isTrue();
                }
            });
            assertThat(output).contains("the client took too long");
            for (Download each : slow) {
                each.close();
            }
        }
    }

    @Test
    void areCutWhenTheirTimeIsUp(CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext application = start("keyleaf.export.max-duration=2s");
                var download = new Download(port(application), "/stream?sort=id")) {
            for (int bytes = 50_000; download.readTo(bytes).bytes().length >= bytes; bytes += 50_000) {
                sleep(100);
            }

            assertThat(download.status()).isEqualTo(200);
            assertThat(download.hasTerminator()).isFalse();
            assertThat(download.endedProperly()).isFalse();
            assertThat(output).contains("the client took too long");
            var pool = application.getBean(HikariDataSource.class).getHikariPoolMXBean();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> pool.getActiveConnections() == 0);
        }
    }

    /** Tomcat itself would wait for a minute, and again for each little that was read. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void giveTheirConnectionBackWhileAWriteBlocks(int bytesAtATime) throws Exception {
        try (ConfigurableApplicationContext application =
                        start("keyleaf.export.min-rate=2KB", "keyleaf.export.min-rate-window=3s");
                var socket = new Socket()) {
            socket.setReceiveBufferSize(ExportApplication.SOCKET_BUFFER);
            socket.connect(new InetSocketAddress("localhost", port(application)));
            socket.getOutputStream()
                    .write("GET /stream?sort=id HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            var received = new ByteArrayOutputStream();
            received.write(in.read());
            var pool = application.getBean(HikariDataSource.class).getHikariPoolMXBean();
            assertThat(pool.getActiveConnections()).isEqualTo(1);

            long begun = System.nanoTime();
            while (pool.getActiveConnections() > 0) {
                received.write(in.readNBytes(bytesAtATime));
                sleep(20);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            received.write(in.readAllBytes());

            assertThat(received.toString(StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ")
                    .doesNotContain("_end")
                    .doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void areCutInTimeThoughNothingIsWritten(CapturedOutput output) throws IOException {
        try (ConfigurableApplicationContext application = start(
                "keyleaf.export.max-duration=2s", "keyleaf.export.fetch-size=60", "keyleaf.statement-timeout=1h")) {
            long begun = System.nanoTime();
            try (var download = new Download(port(application), "/slow").readAll()) {
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
                assertThat(download.status()).isEqualTo(200);
                assertThat(download.hasTerminator()).isFalse();
                assertThat(download.endedProperly()).isFalse();
            }
            assertThat(output).contains("the client took too long");
        }
    }

    /** Spring's streams keep what is flushed since version 7. */
    @Test
    void seeTheFirstRowAtOnce() throws IOException {
        try (ConfigurableApplicationContext application =
                        start("keyleaf.export.fetch-size=1", "keyleaf.statement-timeout=1h");
                var download = new Download(port(application), "/waiting").readTo(10)) {
            assertThat(download.rows()).singleElement().asString().startsWith("{\"id\":1,");
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
