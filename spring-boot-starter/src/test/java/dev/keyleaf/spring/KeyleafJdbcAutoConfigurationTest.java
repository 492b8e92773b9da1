package dev.keyleaf.spring;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class KeyleafJdbcAutoConfigurationTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    private static EmbeddedPostgres server;
    private static DataSource dataSource;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(KeyleafCursorAutoConfiguration.class, KeyleafJdbcAutoConfiguration.class));

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
        dataSource = server.getPostgresDatabase();
        JdbcClient.create(dataSource)
                .sql("create table book (id bigint primary key, full_title text not null, price numeric, "
                        + "printed date, added_at timestamptz not null default now())")
                .update();
        JdbcClient.create(dataSource)
                .sql("insert into book values (1, 'One', 9.90, '2020-02-29'), (2, 'Two', null, null)")
                .update();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    record Book(long id, String fullTitle, BigDecimal price, LocalDate printed, OffsetDateTime addedAt) {}

    @Test
    void pagesRecordsOverTheApplicationsDataSource() {
        application.withBean(DataSource.class, () -> dataSource).run(context -> {
            var query = SqlQuery.of("select * from book", Book.class);
            var page = context.getBean(JdbcPager.class).page(query, BY_ID, KeysetRequest.first(1));

            assertThat(page.items()).extracting(Book::fullTitle).containsExactly("One");
            assertThat(page.items().get(0).price()).isEqualTo(new BigDecimal("9.90"));
            assertThat(page.items().get(0).printed()).isEqualTo(LocalDate.of(2020, 2, 29));
            assertThat(page.nextCursor()).isNotNull();
        });
    }

    @Test
    void readsSingleValuesThoughAKeysetStandsBesideThem() {
        application.withBean(DataSource.class, () -> dataSource).run(context -> {
            JdbcPager pager = context.getBean(JdbcPager.class);

            assertThat(pager.page(SqlQuery.of("select id from book", Long.class), BY_ID, KeysetRequest.first(5))
                            .items())
                    .containsExactly(1L, 2L);
            assertThat(pager.page(SqlQuery.of("select id from book", int.class), BY_ID, OffsetRequest.first(5))
                            .items())
                    .containsExactly(1, 2);
            assertThat(pager.page(SqlQuery.of("select id from book", String.class), BY_ID, KeysetRequest.first(5))
                            .items())
                    .containsExactly("1", "2");
        });
    }

    @Test
    void readsInsideTheTransactionOfSpring() {
        application.withBean(DataSource.class, () -> dataSource).run(context -> {
            JdbcPager pager = context.getBean(JdbcPager.class);
            var transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));

            List<Long> inside = transactions.execute(status -> {
                JdbcClient.create(dataSource)
                        .sql("insert into book (id, full_title) values (3, 'Three')")
                        .update();
                status.setRollbackOnly();
                return pager.page(SqlQuery.of("select id from book", Long.class), BY_ID, KeysetRequest.first(5))
                        .items();
            });

            assertThat(inside).containsExactly(1L, 2L, 3L);
        });
    }

    @Test
    void leavesOpenTheConnectionOfADataSourceThatHasButOne() throws SQLException {
        var only = new SingleConnectionDataSource(dataSource.getConnection(), false);
        application.withBean(DataSource.class, () -> only).run(context -> {
            JdbcPager pager = context.getBean(JdbcPager.class);
            SqlQuery<Long> ids = SqlQuery.of("select id from book", Long.class);

            assertThat(pager.page(ids, BY_ID, KeysetRequest.first(1)).items()).containsExactly(1L);
            assertThat(pager.page(ids, BY_ID, KeysetRequest.first(1)).items()).containsExactly(1L);
            only.destroy();
        });
    }

    @Test
    void asksForTheKeyAtTheStart(CapturedOutput output) {
        application
                .withBean(DataSource.class, () -> dataSource)
                .run(context -> assertThat(output).contains("keyleaf.cursor.key is not set"));
    }

    @Test
    void refusesToStartWithoutTheKeyThatIsRequired() {
        application
                .withBean(DataSource.class, () -> dataSource)
                .withPropertyValues("keyleaf.cursor.key-required=true")
                .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(CursorKeyException.class));
    }

    @Test
    void givesWayToTheApplicationsOwnPager() {
        JdbcPager own = JdbcPager.of(dataSource, CursorKeys.random());

        application
                .withBean(DataSource.class, () -> dataSource)
                .withBean(JdbcPager.class, () -> own)
                .run(context -> assertThat(context).getBean(JdbcPager.class).isSameAs(own));
    }

    @Test
    void makesNoPagerWhereItCannotTellOneDataSourceFromAnother() {
        application
                .withBean("one", DataSource.class, () -> dataSource)
                .withBean("two", DataSource.class, () -> dataSource)
                .run(context ->
                        assertThat(context).hasSingleBean(CursorKeys.class).doesNotHaveBean(JdbcPager.class));
    }

    record Tagged(long id, Map<String, List<Integer>> tags) {}

    private static final SqlQuery<Tagged> TAGGED =
            SqlQuery.of("select id, '{\"a\": [1, 2]}'::jsonb as tags from book where id = 1", Tagged.class);

    @Test
    void readsJsonByTheMapperOfTheApplication() {
        application
                .withConfiguration(
                        AutoConfigurations.of(JacksonAutoConfiguration.class, KeyleafJsonAutoConfiguration.class))
                .withBean(DataSource.class, () -> dataSource)
                .run(context -> assertThat(context.getBean(JdbcPager.class)
                                .page(TAGGED, BY_ID, KeysetRequest.first(1))
                                .items())
                        .containsExactly(new Tagged(1, Map.of("a", List.of(1, 2)))));
    }

    @Test
    void saysWhatAColumnOfJsonNeeds() {
        application.withBean(DataSource.class, () -> dataSource).run(context -> {
            JdbcPager pager = context.getBean(JdbcPager.class);

            assertThatThrownBy(() -> pager.page(TAGGED, BY_ID, KeysetRequest.first(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("column 'tags', a jsonb, is not read as the Map that Tagged.tags is: give "
                            + "the pager a library that reads JSON");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDatabases {
        @Bean
        DataSource one() {
            return dataSource;
        }

        @Bean
        DataSource two() {
            return server.getTemplateDatabase();
        }

        @Bean
        JdbcPager pagerOfOne(@Qualifier("one") DataSource one, JdbcPagers pagers) {
            return pagers.over(one);
        }

        @Bean
        JdbcPager pagerOfTwo(@Qualifier("two") DataSource two, JdbcPagers pagers) {
            return pagers.over(two);
        }
    }

    @Test
    void makesPagersOfSeveralDataSourcesWithAllThatIsConfigured() {
        application
                .withConfiguration(
                        AutoConfigurations.of(JacksonAutoConfiguration.class, KeyleafJsonAutoConfiguration.class))
                .withUserConfiguration(TwoDatabases.class)
                .withPropertyValues("keyleaf.statement-timeout=50ms")
                .run(context -> {
                    JdbcPager one = context.getBean("pagerOfOne", JdbcPager.class);
                    JdbcPager two = context.getBean("pagerOfTwo", JdbcPager.class);
                    SqlQuery<Locale> converted = SqlQuery.of("select 'de' as id", Locale.class);
                    SqlQuery<Long> slow = SqlQuery.of("select 1 as id where pg_sleep(5) is not null", Long.class);

                    assertThat(one.page(TAGGED, BY_ID, KeysetRequest.first(1)).items())
                            .hasSize(1);
                    assertThat(two.page(converted, BY_ID, KeysetRequest.first(1))
                                    .items())
                            .containsExactly(Locale.GERMAN);
                    assertThatThrownBy(() -> two.page(slow, BY_ID, KeysetRequest.first(1)))
                            .hasMessage("the statement took too long and was stopped");
                });
    }

    @Test
    void givesWayWhereThereIsNoSpringJdbc() {
        application
                .withBean(DataSource.class, () -> dataSource)
                .withClassLoader(new FilteredClassLoader(TransactionAwareDataSourceProxy.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JdbcPager.class));
    }

    /** An application with several data sources declares its pagers itself. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void joinsTransactionsWithThePagersOfTheApplicationToo(boolean aware) {
        DataSource given = aware ? new TransactionAwareDataSourceProxy(dataSource) : dataSource;
        application
                .withConfiguration(AutoConfigurations.of(KeyleafTransactionAutoConfiguration.class))
                .withBean("first", DataSource.class, () -> dataSource)
                .withBean("second", DataSource.class, () -> server.getTemplateDatabase())
                .withBean(JdbcPager.class, () -> JdbcPager.of(given, CursorKeys.random()))
                .run(context -> {
                    JdbcPager pager = context.getBean(JdbcPager.class);
                    var ids = SqlQuery.of("select id from book", Long.class);
                    var transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));

                    RowStream<Long> late = transactions.execute(status -> {
                        JdbcClient.create(dataSource)
                                .sql("delete from book where id = 1")
                                .update();
                        status.setRollbackOnly();
                        assertThat(pager.page(ids, BY_ID, KeysetRequest.first(2))
                                        .items())
                                .containsExactly(2L);
                        return pager.stream(ids, BY_ID, KeysetRequest.first(2));
                    });

                    assertThatThrownBy(late::next)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageStartingWith(
                                    "rows that are asked for inside a transaction must be read inside it");
                    assertThat(pager.page(ids, BY_ID, KeysetRequest.first(2)).items())
                            .containsExactly(1L, 2L);
                });
    }
}
