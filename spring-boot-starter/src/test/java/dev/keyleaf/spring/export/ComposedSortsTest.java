package dev.keyleaf.spring.export;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Sorts;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.ExportApplication.Entry;
import dev.keyleaf.spring.web.Paging;
import dev.keyleaf.spring.web.SortedBy;
import dev.keyleaf.sql.SqlQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orderings that a client composes of keys, over a real table. */
class ComposedSortsTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext application;

    static final class EntryKeys implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            return Sorts.ofKeys("-rank,words")
                    .key("rank", asc("score").nullsFirst())
                    .key("words", asc("text"))
                    .key("id", asc("id"))
                    .atMost(2)
                    .onlyIf(keys -> !keys.contains("-words"))
                    .tieBreaker("id")
                    .and("newest", Ordering.unique(asc("id")).reversed());
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Lists.class)
    static class Application {}

    @RestController
    static class Lists {
        private final JdbcPager pager;

        Lists(JdbcPager pager) {
            this.pager = pager;
        }

        @GetMapping("/entries")
        KeysetPage<Entry> entries(
                @Paging(limit = 40) KeysetRequest request, @SortedBy(EntryKeys.class) Ordering ordering) {
            return pager.page(
                    SqlQuery.of("select id, score, text from entries", Entry.class)
                            .filter("id <= 150"),
                    ordering,
                    request);
        }
    }

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class)
                .properties(Entries.properties().toArray(String[]::new))
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                 | score desc nulls last, text, id",
                "?sort=rank       | score nulls first, id",
                "?sort=-rank      | score desc nulls last, id desc",
                "?sort=words,rank | text, score nulls first, id",
                "?sort=words%2C-rank | text, score desc nulls last, id desc",
                "?sort=-rank,-id  | score desc nulls last, id desc",
                "?sort=newest     | id desc",
            })
    void areWalkedByTheLinksOfThePages(String query, String orderBy) throws Exception {
        List<Long> walked = new ArrayList<>();
        String url = url() + "/entries" + (query == null ? "" : query);
        while (!url.isEmpty()) {
            HttpResponse<String> page = get(url);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            json(page).path("items").forEach(item -> walked.add(item.path("id").asLong()));
            Matcher next = NEXT.matcher(page.headers().firstValue("Link").orElseThrow());
            url = next.find() ? next.group(1) : "";
        }

        assertThat(walked)
                .isEqualTo(Entries.jdbc()
                        .sql("select id from entries where id <= 150 order by " + orderBy)
                        .query(Long.class)
                        .list());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score | must be made of the keys rank, words, id, each with - in front of it to descend, or be one of newest, but has 'score'",
                "rank,nope | must be made of the keys rank, words, id, each with - in front of it to descend, or be one of newest, but has 'nope'",
                "newest,rank | must be made of the keys rank, words, id, each with - in front of it to descend, or be one of newest, but has 'newest'",
                "rank,-rank | must not have a key twice, but has 'rank' again",
                "rank,words,id | must have at most 2 keys, but has 3",
                "rank,,id | must not have an empty key, but was 'rank,,id'",
                "rank,- | must not have an empty key, but was 'rank,-'",
                "'' | must not have an empty key, but was ''",
                "-words,rank | must be a combination of keys that this list serves, but was '-words,rank'",
                "+rank | must be made of the keys rank, words, id, each with - in front of it to descend, or be one of newest, but has ' rank'",
            })
    void areRefusedWithTheKeysThatAreAllowed(String sort, String rule) throws Exception {
        HttpResponse<String> refused = get(url() + "/entries?limit=0&sort=" + sort);
        JsonNode errors = json(refused).path("errors");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(errors).hasSize(2);
        assertThat(errors.get(1).toString())
                .isEqualTo("{\"parameter\":\"sort\",\"reason\":\"unsupported-sort\",\"detail\":\"sort " + rule
                        + "\",\"allowed\":[\"rank\",\"-rank\",\"words\",\"-words\",\"id\",\"-id\",\"newest\"]}");
    }

    @Test
    void bindTheCursorsOfTheirPages() throws Exception {
        String cursor =
                json(get(url() + "/entries?sort=rank,words")).path("nextCursor").asString();

        assertThat(get(url() + "/entries?sort=rank,words&cursor=" + cursor).statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = get(url() + "/entries?sort=words,rank&cursor=" + cursor);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("reason").asString()).isEqualTo("mismatch");
    }

    private static String url() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
