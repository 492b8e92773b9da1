package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.config.EnableSpringDataWebSupport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that pages by Spring Data here, and by Keyleaf there. */
@WebTest
@Import(BesideSpringDataTest.SpringData.class)
class BesideSpringDataTest {
    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @RestController
    @EnableSpringDataWebSupport(pageSerializationMode = EnableSpringDataWebSupport.PageSerializationMode.VIA_DTO)
    static class SpringData {
        @GetMapping("/spring-data")
        org.springframework.data.domain.Page<String> page(Pageable pageable) {
            return new PageImpl<>(List.of("x"), pageable, 100);
        }

        @GetMapping("/both")
        KeysetPage<String> both(KeysetRequest request, Pageable pageable, Sort sort) {
            return new KeysetPage<>(List.of(pageable + " " + sort), request.limit(), "NEXT", null);
        }
    }

    @Test
    void leavesPagesOfSpringDataAsTheyAre() {
        RawHttp.Response page = http.get("/spring-data?page=2&size=5&limit=abc");

        assertThat(page.json().propertyNames()).containsExactly("content", "page");
        assertThat(page.json().at("/page/number").asInt()).isEqualTo(2);
        assertThat(page.header("Link")).isEmpty();
    }

    @Test
    void givesEachArgumentItsOwnParameters() {
        RawHttp.Response page = http.get("/both?limit=7&page=2&size=5&sort=title,desc");

        assertThat(page.json().path("limit").asInt()).isEqualTo(7);
        assertThat(page.json().at("/items/0").asString())
                .isEqualTo("Page request [number: 2, size 5, sort: title: DESC] title: DESC");
        assertThat(page.link("next")).contains("/both?limit=7&page=2&size=5&sort=title,desc&cursor=NEXT");
    }

    @Test
    void refusesOnlyWhatIsWrongForItself() {
        assertThat(http.get("/both?size=abc&page=-1").status()).isEqualTo(200);
        assertThat(http.get("/both?limit=abc").status()).isEqualTo(400);
    }
}
