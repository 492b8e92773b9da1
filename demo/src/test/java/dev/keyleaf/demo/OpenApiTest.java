package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The document of the demo is kept in the project: clients are generated from it, and a change is seen in a review. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=2000", "demo.users=100"})
class OpenApiTest {
    private static final Path GOLDEN = Path.of("openapi.json");

    private final Demo demo;

    OpenApiTest(@LocalServerPort int port) {
        this.demo = new Demo(port);
    }

    @Test
    void describesTheDemoAsInItsGoldenFile() throws IOException {
        String document = demo.get("/v3/api-docs").body() + "\n";
        if (Boolean.getBoolean("keyleaf.golden.write")) {
            Files.writeString(GOLDEN, document);
        }

        assertThat(document)
                .as("if the change is meant, write it: "
                        + "./mvnw -pl demo -am verify -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false "
                        + "-Dkeyleaf.golden.write=true")
                .isEqualTo(Files.readString(GOLDEN));
    }
}
