package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrdersTest {
    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String target) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + target)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private JsonNode page(String target) throws Exception {
        HttpResponse<String> response = get(target);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void servesEveryOrderOnce() throws Exception {
        Set<Long> seen = new LinkedHashSet<>();
        String cursor = "";
        boolean hasMore = true;
        while (hasMore) {
            JsonNode page = page("/orders?limit=70" + cursor);
            page.path("items").forEach(order -> assertThat(seen.add(order.path("id").asLong())).isTrue());
            hasMore = page.path("hasMore").asBoolean();
            cursor = "&cursor=" + page.path("nextCursor").asString();
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void filtersAndSorts() throws Exception {
        JsonNode items = page("/orders?status=OPEN&status=PAID&customer=3&from=2026-02-01&sort=-total").path("items");

        assertThat(items).isNotEmpty().allSatisfy(order -> {
            assertThat(order.path("status").asString()).isIn("OPEN", "PAID");
            assertThat(order.path("customerId").asLong()).isEqualTo(3);
            assertThat(order.path("placed").asString()).isGreaterThanOrEqualTo("2026-02-01");
        });
        assertThat(items.get(0).path("total").decimalValue())
                .isGreaterThanOrEqualTo(items.get(1).path("total").decimalValue());
    }

    @Test
    void namesAllThatIsWrong() throws Exception {
        HttpResponse<String> refused = get("/orders?status=LOST&customer=0&limit=1000&sort=id&page=2");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("status must be one of", "customer must be", "limit must be", "sort must be")
                .contains("page does not page this list: use cursor");
    }

    @Test
    void exportsAll() throws Exception {
        String[] lines = get("/orders/export").body().split("\n");

        assertThat(lines).hasSize(1001);
        assertThat(lines[1000]).contains("\"rows\":1000");
    }
}
