package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Where;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.config.EnableSpringDataWebSupport;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parameters that mean nothing to a list. */
class OtherParametersTest {
    record SizeFilter(@Where("size = ?") Optional<String> size) {}

    static class Form {
        private String note = "";
        private Map<String, String> page = new HashMap<>();

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }

        public Map<String, String> getPage() {
            return page;
        }

        public void setPage(Map<String, String> page) {
            this.page = page;
        }
    }

    record Bound(@BindParam("per_page") Integer perPage) {}

    @RestController
    @RequestMapping(params = "!debug")
    @EnableSpringDataWebSupport
    static class Lists {
        private static KeysetPage<String> page(KeysetRequest request) {
            return new KeysetPage<>(List.of(), request.limit(), null, null);
        }

        @GetMapping("/shirts")
        KeysetPage<String> shirts(SizeFilter filter, KeysetRequest request) {
            return page(request);
        }

        @GetMapping("/named")
        KeysetPage<String> named(KeysetRequest request, @RequestParam("skip") String skip, String top) {
            return page(request);
        }

        @GetMapping("/form")
        KeysetPage<String> form(KeysetRequest request, @ModelAttribute Form form, Bound bound) {
            return page(request);
        }

        @GetMapping("/request")
        KeysetPage<String> request(KeysetRequest request, HttpServletRequest whole) {
            return page(request);
        }

        @GetMapping("/map")
        KeysetPage<String> map(KeysetRequest request, @RequestParam Map<String, String> all) {
            return page(request);
        }

        @GetMapping("/pageable")
        KeysetPage<String> pageable(KeysetRequest request, Pageable pageable) {
            return page(request);
        }

        @GetMapping(path = "/version", params = "v=2")
        KeysetPage<String> version(KeysetRequest request) {
            return page(request);
        }

        @GetMapping("/count")
        String count(SizeFilter filter) {
            return "";
        }
    }

    private static List<String> refusals(RawHttp.Response response) {
        assertThat(response.status()).as(response.body()).isIn(200, 400);
        return response.status() == 200
                ? List.of()
                : StreamSupport.stream(response.json().path("errors").spliterator(), false)
                        .map(error -> error.path("detail").asString())
                        .toList();
    }

    @Nested
    @WebTest
    @Import(Lists.class)
    class ByDefault {
        private RawHttp http;

        ByDefault(@LocalServerPort int port) {
            http = new RawHttp(port);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "page",
                    "size",
                    "per_page",
                    "perPage",
                    "page_size",
                    "pageSize",
                    "pageToken",
                    "page_token",
                    "skip",
                    "take",
                    "top",
                    "$top",
                    "$skip",
                    "start",
                    "starting_after",
                    "ending_before",
                    "startIndex",
                    "page%5Bsize%5D",
                    "p%61ge"
                })
        void refusesForeignNames(String name) {
            String shown = name.replace("%5B", "[").replace("%5D", "]").replace("%61", "a");

            assertThat(refusals(http.get("/posts?" + name + "=1")))
                    .containsExactly(shown + " does not page this list: use cursor");
            assertThat(refusals(http.get("/users?" + name)))
                    .containsExactly(shown + " does not page this list: use offset");
        }

        @Test
        void refusesASortOfAListThatHasOneOrder() {
            assertThat(refusals(http.get("/users?sort=name")))
                    .containsExactly("sort is no parameter of this list: it has one order");
            assertThat(refusals(http.get("/posts?sort=title"))).isEmpty();
        }

        @Test
        void refusesOwnNamesInAnotherCase() {
            assertThat(refusals(http.get("/posts?Limit=3&CURSOR=x")))
                    .containsExactly(
                            "Limit is no parameter of this list: it is spelled limit",
                            "CURSOR is no parameter of this list: it is spelled cursor");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/posts?q=1&foo=2&&=3",
                    "/shirts?size=L",
                    "/named?skip=1&top=2",
                    "/form?note=x&page[a]=1&page.a=1&per_page=3",
                    "/request?page=1&anything=2",
                    "/map?page=1",
                    "/pageable?page=1&size=2&sort=a",
                    "/version?v=2",
                    "/count?page=1&foo=2"
                })
        void leavesToTheApplicationWhatItReads(String target) {
            assertThat(refusals(http.get(target.replace("[", "%5B").replace("]", "%5D"))))
                    .isEmpty();
        }

        @Test
        void refusesForeignNamesBesideFilters() {
            assertThat(refusals(http.get("/shirts?size=L&page=2")))
                    .containsExactly("page does not page this list: use cursor");
        }
    }

    @Nested
    @SpringBootTest(
            classes = TestApplication.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "keyleaf.web.unknown-parameters=reject",
                "keyleaf.web.known-parameters=utm_source,lang",
                "keyleaf.web.foreign-paging=ignore"
            })
    @Import(Lists.class)
    class WhereUnknownOnesAreRefused {
        private RawHttp http;

        WhereUnknownOnesAreRefused(@LocalServerPort int port) {
            http = new RawHttp(port);
        }

        @Test
        void namesThem() {
            assertThat(refusals(http.get("/posts?page=1&q=2&limit=0&sort=title&%0D%0Ax=1")))
                    .containsExactly(
                            "limit must be a whole number from 1 to 100 in plain digits, but was '0'",
                            "page is no parameter of this list",
                            "q is no parameter of this list",
                            "\\u000d\\u000ax is no parameter of this list");
        }

        @Test
        void namesAFew() {
            StringBuilder query = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                query.append("&x").append(i).append("=1");
            }
            assertThat(refusals(http.get("/posts?" + query))).hasSize(10);
        }

        @ParameterizedTest
        @CsvSource({
            "/posts?limit=5&sort=title&count=none&cursor=x&utm_source=a&lang=de, ''",
            "/form?note=x&_note=on&page.a=1&per_page=3, ''",
            "/request?foo=1, ''",
            "/map?foo=1, ''",
            "/version?v=2, ''",
            "/named?skip=1&top=2, ''",
            "/count?size=3, ''",
            "/no-request?foo=1, ''",
            "/version?v=2&w=3, w is no parameter of this list",
            "/count?foo=3, foo is no parameter of this list",
            "/users?sort=x, sort is no parameter of this list",
        })
        void knowsWhatIsRead(String target, String refusal) {
            assertThat(refusals(http.get(target))).isEqualTo(refusal.isEmpty() ? List.of() : List.of(refusal));
        }
    }
}
