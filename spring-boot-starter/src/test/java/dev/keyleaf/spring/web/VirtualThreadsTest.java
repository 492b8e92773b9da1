package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Requests served by virtual threads, where the JDK has them. */
@WebTest
@TestPropertySource(properties = "spring.threads.virtual.enabled=true")
class VirtualThreadsTest {
    @BeforeAll
    static void needsThem() {
        assumeTrue(
                Runtime.version().feature() >= 21,
                "VIRTUAL THREADS ARE NOT TESTED: they need a JDK of at least 21, but this is " + Runtime.version());
    }

    @Test
    void servesAPageByAVirtualThread(@LocalServerPort int port) {
        assertThat(new RawHttp(port).get("/thread").json().at("/items/0").asBoolean())
                .isTrue();
    }

    @Test
    void servesManyPagesAtOnce(@LocalServerPort int port) {
        RawHttp http = new RawHttp(port);
        List<String> links = IntStream.rangeClosed(1, 100)
                .parallel()
                .mapToObj(
                        limit -> http.get("/posts?limit=" + limit).link("next").orElseThrow())
                .toList();

        assertThat(links)
                .isEqualTo(IntStream.rangeClosed(1, 100)
                        .mapToObj(limit -> "/posts?limit=" + limit + "&cursor=NEXT")
                        .toList());
    }
}
