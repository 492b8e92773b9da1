package dev.keyleaf.spring;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What an application's own {@code @JdbcTest} sees. */
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(classes = JdbcSliceTest.Application.class)
class JdbcSliceTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    record Note(long id, Map<String, List<Integer>> tags) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean(destroyMethod = "close")
        EmbeddedPostgres server() throws IOException {
            return TestServer.start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres server) {
            DataSource dataSource = server.getPostgresDatabase();
            JdbcClient.create(dataSource)
                    .sql("create table note (id bigint, tags jsonb)")
                    .update();
            return dataSource;
        }
    }

    @Autowired
    private JdbcPager pager;

    @Autowired
    private JdbcClient client;

    /** Rows of the test's transaction, which is rolled back after each. */
    @RepeatedTest(2)
    void findsThePagerInTheTransactionOfTheTest() {
        client.sql("insert into note values (1, '{\"a\": [1]}')").update();

        assertThat(pager.page(SqlQuery.of("select * from note", Note.class), BY_ID, KeysetRequest.first(5))
                        .items())
                .containsExactly(new Note(1, Map.of("a", List.of(1))));
    }
}
