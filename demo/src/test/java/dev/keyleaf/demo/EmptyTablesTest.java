package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Lists of nothing at all. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"demo.posts=1", "demo.users=1"})
@DirtiesContext
class EmptyTablesTest {
    private final Demo demo;
    private final JdbcClient jdbc;

    EmptyTablesTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.demo = new Demo(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate posts, users").update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/posts           | {'items':[],'limit':20,'next_cursor':null,'prev_cursor':null,'has_more':false}",
                "/posts?sort=-score&count=auto | {'items':[],'limit':20,'next_cursor':null,'prev_cursor':null,"
                        + "'has_more':false,'total':0,'total_accuracy':'exact'}",
                "/posts/feed      | []",
                "/users/by-id     | {'items':[],'limit':20,'next_cursor':null,'prev_cursor':null,'has_more':false}",
                "/users/any-way   | {'items':[],'limit':20,'next_cursor':null,'prev_cursor':null,'has_more':false}",
                "/users/any-way?offset=0&count=none | {'items':[],'limit':20,'offset':0,'has_more':false}",
            })
    void isAnEmptyPageThatLinksOnlyItself(String list, String body) {
        HttpResponse<String> page = demo.get(list);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo(body.replace('\'', '"'));
        assertThat(page.headers().firstValue("X-Next-Cursor")).isEmpty();
        assertThat(LinkHeader.parse(page.headers().firstValue("Link").orElseThrow()))
                .containsOnlyKeys("first")
                .containsValue(URI.create("http://localhost:" + demo.port() + list));
    }

    @ParameterizedTest
    @CsvSource({"/users, first", "/users?offset=40, prev"})
    void isCountedAsNothing(String list, String back) {
        HttpResponse<String> page = demo.get(list);

        assertThat(page.body()).contains("\"items\":[]", "\"has_more\":false,\"total\":0,\"total_accuracy\":\"exact\"");
        assertThat(page.headers().firstValue("X-Total-Count")).contains("0");
        assertThat(LinkHeader.parse(page.headers().firstValue("Link").orElseThrow()))
                .containsKeys("first", "last", back)
                .doesNotContainKey("next");
    }
}
