package dev.keyleaf.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A replica, as docs/recipes.md sets one up; two databases stand for the servers, so that it shows which was read. */
class ReplicaTest {
    private static final SqlQuery<String> PLACES = SqlQuery.of("select name, id from place", String.class);
    private static final Ordering BY_ID = Ordering.unique(SortKey.asc("id"));

    private static EmbeddedPostgres server;
    private static LazyConnectionDataSourceProxy either;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
        either = new LazyConnectionDataSourceProxy(database("postgres", "primary"));
        either.setReadOnlyDataSource(database("template1", "replica"));
    }

    private static DataSource database(String name, String server) {
        DataSource database = ReplicaTest.server.getDatabase("postgres", name);
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create table place (id bigint primary key, name text not null)")
                .update();
        jdbc.sql("insert into place values (1, '" + server + " 1'), (2, '" + server + " 2')")
                .update();
        return database;
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void isReadInTransactionsThatOnlyRead() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(KeyleafCursorAutoConfiguration.class, KeyleafJdbcAutoConfiguration.class))
                .withBean(DataSource.class, () -> either)
                .run(context -> {
                    JdbcPager pager = context.getBean(JdbcPager.class);
                    var readOnly = new TransactionTemplate(new DataSourceTransactionManager(either));
                    readOnly.setReadOnly(true);

                    KeysetPage<String> first = pager.page(PLACES, BY_ID, KeysetRequest.first(1));
                    KeysetPage<String> second = readOnly.execute(status ->
                            pager.page(PLACES, BY_ID, KeysetRequest.first(1).withCursor(first.nextCursor())));

                    assertThat(first.items()).containsExactly("primary 1");
                    assertThat(second.items()).containsExactly("replica 2");
                });
    }
}
