package dev.keyleaf.spring.abandonment;

import static dev.keyleaf.SortKey.asc;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.TestServer;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.sql.SqlQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A slow list beside a quick one, on a pool of ten connections. The sequence counts the searches that were begun. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SearchApplication.Controller.class)
class SearchApplication {
    private static final EmbeddedPostgres SERVER = startServer();

    private static EmbeddedPostgres startServer() {
        try {
            EmbeddedPostgres server = TestServer.start();
            JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
            jdbc.sql("create table person (id bigint primary key)").update();
            jdbc.sql("insert into person values (1)").update();
            jdbc.sql("create sequence searches").update();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    /** Starts the application on a free port. */
    static ConfigurableApplicationContext start(String... properties) {
        return start(new Class<?>[0], properties);
    }

    /** Starts it on the server that one of these configures. */
    static ConfigurableApplicationContext start(Class<?>[] sources, String... properties) {
        return new SpringApplicationBuilder(SearchApplication.class)
                .sources(sources)
                .properties(
                        "server.port=0",
                        "spring.datasource.url=" + SERVER.getJdbcUrl("postgres", "postgres")
                                + "&ApplicationName=search",
                        "spring.datasource.hikari.maximum-pool-size=10",
                        "spring.main.banner-mode=off")
                .properties(properties)
                .run();
    }

    /** Reads what the application does from outside of its pool. */
    static JdbcClient jdbc() {
        return JdbcClient.create(SERVER.getPostgresDatabase());
    }

    /** How many searches were begun since the last call. */
    static long searches() {
        return jdbc().sql("select setval('searches', 1, false), last_value - case when is_called then 0 else 1 end as n"
                        + " from searches")
                .query((row, number) -> row.getLong("n"))
                .single();
    }

    /** How many searches run now. */
    static long running() {
        return jdbc().sql("select count(*) from pg_stat_activity where application_name = 'search'"
                        + " and state = 'active' and query like '%searches%'")
                .query(Long.class)
                .single();
    }

    /** Stops what a test has left. */
    static void stopSearches() {
        jdbc().sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'search'")
                .query()
                .listOfRows();
    }

    /** Takes the knowledge of clients away again: then Tomcat is a server like any other. */
    @Bean
    @ConditionalOnProperty(name = "test.clients", havingValue = "unknown")
    static Filter unknownClients() {
        return (request, response, chain) -> {
            request.removeAttribute(ServletAbandonment.CLIENT);
            chain.doFilter(request, response);
        };
    }

    record Numbered(long id, String text) {}

    @RestController
    static class Controller {
        private static final Ordering BY_ID = Ordering.unique(asc("id"));

        private final JdbcPager pager;

        Controller(JdbcPager pager) {
            this.pager = pager;
        }

        private static SqlQuery<Long> search(int seconds) {
            return SqlQuery.of(
                    "select id from person where nextval('searches') > 0 and pg_sleep(" + seconds + ") is not null",
                    Long.class);
        }

        @GetMapping("/users")
        KeysetPage<Long> users(KeysetRequest request) {
            return pager.page(SqlQuery.of("select id from person", Long.class), BY_ID, request);
        }

        @GetMapping("/searches")
        KeysetPage<Long> searches(KeysetRequest request) {
            return pager.page(search(600), BY_ID, request);
        }

        @GetMapping("/searches/short")
        KeysetPage<Long> shortSearches(KeysetRequest request) {
            return pager.page(search(1), BY_ID, request);
        }

        @PostMapping("/searches/short")
        KeysetPage<Long> posted(KeysetRequest request, @RequestBody String body) {
            return pager.page(search(1), BY_ID, request);
        }

        @PostMapping("/searches")
        KeysetPage<Long> postedLong(KeysetRequest request, @RequestBody String body) {
            return pager.page(search(600), BY_ID, request);
        }

        private static SqlQuery<Numbered> numbers(String select) {
            return SqlQuery.of(select, Numbered.class);
        }

        @GetMapping("/numbers/export")
        Export<Numbered> numbers(ExportRequest request) {
            return Export.of(
                    pager.stream(
                            numbers(
                                    "select i::bigint as id, repeat('x', 200) as text from generate_series(1, 20000) i"),
                            BY_ID,
                            request.from()),
                    request);
        }

        @GetMapping("/numbers/small")
        Export<Numbered> few(ExportRequest request) {
            return Export.of(
                    pager.stream(
                            numbers("select i::bigint as id, '' as text from generate_series(1, 2) i"),
                            BY_ID,
                            request.from()),
                    request);
        }

        /** Fails in the middle. */
        @GetMapping("/numbers/failing")
        Export<Numbered> failing(ExportRequest request) {
            SqlQuery<Numbered> query = JdbcPager.query("select i as id from generate_series(1, 9000) i", row -> {
                if (row.getInt("id") == 1_500) {
                    throw new IllegalStateException("there is no row 1500");
                }
                return new Numbered(row.getLong("id"), "");
            });
            return Export.of(pager.walk(query, BY_ID, request.from()), request);
        }

        /** Does not read the body that it may have. */
        @PostMapping("/searches/unread")
        KeysetPage<Long> unread(KeysetRequest request) {
            return pager.page(search(1), BY_ID, request);
        }

        @GetMapping("/searches/export")
        Export<Long> export(ExportRequest request) {
            return Export.of(pager.stream(search(600), BY_ID, request.from()), request);
        }
    }
}
