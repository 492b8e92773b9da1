package dev.keyleaf.spring;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/** Spring's mappers that read the metadata of a result see the columns of the SELECT alone. */
class MetadataMappersTest {
    private static final Ordering ORDERING =
            Ordering.by(desc("lower(name)").nullsLast()).tieBreaker(asc("id"));

    private static EmbeddedPostgres server;
    private static JdbcPager pager;

    record Named(int id, @Nullable String name) {}

    /** A bean, whose properties are set one by one. */
    static final class NamedBean {
        private int id;
        private @Nullable String name;

        public void setId(int newId) {
            id = newId;
        }

        public void setName(@Nullable String newName) {
            name = newName;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
        pager = JdbcPager.of(server.getPostgresDatabase(), CursorKeys.random());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void makesMapsOfTheColumnsOfTheSelect() {
        List<Map<String, @Nullable Object>> rows =
                walk("select * from (values (1, 'b'), (2, 'A'), (3, null)) t(id, name)", new ColumnMapRowMapper());

        assertThat(rows).extracting(row -> List.copyOf(row.keySet())).containsOnly(List.of("id", "name"));
        assertThat(rows).extracting(row -> row.get("id")).containsExactly(1, 2, 3);
    }

    @Test
    void makesBeansAndRecords() {
        String select = "select * from (values (1, 'b'), (2, 'A'), (3, null)) t(id, name)";
        var beans = new BeanPropertyRowMapper<>(NamedBean.class);
        beans.setCheckFullyPopulated(true);

        assertThat(walk(select, beans)).extracting(bean -> bean.id + bean.name).containsExactly("1b", "2A", "3null");
        assertThat(walk(select, new DataClassRowMapper<>(Named.class)))
                .containsExactly(new Named(1, "b"), new Named(2, "A"), new Named(3, null));
    }

    @Test
    void readsTheOnlyColumnOfTheSelect() {
        SqlQuery<Integer> query = query("select id from (values (1), (2), (3)) t(id)", new SingleColumnRowMapper<>());

        KeysetPage<Integer> first = pager.page(query, Ordering.unique(desc("id % 4")), KeysetRequest.first(2));
        assertThat(first.items()).containsExactly(3, 2);
    }

    private static <T> List<T> walk(String select, RowMapper<T> mapper) {
        SqlQuery<T> query = query(select, mapper);
        var rows = new ArrayList<T>();
        @Nullable String cursor = null;
        do {
            KeysetPage<T> page =
                    pager.page(query, ORDERING, KeysetRequest.first(1).withCursor(cursor));
            rows.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return rows;
    }

    private static <T> SqlQuery<T> query(String select, RowMapper<T> mapper) {
        return JdbcPager.query(select, row -> mapper.mapRow(row, 0));
    }
}
