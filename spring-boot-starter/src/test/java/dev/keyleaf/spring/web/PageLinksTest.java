package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class PageLinksTest {
    private RawHttp http;
    private int port;

    @BeforeEach
    void connect(@LocalServerPort int localPort) {
        port = localPort;
        http = new RawHttp(port);
    }

    @Test
    void linksFirstAndNextOnTheFirstPage() {
        assertThat(http.get("/posts").headers("Link"))
                .containsExactly("<http://localhost:" + port + "/posts>; rel=\"first\", <http://localhost:" + port
                        + "/posts?cursor=NEXT>; rel=\"next\"");
    }

    @Test
    void linksAllThreeOnAPageBetween() {
        assertThat(http.get("/posts?cursor=here").headers("Link"))
                .containsExactly("<http://localhost:" + port + "/posts>; rel=\"first\", <http://localhost:" + port
                        + "/posts?cursor=PREV>; rel=\"prev\", <http://localhost:" + port
                        + "/posts?cursor=NEXT>; rel=\"next\"");
    }

    @Test
    void answersAProperClientTheSame() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/posts?q=a%20b"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(response.headers().firstValue("Link"))
                .contains("<http://localhost:" + port + "/posts?q=a%20b>; rel=\"first\", <http://localhost:" + port
                        + "/posts?q=a%20b&cursor=NEXT>; rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=a%20b%26c%3D%E2%82%AC&tag=x&tag=y",
                "q=a%20b%26c%3d%e2%82%ac",
                "q=a+b%2Bc",
                "tag=y&tag=x&tag=y",
                "limit=5",
                "limit=5&sort=title",
                "a&b=&=c&&d==e",
                "path=/a/b?c:d@e;f,g!h$i'j(k)l*m~n",
                "bad=%zz&cut=%",
                "cursor2=x&xcursor=y&cursors=z"
            })
    void repeatsOtherParametersByteForByte(String query) {
        Response response = http.get("/posts?" + query);

        assertThat(response.link("first")).contains("/posts?" + query);
        assertThat(response.link("next")).contains("/posts?" + query + "&cursor=NEXT");
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=X, '', cursor=NEXT",
        "a=1&cursor=X&b=%20, a=1&b=%20, a=1&cursor=NEXT&b=%20",
        "cursor=X&limit=3, limit=3, cursor=NEXT&limit=3",
        "a=1&%63ursor=X&b=2, a=1&b=2, a=1&cursor=NEXT&b=2"
    })
    void replacesTheCursorWhereItStands(String query, String first, String next) {
        Response response = http.get("/posts?" + query);

        assertThat(response.link("first")).contains("/posts" + (first.isEmpty() ? "" : "?" + first));
        assertThat(response.link("next")).contains("/posts?" + next);
    }

    @Test
    void linksUnderTheEndpointsOwnName() {
        Response response = http.get("/users/by-id?after_id=42&q=mine");

        assertThat(response.link("first")).contains("/users/by-id?q=mine");
        assertThat(response.link("prev")).contains("/users/by-id?after_id=PREV&q=mine");
        assertThat(response.link("next")).contains("/users/by-id?after_id=NEXT&q=mine");
    }

    @Test
    void linksOffsetsOneLimitApart() {
        Response response = http.get("/users?limit=20&offset=40&q=x");

        assertThat(response.link("first")).contains("/users?limit=20&q=x");
        assertThat(response.link("prev")).contains("/users?limit=20&offset=20&q=x");
        assertThat(response.link("next")).contains("/users?limit=20&offset=60&q=x");
    }

    @Test
    void linksNoOffsetBelowZero() {
        assertThat(http.get("/users?offset=5").link("prev")).contains("/users?offset=0");
    }

    @Test
    void linksNoPageBeforeTheFirst() {
        assertThat(http.get("/users?offset=0").link("prev")).isEmpty();
        assertThat(http.get("/posts").link("prev")).isEmpty();
    }

    @Test
    void linksNoPageAfterTheLast() {
        assertThat(http.get("/users/last?offset=20").link("next")).isEmpty();
    }

    @Test
    void linksUpToTheDeepestOffset() {
        assertThat(http.get("/few?offset=7").link("next")).contains("/few?offset=9");
    }

    @Test
    void linksNoOffsetThatWouldBeRefused() {
        assertThat(http.get("/few?offset=8").link("next")).isEmpty();
    }

    @Test
    void answersHeadWithTheHeadersOfGet() {
        Response get = http.get("/posts?cursor=X&q=%20");
        Response head = http.send("HEAD", "/posts?cursor=X&q=%20", "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers("Link")).isEqualTo(get.headers("Link")).isNotEmpty();
        assertThat(head.headers("X-Next-Cursor")).containsExactly("NEXT");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void doesNotBelieveForwardedHeadersByItself() {
        Response response = http.get("/posts", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example");

        assertThat(response.headers("Link").toString()).doesNotContain("evil");
    }

    @Test
    void leavesOutTheFirstPageWhereALongQueryWouldFillTheHeaders() {
        Response page = http.get("/posts?cursor=here&q=" + "a".repeat(2_900));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.link("first")).isEmpty();
        assertThat(page.link("prev")).contains("/posts?cursor=PREV&q=" + "a".repeat(2_900));
        assertThat(page.link("next")).contains("/posts?cursor=NEXT&q=" + "a".repeat(2_900));
    }

    @Test
    void linksTheNextPageHoweverLongTheCursorsAre() {
        Response page = http.get("/long-cursors?q=" + "a".repeat(2_900));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.link("next")).isPresent();
    }
}
