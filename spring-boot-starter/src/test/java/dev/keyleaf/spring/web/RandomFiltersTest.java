package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Random filters beside random paging. Whatever is sent, the answer is the page or the problem; and the problem names
 * exactly the parameters that are refused when each is sent alone.
 */
@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FiltersTest.Orders.class)
class RandomFiltersTest {
    private static final List<String> NAMES = List.of(
            "customer",
            "status",
            "from",
            "q",
            "minTotal",
            "author_id",
            "token",
            "seen",
            "paid",
            "weights",
            "language",
            "depth",
            "limit",
            "cursor",
            "sort",
            "count",
            "offset",
            "page",
            "Limit",
            "x");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "-1",
            "9",
            "10",
            "007",
            "1.5",
            "-0",
            "1e3",
            "+5",
            "%2B5",
            "2147483648",
            "9223372036854775808",
            "-32769",
            "99999999.99",
            "0.001",
            "true",
            "TRUE",
            "NEW",
            "on-hold",
            "ON_HOLD",
            "2024-02-29",
            "2023-02-29",
            "0000-01-01",
            "10000-01-01",
            "2026-01-31T23:59:00Z",
            "2026-01-31T23:59:00%2B05:00",
            "2026-01-31T24:00:00Z",
            "9999-12-31T23:59:59-18:00",
            "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            "3f2504e0-4f89-41d3-9a0c-0305e82c330g",
            "abcde",
            "abcdef",
            "a%20b",
            "%00",
            "%FF",
            "%zz",
            "%F0%9F%91%A9",
            "%D9%A5",
            "%25",
            "de",
            "none",
            "exact",
            "title",
            "NaN",
            "null",
            "%0d%0aX-Injected:%20yes",
            "%E2%80%AE");

    private final RawHttp http;
    private final Map<String, Set<String>> alone = new HashMap<>();

    RandomFiltersTest(@LocalServerPort int port) {
        this.http = new RawHttp(port);
    }

    /** The parameters that are refused. */
    private Set<String> refused(String query, String what) {
        RawHttp.Response response = http.get("/orders?" + query);
        assertThat(response.status()).as(what).isIn(200, 400);
        assertThat(response.header("X-Injected")).as(what).isEmpty();
        Set<String> refused = new TreeSet<>();
        if (response.status() == 400) {
            assertThat(response.header("Content-Type")).as(what).contains("application/problem+json");
            response.json().path("errors").forEach(error -> {
                assertThat(error.path("detail").asString()).as(what).isNotBlank();
                refused.add(error.path("parameter").asString());
            });
            assertThat(refused).as(what).isNotEmpty();
        }
        return refused;
    }

    @Test
    void namesWhatEachParameterIsRefusedForAlone() {
        long seed = Long.getLong("keyleaf.seed", System.nanoTime());
        var random = new Random(seed);
        int good = 0;
        for (long i = Math.min(10_000, Long.getLong("keyleaf.queries", 600)); i > 0; i--) {
            List<String> names = new ArrayList<>(NAMES);
            Collections.shuffle(names, random);
            var pairs = new ArrayList<String>();
            for (String name : names.subList(0, 1 + random.nextInt(4))) {
                pairs.add(name + "=" + VALUES.get(random.nextInt(VALUES.size())));
            }
            String query = String.join("&", pairs);
            String what = "GET /orders?" + query + " (-Dkeyleaf.seed=" + seed + ")";
            Set<String> expected = new TreeSet<>();
            for (String pair : pairs) {
                expected.addAll(alone.computeIfAbsent(pair, any -> refused(pair, pair)));
            }

            assertThat(refused(query, what)).as(what).isEqualTo(expected);
            good += expected.isEmpty() ? 1 : 0;
        }
        assertThat(good).as("queries that are served").isPositive();
    }
}
