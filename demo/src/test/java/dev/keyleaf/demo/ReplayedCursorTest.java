package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.demo.database.DatabaseAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** Cursors that are used elsewhere than where they were made: which are refused, and which lead on. */
@WithKeys
class ReplayedCursorTest {
    private final RawClient client;
    private final DatabaseAddress database;

    ReplayedCursorTest(@LocalServerPort int port, @Autowired DatabaseAddress database) {
        this.client = new RawClient(port);
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({
        "another sort,          /posts?sort=-created_at, /posts?sort=title",
        "another direction,     /posts?sort=-created_at, /posts?sort=created_at",
        "no sort for one,       /posts?sort=title,       /posts",
        "another value,         /posts?author=7,         /posts?author=8",
        "a filter less,         /posts?author=7,         /posts",
        "a filter more,         /posts,                  /posts?author=7",
        "another filter,        /posts?author=7,         /posts?q=7",
        "another value of two,  /posts?author=7&q=a,     /posts?author=7&q=e",
        "another case,          /posts?q=a,              /posts?q=A",
        "another endpoint,      /posts,                  /posts/feed",
        "back from it,          /one/1,                  /posts",
        "one that does the same,/one/1,                  /other/1",
        "another path value,    /one/1,                  /one/2",
    })
    void isRefusedAt(String where, String from, String to) {
        String cursor = next(client, from);

        assertThat(client.get(at(to, cursor)).reason()).as(where).isEqualTo("mismatch");
        assertLeadsOn(client, from, from, cursor);
        assertThat(client.get(at(to, previous(client, from, cursor))).reason())
                .as(where)
                .isEqualTo("mismatch");
    }

    @Test
    void isRefusedFromAnotherTenantOrUser() {
        String[] caller = {"Tenant: 1", "User: 2"};
        String cursor = next(client, "/posts", caller);

        assertLeadsOn(client, "/posts", "/posts", cursor, caller);
        for (List<String> other : List.of(
                List.of("Tenant: 2", "User: 2"),
                List.of("Tenant: 1", "User: 3"),
                List.of("Tenant: 2", "User: 1"),
                List.of("Tenant: 12", "User: "),
                List.of("Tenant: 1"),
                List.of("User: 2"),
                List.<String>of())) {
            RawClient.Answer refused = client.get(at("/posts", cursor), other.toArray(String[]::new));
            assertThat(refused.reason()).as("%s", other).isEqualTo("mismatch");
            assertThat(refused.json().path("detail").asString())
                    .as("%s, whose own sort and filters are right", other)
                    .doesNotContain("sort")
                    .doesNotContain("filter");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "another limit,      /posts,                          /posts?limit=50",
        "other order,        /posts?author=7&sort=title&q=o,  /posts?q=o&sort=title&author=7",
        "default spelled out,/posts,                          /posts?sort=-created_at",
        "other encoding,     /posts?q=o&sort=title,           /posts?%71=%6F&s%6Frt=t%69tle",
        "other spelling,     /posts,                          /%70osts",
        "unknown parameter,  /posts,                          /posts?utm_source=x",
        "after the rest,     /posts?author=7,                 /posts?author=7&utm_source=x",
    })
    void leadsOnWith(String what, String from, String to) {
        assertLeadsOn(client, from, to, next(client, from));
    }

    @Test
    void leadsOnAfterARestartWithTheSameKey() {
        String cursor = next(client, "/posts");

        try (var restarted = start("--keyleaf.cursor.key=" + Keys.OLD)) {
            assertLeadsOn(client(restarted), "/posts", "/posts", cursor);
        }
    }

    @Test
    void isRefusedWhenItIsOlderThanItMayBecome() throws InterruptedException {
        String cursor = next(client, "/posts");
        Thread.sleep(2_100); // a cursor tells the second it was made in

        try (var strict = start("--keyleaf.cursor.key=" + Keys.OLD, "--keyleaf.cursor.time-to-live=1s")) {
            assertThat(client(strict).get(at("/posts", cursor)).reason()).isEqualTo("expired");
        }
        assertLeadsOn(client, "/posts", "/posts", cursor); // nothing else is wrong with it
    }

    @Test
    void leadsOnAfterAChangeOfProtection() {
        String signed = next(client, "/posts");

        try (var restarted = start("--keyleaf.cursor.key=" + Keys.OLD, "--keyleaf.cursor.protection=encrypted")) {
            assertLeadsOn(client(restarted), "/posts", "/posts", signed);
            String encrypted = next(client(restarted), "/posts");
            assertThat(encrypted).isNotEqualTo(signed);
            assertLeadsOn(client, "/posts", "/posts", encrypted);
        }
    }

    /** Two instances during a rotation: the new one takes cursors of both, and in the end the old ones are refused. */
    @Test
    void leadsOnWhileKeysOverlapAndNotAfterwards() {
        String old = next(client, "/posts");
        String ofNew;

        try (var overlap = start("--keyleaf.cursor.key=" + Keys.NEW, "--keyleaf.cursor.accepted-keys=" + Keys.OLD)) {
            assertLeadsOn(client(overlap), "/posts", "/posts", old);
            ofNew = next(client(overlap), "/posts");
            assertLeadsOn(client(overlap), "/posts", "/posts", ofNew);
            assertThat(client.get(at("/posts", ofNew)).reason()).isEqualTo("signature");
        }
        try (var after = start("--keyleaf.cursor.key=" + Keys.NEW)) {
            assertLeadsOn(client(after), "/posts", "/posts", ofNew);
            assertThat(client(after).get(at("/posts", old)).reason()).isEqualTo("signature");
        }
    }

    /** That it is the right page which comes, and not just any. */
    private static void assertLeadsOn(RawClient client, String from, String to, String cursor, String... headers) {
        List<Long> all = ids(client.get(with(from, "limit=10"), headers));
        List<Long> page = ids(client.get(at(to, cursor), headers));
        assertThat(all).hasSize(10);
        assertThat(page)
                .as("%s at the cursor of %s", to, from)
                .startsWith(all.subList(5, 10).toArray(Long[]::new));
    }

    private static String next(RawClient client, String path, String... headers) {
        return cursor(client, with(path, "limit=5"), "X-Next-Cursor", headers);
    }

    private static String previous(RawClient client, String path, String cursor) {
        RawClient.Answer page = client.get(at(path, cursor));
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.json().get("prev_cursor").asString();
    }

    private static String cursor(RawClient client, String path, String header, String... headers) {
        RawClient.Answer answer = client.get(path, headers);
        return Arrays.stream(answer.head().split("\r\n", -1))
                .filter(line -> line.startsWith(header + ": "))
                .map(line -> line.substring(header.length() + 2))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " has no " + header + ": " + answer));
    }

    private static List<Long> ids(RawClient.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .map(item -> item.get("id").asLong())
                .toList();
    }

    /** The limit of a page is 5 if the path does not say. */
    private static String at(String path, String cursor) {
        return with(path.contains("limit=") ? path : with(path, "limit=5"), "cursor=" + cursor);
    }

    private static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    /** The service again, on the same database. */
    private ConfigurableApplicationContext start(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--demo.posts=2000",
                                "--demo.users=100",
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password()),
                        Arrays.stream(arguments))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(DemoApplication.class, Tenants.class).run(all);
    }

    private static RawClient client(ConfigurableApplicationContext service) {
        return new RawClient(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
