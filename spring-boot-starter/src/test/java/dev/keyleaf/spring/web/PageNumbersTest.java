package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Total;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lists whose pages are numbered. */
@WebTest
@Import(PageNumbersTest.Lists.class)
class PageNumbersTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @RestController
    static class Lists {
        private static OffsetPage<Integer> page(OffsetRequest request, int rows, boolean isExact) {
            int from = (int) Math.min(rows, request.offset());
            int to = Math.min(rows, from + request.limit());
            return new OffsetPage<>(
                    IntStream.range(from, to).boxed().toList(),
                    request.limit(),
                    request.offset(),
                    to < rows,
                    isExact ? new Total.Exact(rows) : new Total.Estimate(rows));
        }

        @GetMapping("/from-zero")
        OffsetPage<Integer> fromZero(
                @Paging(numbers = PageNumbers.FROM_ZERO, maxOffset = 1000) OffsetRequest request,
                @RequestParam(defaultValue = "42") int rows) {
            return page(request, rows, true);
        }

        @GetMapping("/from-one")
        OffsetPage<Integer> fromOne(
                @Paging(numbers = PageNumbers.FROM_ONE, maxOffset = 1000) OffsetRequest request,
                @RequestParam(defaultValue = "42") int rows) {
            return page(request, rows, true);
        }

        @GetMapping("/estimated")
        OffsetPage<Integer> estimated(@Paging(numbers = PageNumbers.FROM_ONE) OffsetRequest request) {
            return page(request, 42, false);
        }

        @GetMapping("/bare")
        @PageInHeaders
        OffsetPage<Integer> bare(@Paging(numbers = PageNumbers.FROM_ONE) OffsetRequest request) {
            return page(request, 42, true);
        }

        @GetMapping("/keyset-not-numbered")
        KeysetPage<Integer> keyset(@Paging(numbers = PageNumbers.FROM_ONE) KeysetRequest request) {
            return new KeysetPage<>(List.of(), request.limit(), null, null);
        }
    }

    private String body(String target) {
        RawHttp.Response response = http.get(target);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return response.body().replaceFirst("\"items\":\\[[^]]*],", "");
    }

    private String refusal(String target) {
        RawHttp.Response response = http.get(target);
        assertThat(response.status()).as(response.body()).isEqualTo(400);
        return response.json().path("detail").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/from-zero               | {'page':0,'size':20,'hasMore':true,'total':42,'totalAccuracy':'exact','totalPages':3}",
                "/from-zero?page=2        | {'page':2,'size':20,'hasMore':false,'total':42,'totalAccuracy':'exact','totalPages':3}",
                "/from-one?page=2&size=21 | {'page':2,'size':21,'hasMore':false,'total':42,'totalAccuracy':'exact','totalPages':2}",
                "/from-one?rows=0         | {'page':1,'size':20,'hasMore':false,'total':0,'totalAccuracy':'exact','totalPages':0}",
                "/from-one?page=9         | {'page':9,'size':20,'hasMore':false,'total':42,'totalAccuracy':'exact','totalPages':3}",
                "/estimated               | {'page':1,'size':20,'hasMore':true,'total':42,'totalAccuracy':'estimate'}",
            })
    void numbersPages(String target, String expected) {
        assertThat(body(target).replace('"', '\'')).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/from-zero?size=5&page=200 | ",
                "/from-zero?size=5&page=201 | page must be at most 200, but was 201: to read further, narrow the list by its"
                        + " filters or follow cursors where the list has them",
                "/from-one?size=5&page=201  | ",
                "/from-zero?page=51         | page must be at most 50, but was 51: to read further, narrow the list by its"
                        + " filters or follow cursors where the list has them",
                "/from-zero?page=99999999999999999999 | page must be at most 50, but was 99999999999999999999: to read"
                        + " further, narrow the list by its filters or follow cursors where the list has them",
                "/from-one?page=0           | page must be a whole number from 1 to 51 in plain digits, but was '0'",
                "/from-one?page=-1          | page must be a whole number from 1 to 51 in plain digits, but was '-1'",
                "/from-one?size=0           | size must be a whole number from 1 to 100 in plain digits, but was '0'",
                "/from-one?size=101         | size must be at most 100, but was 101",
                "/from-one?page=            | page must be a whole number from 1 to 51 in plain digits, but was ''",
                "/from-one?page=1&page=2    | page must be given at most once, but was given 2 times",
                "/from-one?offset=20        | offset does not page this list: use page",
                "/from-one?limit=20         | limit does not page this list: use page",
                "/from-one?cursor=x         | cursor does not page this list: use page",
                "/from-one?per_page=20      | per_page does not page this list: use page",
            })
    void refusesWhatIsNoPage(String target, String detail) {
        if (detail == null) {
            assertThat(http.get(target).status()).isEqualTo(200);
        } else {
            assertThat(refusal(target)).isEqualTo(detail);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/from-zero?size=20,        first=/from-zero?size=20 next=/from-zero?size=20&page=1 last=/from-zero?size=20&page=2",
        "/from-one?page=2&x=a%20b,  first=/from-one?x=a%20b prev=/from-one?page=1&x=a%20b next=/from-one?page=3&x=a%20b last=/from-one?page=3&x=a%20b",
        "/from-one?page=9,          first=/from-one prev=/from-one?page=8 last=/from-one?page=3",
        "/from-one?rows=0,          first=/from-one?rows=0 last=/from-one?rows=0&page=1",
        "/from-zero?rows=5000&page=50, first=/from-zero?rows=5000 prev=/from-zero?rows=5000&page=49",
    })
    void linksByNumber(String target, String links) {
        RawHttp.Response response = http.get(target);
        StringBuilder found = new StringBuilder();
        for (String relation : List.of("first", "prev", "next", "last")) {
            response.link(relation)
                    .ifPresent(link ->
                            found.append(relation).append('=').append(link).append(' '));
        }
        assertThat(found.toString().strip()).isEqualTo(links);
    }

    @Test
    void writesABareArrayWhereThatIsAskedFor() {
        JsonNode items = http.get("/bare?page=3").json();

        assertThat(items.toString()).isEqualTo("[40,41]");
    }

    @Test
    void leavesListsOfCursorsAsTheyAre() {
        assertThat(http.get("/keyset-not-numbered?limit=3").json().path("limit").asInt())
                .isEqualTo(3);
        assertThat(refusal("/keyset-not-numbered?page=3")).isEqualTo("page does not page this list: use cursor");
    }
}
