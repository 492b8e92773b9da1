package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page says of the whole list's size. */
@WebTest
class TotalsTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "at_least", "estimate"})
    void labelsTheTotalByItsAccuracy(String how) {
        assertThat(http.get("/counted?how=" + how).body())
                .endsWith("\"hasMore\":true,\"total\":100,\"totalAccuracy\":\"" + how + "\"}");
        assertThat(http.get("/counted?offset=0&how=" + how).body())
                .endsWith("\"hasMore\":false,\"total\":100,\"totalAccuracy\":\"" + how + "\"}");
    }

    @Test
    void leavesOutATotalThatIsNotKnown() {
        assertThat(http.get("/posts").json().propertyNames()).doesNotContain("total", "totalAccuracy");
        assertThat(http.get("/posts").header("X-Total-Count")).isEmpty();
    }

    @Test
    void sendsAnExactTotalInAHeaderToo() {
        assertThat(http.get("/counted?how=exact").headers("X-Total-Count")).containsExactly("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at_least", "estimate"})
    void sendsNoOtherTotalInAHeader(String how) {
        Response page = http.get("/counted?offset=0&how=" + how);

        assertThat(page.header("X-Total-Count")).isEmpty();
        assertThat(page.link("last")).isEmpty();
    }

    /** By hand: of rows 0 to 99, the last page is the one that holds row 99. */
    @ParameterizedTest
    @CsvSource({"10, 0, 90", "10, 20, 90", "20, 0, 80", "7, 0, 98", "10, 5, 95", "100, 0, 0", "99, 0, 99", "10, 300, 90"
    })
    void linksTheLastOffsetThatHasRows(int limit, int offset, int last) {
        assertThat(http.get("/counted?how=exact&limit=" + limit + "&offset=" + offset)
                        .link("last"))
                .contains("/counted?how=exact&limit=" + limit + "&offset=" + last);
    }

    @Test
    void linksTheOnlyPageOfAnEmptyList() {
        assertThat(http.get("/counted?how=none%20of%207&offset=20").link("last"))
                .contains("/counted?how=none%20of%207&offset=0");
    }

    @Test
    void linksNoLastPageThatWouldBeRefused() {
        assertThat(http.get("/counted-deep?offset=0&limit=10").link("last")).isEmpty();
    }

    /** 2^63 - 1 is a multiple of 7; by tens it leaves 7 rows for the last page. */
    @ParameterizedTest
    @CsvSource({
        "10, 0, 9223372036854775800",
        "7, 0, 9223372036854775800",
        "1, 0, 9223372036854775806",
        "10, 9223372036854775807, 9223372036854775797",
        "10, 9223372036854775799, 9223372036854775799"
    })
    void linksTheLastOfAsManyRowsAsCanBeCounted(int limit, long offset, long last) {
        Response page = http.get("/counted-huge?limit=" + limit + "&offset=" + offset);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Total-Count")).contains("9223372036854775807");
        assertThat(page.link("last")).contains("/counted-huge?limit=" + limit + "&offset=" + last);
    }

    @Test
    void linksNoNextOffsetBeyondWhatCanBeCounted() {
        assertThat(http.get("/counted-huge?limit=10&offset=9223372036854775790").link("next"))
                .contains("/counted-huge?limit=10&offset=9223372036854775800");
        assertThat(http.get("/counted-huge?limit=10&offset=9223372036854775800").link("next"))
                .isEmpty();
        assertThat(http.get("/counted-huge?limit=10&offset=9223372036854775807").link("prev"))
                .contains("/counted-huge?limit=10&offset=9223372036854775797");
    }

    @Test
    void linksNoLastPageByCursor() {
        assertThat(http.get("/counted?how=exact").link("last")).isEmpty();
    }
}
