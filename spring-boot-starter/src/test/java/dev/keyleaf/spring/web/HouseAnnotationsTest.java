package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.spring.web.RawHttp.Response;
import dev.keyleaf.spring.web.TestApplication.PostSorts;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Annotations that a house composes of ours. */
@WebTest
@Import(HouseAnnotationsTest.Lists.class)
class HouseAnnotationsTest {
    @Paging(maxLimit = 7, cursor = "after")
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface HousePaging {
        @AliasFor(annotation = Paging.class)
        int limit() default 3;
    }

    @SortedBy(PostSorts.class)
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface PostOrdering {}

    @PageInHeaders
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface HouseArray {}

    @TestConfiguration
    @RestController
    static class Lists {
        @GetMapping("/house")
        KeysetPage<String> list(@HousePaging KeysetRequest request, @PostOrdering Ordering ordering) {
            return new KeysetPage<>(List.of(ordering.toString()), request.limit(), "NEXT", null);
        }

        @GetMapping("/house/other-limit")
        @HouseArray
        KeysetPage<Integer> otherLimit(@HousePaging(limit = 5) KeysetRequest request) {
            return new KeysetPage<>(List.of(request.limit()), request.limit(), null, null);
        }
    }

    private RawHttp http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new RawHttp(port);
    }

    @Test
    void findsPagingInAnAnnotationOfTheHouse() {
        Response page = http.get("/house");

        assertThat(page.json().path("limit").asInt()).isEqualTo(3);
        assertThat(page.link("next")).contains("/house?after=NEXT");
        assertThat(http.get("/house?limit=8").body()).contains("limit must be at most 7, but was 8");
    }

    @Test
    void findsSortsInAnAnnotationOfTheHouse() {
        assertThat(http.get("/house?sort=title").json().at("/items/0").asString())
                .isEqualTo("title asc, id asc");
    }

    @Test
    void takesTheAttributesThatTheHousePassesOn() {
        assertThat(http.get("/house/other-limit").body()).isEqualTo("[5]");
    }
}
