package dev.keyleaf.spring.failures;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.keyleaf.spring.TestServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What clients, logs and the application's own handlers see when the database of a list fails. */
@Timeout(300)
@ExtendWith(OutputCaptureExtension.class)
class DatabaseFailuresTest {
    private static EmbeddedPostgres server;
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
        FailingApplication.fill(server);
        application = FailingApplication.start(server);
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
        server.close();
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext of, String target) throws Exception {
        int port = of.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void checkUnavailable(HttpResponse<String> response, CapturedOutput output) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValueSatisfying(seconds -> {
            assertThat(Integer.parseInt(seconds)).isPositive();
        });
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"type\":\"urn:keyleaf:problem:unavailable\"", "\"status\":503");
        // pools and servers have logs of their own
        assertThat(output.getAll().lines().filter(line -> line.contains("a page could not be read now")))
                .as("lines in the log")
                .singleElement(InstanceOfAssertFactories.STRING)
                .doesNotContain("a secret value");
        assertThat(output).doesNotContain("Servlet.service()", "dev.keyleaf.jdbc.UncheckedSqlException");
        assertThat(response.body()).doesNotContain("secret", "SQLState");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"57P01", "57P03", "53300", "08006", "25006", "55P03", "57014", "25P03", "58030", "40001", "40P01"
            })
    void areA503WhereTheDatabaseCannotServeThePageNow(String state, CapturedOutput output) throws Exception {
        checkUnavailable(get(application, "/failing/" + state), output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/walk/57P03", "/stream/57P03", "/stream/40001"})
    void areA503OfAnExportThatHasNotBegun(String target, CapturedOutput output) throws Exception {
        checkUnavailable(get(application, target), output);
    }

    @Test
    void areA503WhereTheStatementTakesTooLong(CapturedOutput output) throws Exception {
        checkUnavailable(get(application, "/slow"), output);
    }

    @Test
    void areA503WhereThePoolIsExhausted(CapturedOutput output) throws Exception {
        var pool = application.getBean(HikariDataSource.class);
        try (Connection one = pool.getConnection();
                Connection two = pool.getConnection()) {
            assertThat(one).isNotSameAs(two);
            checkUnavailable(get(application, "/users"), output);
        }
        assertThat(get(application, "/users").statusCode()).isEqualTo(200);
    }

    @Test
    void areA503WhereTheServerIsGone(CapturedOutput output) throws Exception {
        EmbeddedPostgres other = TestServer.start();
        FailingApplication.fill(other);
        try (ConfigurableApplicationContext own = FailingApplication.start(other)) {
            other.close();

            // neither its pool nor the recognition of the server has anything yet
            HttpResponse<String> response = get(own, "/users");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("urn:keyleaf:problem:unavailable");
            assertThat(output).doesNotContain("Servlet.service()");
        }
    }

    @ParameterizedTest
    @CsvSource({"/failing/42P01, 500", "/template/57P03, 500", "/own/57P03, 410", "/own/42P01, 410"})
    void stayAsTheyAreWhereTheyAreNoPagersOrAnotherTryRepeatsThem(String target, int status) throws Exception {
        assertThat(get(application, target).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/failing/40001, 409, of the pager",
        "/failing/40P01, 409, of the pager",
        "/stream/40001, 409, of the pager",
        "/walk/40001, 409, of the pager",
        "/template/40001, 409, of another",
        "/failing/57P03, 502, own UNAVAILABLE",
        "/failing/42P01, 502, own OTHER"
    })
    void areTheApplicationsToHandle(String target, int status, String body) throws Exception {
        try (ConfigurableApplicationContext own = FailingApplication.start(server, "test.handlers=yes")) {
            HttpResponse<String> response = get(own, target);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.body()).isEqualTo(body);
        }
    }
}
