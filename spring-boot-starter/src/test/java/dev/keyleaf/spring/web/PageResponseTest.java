package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class PageResponseTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @Test
    void writesAKeysetPage() {
        Response response = http.get("/posts?limit=5");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).contains("application/json");
        assertThat(response.body())
                .isEqualTo("{\"items\":[{\"id\":1,\"givenOrdering\":\"created_at desc, id desc\"}],\"limit\":5,"
                        + "\"nextCursor\":\"NEXT\",\"prevCursor\":null,\"hasMore\":true}");
        assertThat(response.headers("X-Next-Cursor")).containsExactly("NEXT");
    }

    @Test
    void writesAnOffsetPage() {
        Response response = http.get("/users?limit=5&offset=10");

        assertThat(response.body())
                .isEqualTo(
                        "{\"items\":[{\"id\":7,\"givenOrdering\":\"\"}],\"limit\":5,\"offset\":10,\"hasMore\":true}");
        assertThat(response.header("X-Next-Cursor")).isEmpty();
    }

    @Test
    void writesAPageOfEitherKind() {
        assertThat(http.get("/sealed").body()).isEqualTo("{\"items\":[],\"limit\":20,\"offset\":0,\"hasMore\":false}");
    }

    @Test
    void writesTheBareArrayWhereThePageIsInTheHeaders() {
        Response response = http.get("/posts/feed?limit=5&cursor=X");

        assertThat(response.body()).isEqualTo("[{\"id\":1,\"givenOrdering\":\"\"}]");
        assertThat(response.headers("X-Next-Cursor")).containsExactly("NEXT");
        assertThat(response.link("prev")).contains("/posts/feed?limit=5&cursor=PREV");
        assertThat(response.link("next")).contains("/posts/feed?limit=5&cursor=NEXT");
    }

    @Test
    void readsAnnotationsOfTheClassAndOfItsInterface() {
        assertThat(http.get("/api/feed?sort=title").body())
                .isEqualTo("[{\"id\":9,\"givenOrdering\":\"title asc, id asc\"}]");
    }

    @Test
    void writesTheTypeNamesOfItems() {
        assertThat(http.get("/shapes").body()).startsWith("{\"items\":[{\"@type\":\"Circle\",\"radius\":3}]");
    }

    @Test
    void writesTheTypeNamesOfItemsAlsoInABareArray() {
        assertThat(http.get("/shapes/feed").body()).isEqualTo("[{\"@type\":\"Circle\",\"radius\":3}]");
    }

    @Test
    void keepsStatusAndHeadersOfAResponseEntity() {
        Response response = http.get("/entity");

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.link("help")).contains("https://example.com/docs");
        assertThat(response.link("next")).contains("/entity?cursor=NEXT");
        assertThat(response.body()).contains("\"nextCursor\":\"NEXT\"");
    }

    @Test
    void writesAPageThatIsReadyLater() {
        Response response = http.get("/async?limit=3");

        assertThat(response.body()).isEqualTo("[{\"id\":1,\"givenOrdering\":\"\"}]");
        assertThat(response.link("next")).contains("/async?limit=3&cursor=NEXT");
    }

    @Test
    void linksNothingWhereThePageWasAskedForByPost() {
        Response response = http.send("POST", "/search?limit=3", "");

        assertThat(response.headers("Link")).isEmpty();
        assertThat(response.headers("X-Next-Cursor")).containsExactly("NEXT");
    }

    @Test
    void exposesItsHeadersWhereTheApplicationAllowsCors() {
        Response response = http.get("/cors", "Origin: https://example.com");

        assertThat(exposed(response)).containsExactlyInAnyOrder("Link", "X-Next-Cursor", "X-Total-Count");
    }

    @Test
    void exposesItsHeadersWhereCorsIsAllowedForAllPaths() {
        assertThat(exposed(http.get("/everywhere/cors", "Origin: https://example.com")))
                .containsExactlyInAnyOrder("X-Of-The-House", "Link", "X-Next-Cursor", "X-Total-Count");
    }

    private static List<String> exposed(Response response) {
        return response.headers("Access-Control-Expose-Headers").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    @Test
    void exposesNothingWhereTheApplicationDoesNotAllowCors() {
        assertThat(http.get("/posts", "Origin: https://example.com").headers("Access-Control-Expose-Headers"))
                .isEmpty();
    }

    /** It may read a cursor by a name of its own, or none at all: then the next page would be the first, for ever. */
    @Test
    void linksNothingOfAMethodThatTakesNoRequest() {
        Response response = http.get("/no-request?cursor=here");

        assertThat(response.headers("Link")).isEmpty();
        assertThat(response.headers("X-Next-Cursor")).containsExactly("NEXT");
    }

    @Test
    void writesNoCursorThatWouldAddAHeader() {
        Response response = http.get("/odd-cursor");

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.header("X-Injected")).isEmpty();
    }

    @Test
    void isNoProblemForAClientThatTakesProblemsFirst() {
        Response page = http.get("/posts", "Accept: application/problem+json, application/json");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers("Content-Type")).containsExactly("application/json");
    }
}
