package dev.keyleaf.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.http.Endpoint.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeadersTest {
    private static final ParameterNames NAMES =
            new ParameterNames("limit", "offset", "cursor", "sort", "count", "checkpoint");
    private static final Endpoint LIST = new Endpoint(
            Kind.KEYSET,
            20,
            100,
            false,
            0,
            CursorStyle.OPAQUE,
            NAMES,
            OtherParameters.ignored(),
            null,
            null,
            List.of(Count.none()),
            null,
            false,
            List.of());
    private static final KeysetPage<String> PAGE = new KeysetPage<>(List.of("a"), 1, "NEXT", null);

    private static PageHeaders headers(String method, String url) {
        return PageHeaders.of(PAGE, LIST, method, url, QueryString.of("q=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host/list", "https://host/list", "HTTPS://host/list"})
    void linksPagesOfTheWeb(String url) {
        assertThat(headers("GET", url).link())
                .isEqualTo("<" + url + "?q=1>; rel=\"first\", <" + url + "?q=1&cursor=NEXT>; rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript://host/list",
                "JavaScript://%0aalert(1)/list",
                "data://host/list",
                "file:///list",
                "ftp://host/list",
                "httpx://host/list",
                "http:list",
                "//host/list",
                "/list",
                ""
            })
    void linksNothingElse(String url) {
        PageHeaders headers = headers("GET", url);

        assertThat(headers.link()).isNull();
        assertThat(headers.nextCursor()).isEqualTo("NEXT");
    }

    @Test
    void linksNoPageThatWasAskedForByABody() {
        assertThat(headers("POST", "http://host/list").link()).isNull();
        assertThat(headers("HEAD", "http://host/list").link()).isNotNull();
    }
}
