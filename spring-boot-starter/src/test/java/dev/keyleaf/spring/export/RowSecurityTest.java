package dev.keyleaf.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.SortKey;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables whose policies go by a setting of the transaction: an export sees what its caller may see, or nothing. */
class RowSecurityTest {
    record Secret(long id, String tenant) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Controller.class)
    static class Application {
        /** A transaction around the whole request, as one that sets the tenant for everything in it. */
        @Bean
        static FilterRegistrationBean<Filter> around(TransactionTemplate transactions, JdbcClient jdbc) {
            var filter = new FilterRegistrationBean<Filter>((request, response, chain) ->
                    transactions.executeWithoutResult(status -> {
                        become("a", jdbc);
                        try {
                            chain.doFilter(request, response);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        } catch (ServletException e) {
                            throw new IllegalStateException(e);
                        }
                    }));
            filter.addUrlPatterns("/around/*");
            return filter;
        }

        @Bean
        static TransactionTemplate transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }

    private static void become(String tenant, JdbcClient jdbc) {
        jdbc.sql("select set_config('app.tenant', ?, true)")
                .param(tenant)
                .query(String.class)
                .single();
    }

    @RestController
    static class Controller {
        private static final SqlQuery<Secret> SECRETS = SqlQuery.of("select id, tenant from secrets", Secret.class);
        private static final Ordering BY_ID = Ordering.unique(SortKey.asc("id"));

        private final JdbcPager pager;
        private final TransactionTemplate transactions;
        private final JdbcClient jdbc;

        Controller(JdbcPager pager, TransactionTemplate transactions, JdbcClient jdbc) {
            this.pager = pager;
            this.transactions = transactions;
            this.jdbc = jdbc;
        }

        @GetMapping("/late/stream")
        Export<Secret> lateStream(ExportRequest request) {
            RowStream<Secret> rows = transactions.execute(status -> {
                become("a", jdbc);
                return pager.stream(SECRETS, BY_ID, request.from());
            });
            return Export.of(rows, request);
        }

        @GetMapping("/late/walk")
        Export<Secret> lateWalk(ExportRequest request) {
            return transactions.execute(status -> {
                become("a", jdbc);
                return Export.of(pager.walk(SECRETS, BY_ID, request.from()), request);
            });
        }

        @GetMapping("/around/stream")
        Export<Secret> aroundStream(ExportRequest request) {
            return Export.of(pager.stream(SECRETS, BY_ID, request.from()), request);
        }

        @GetMapping("/around/walk")
        Export<Secret> aroundWalk(ExportRequest request) {
            return Export.of(pager.walk(SECRETS, BY_ID, request.from()), request);
        }

        /** A transaction that is over before the rows are asked for has nothing to do with them. */
        @GetMapping("/before")
        Export<Secret> before(ExportRequest request) {
            transactions.executeWithoutResult(status -> become("a", jdbc));
            return Export.of(pager.stream(SECRETS, BY_ID, request.from()), request);
        }

        @ExceptionHandler
        ResponseEntity<String> answer(IllegalStateException exception) {
            return ResponseEntity.internalServerError().body(exception.getMessage());
        }
    }

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        JdbcClient admin = Entries.jdbc();
        admin.sql("drop table if exists secrets").update();
        admin.sql("create table secrets (id bigint primary key, tenant text not null)")
                .update();
        admin.sql(
                        "insert into secrets select i, case when i % 2 = 0 then 'a' else 'b' end from generate_series(1, 9) i")
                .update();
        admin.sql("alter table secrets enable row level security").update();
        admin.sql("create policy own on secrets using (tenant = current_setting('app.tenant', true))")
                .update();
        admin.sql("create role reader login").update();
        admin.sql("grant select on secrets to reader").update();
        application = new SpringApplicationBuilder(Application.class)
                .properties(Entries.properties().stream()
                        .map(property -> property.replace("user=postgres", "user=reader"))
                        .toArray(String[]::new))
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
        Entries.jdbc().sql("drop table secrets").update();
        Entries.jdbc().sql("drop role reader").update();
    }

    private static Download get(String target) throws IOException {
        int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var download = new Download(port, target)) {
            return download.readAll();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/around/stream", "/around/walk"})
    void readsUnderTheRulesOfATransactionThatLastsUntilTheEnd(String target) throws IOException {
        Download all = get(target);

        assertThat(all.rows())
                .containsExactly(
                        "{\"id\":2,\"tenant\":\"a\"}",
                        "{\"id\":4,\"tenant\":\"a\"}",
                        "{\"id\":6,\"tenant\":\"a\"}",
                        "{\"id\":8,\"tenant\":\"a\"}");
        assertThat(all.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/late/stream", "/late/walk"})
    void refusesToReadAfterTheTransactionThatAskedForTheRows(String target) throws IOException {
        Download refused = get(target);

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.text())
                .isEqualTo("rows that are asked for inside a transaction must be read inside it, but it has ended, and "
                        + "what SET LOCAL said for row-level security with it: ask for the rows outside of the "
                        + "transaction, or let it last until the response is written");
    }

    @Test
    void readsOutsideOfAnyTransactionAsTheConnectionMay() throws IOException {
        Download all = get("/before");

        assertThat(all.rows()).isEmpty();
        assertThat(all.isComplete()).isTrue();
    }
}
