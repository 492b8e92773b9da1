package dev.keyleaf.spring.failures;

import static dev.keyleaf.SortKey.asc;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.sql.SqlQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Lists whose database fails with any SQLState that is asked for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({FailingApplication.Controller.class, FailingApplication.Handlers.class})
class FailingApplication {
    static void fill(EmbeddedPostgres server) {
        JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
        jdbc.sql("create table person (id bigint primary key)").update();
        jdbc.sql("insert into person values (1)").update();
        jdbc.sql("create function fail(state text) returns boolean language plpgsql as "
                        + "$$ begin raise exception 'a secret value' using errcode = state; end $$")
                .update();
    }

    static ConfigurableApplicationContext start(EmbeddedPostgres server, String... properties) {
        return new SpringApplicationBuilder(FailingApplication.class)
                .properties(
                        "server.port=0",
                        "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.hikari.maximum-pool-size=2",
                        "spring.datasource.hikari.connection-timeout=500",
                        "keyleaf.statement-timeout=500ms",
                        "spring.main.banner-mode=off")
                .properties(properties)
                .run();
    }

    @ResponseStatus(HttpStatus.GONE)
    static final class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OwnException(DatabaseException cause) {
            super(cause);
        }
    }

    @RestController
    static class Controller {
        private static final Ordering BY_ID = Ordering.unique(asc("id"));

        private final JdbcPager pager;
        private final JdbcTemplate template;

        Controller(JdbcPager pager, JdbcTemplate template) {
            this.pager = pager;
            this.template = template;
        }

        private static SqlQuery<Long> failing(String state) {
            return SqlQuery.of("select id from person", Long.class).filter("fail(?)", state);
        }

        @GetMapping("/users")
        KeysetPage<Long> users(KeysetRequest request) {
            return pager.page(SqlQuery.of("select id from person", Long.class), BY_ID, request);
        }

        @GetMapping("/slow")
        KeysetPage<Long> slow(KeysetRequest request) {
            return pager.page(
                    SqlQuery.of("select id from person where pg_sleep(600) is not null", Long.class), BY_ID, request);
        }

        @GetMapping("/failing/{state}")
        KeysetPage<Long> page(@PathVariable String state, KeysetRequest request) {
            return pager.page(failing(state), BY_ID, request);
        }

        @GetMapping("/walk/{state}")
        Export<Long> walk(@PathVariable String state, ExportRequest request) {
            return Export.of(pager.walk(failing(state), BY_ID, request.from()), request);
        }

        @GetMapping("/stream/{state}")
        Export<Long> stream(@PathVariable String state, ExportRequest request) {
            return Export.of(pager.stream(failing(state), BY_ID, request.from()), request);
        }

        /** What the application reads in its own way. */
        @GetMapping("/template/{state}")
        List<Boolean> template(@PathVariable String state) {
            return template.queryForList("select fail(?)", Boolean.class, state);
        }

        @GetMapping("/own/{state}")
        KeysetPage<Long> own(@PathVariable String state, KeysetRequest request) {
            try {
                return page(state, request);
            } catch (DatabaseException e) {
                throw new OwnException(e);
            }
        }
    }

    /** As applications have it that know Spring's exceptions. */
    @RestControllerAdvice
    @ConditionalOnProperty("test.handlers")
    static class Handlers {
        @ExceptionHandler
        ResponseEntity<String> conflict(ConcurrencyFailureException exception) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(exception.getCause() instanceof DatabaseException ? "of the pager" : "of another");
        }

        @ExceptionHandler
        ResponseEntity<String> unavailable(DatabaseException exception) {
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body("own " + exception.kind());
        }
    }
}
