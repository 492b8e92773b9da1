package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo's pages as a real browser shows them, when their scripts have run. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=2000", "demo.users=100"})
class BrowserTest {
    private static final Pattern ROW = Pattern.compile("<tr><td>\\d+</td>");

    /** What a script that fails leaves in the browser's log. */
    private static final String FAILED = "Uncaught";

    private static final Optional<String> BROWSER = Stream.of("chromium", "google-chrome", "chromium-browser")
            .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                    .map(directory -> Path.of(directory, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();

    private final String address;

    @TempDir
    private Path profile;

    BrowserTest(@LocalServerPort int port) {
        this.address = "http://localhost:" + port;
    }

    @BeforeEach
    void needsABrowser() {
        assumeTrue(BROWSER.isPresent(), "NO PAGE WAS SEEN IN A BROWSER: there is no Chromium and no Chrome here");
    }

    /** The page as its scripts have left it, and what the browser had to say. */
    private record Shown(String page, String log) {}

    @Test
    void walksThroughPostsOnTheIndexPage() throws Exception {
        Shown shown = show("/");

        assertThat(ROW.matcher(shown.page()).results()).hasSize(7);
        assertThat(shown.page()).contains("7 rows in", ">" + address + "</span>");
        assertThat(shown.log()).doesNotContain(FAILED);
    }

    @Test
    void showsEveryListInSwaggersPage() throws Exception {
        Shown shown = show("/swagger-ui/index.html");

        assertThat(shown.page())
                .contains(List.of(
                        "data-path=\"/posts\"",
                        "data-path=\"/posts/feed\"",
                        "data-path=\"/posts/export\"",
                        "data-path=\"/users\"",
                        "data-path=\"/users/any-way\"",
                        "data-path=\"/users/by-id\"",
                        "data-path=\"/users/export\""));
        assertThat(shown.log()).doesNotContain(FAILED);
    }

    private Shown show(String path) throws IOException, InterruptedException {
        Path page = profile.resolve("page.html");
        Path log = profile.resolve("log");
        Process browser = new ProcessBuilder(
                        BROWSER.orElseThrow(),
                        "--headless",
                        "--no-sandbox", // which root is not given
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile.resolve("user"),
                        "--enable-logging=stderr",
                        "--virtual-time-budget=20000", // of the page's own clock, which does not wait
                        "--dump-dom",
                        address + path)
                .redirectOutput(page.toFile())
                .redirectError(log.toFile())
                .start();
        if (!browser.waitFor(5, TimeUnit.MINUTES)) {
            browser.destroyForcibly();
            throw new AssertionError("the browser did not show " + path + " in time: " + Files.readString(log));
        }
        return new Shown(Files.readString(page), Files.readString(log));
    }
}
