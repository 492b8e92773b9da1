package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.SortKey;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 as it stands in for other databases: some of its modes have no LIMIT. */
class H2ModesTest {
    private static final List<String> SELECTS =
            List.of("select id, k, name from moded", "select id, k, upper(name) as name from moded where id > 0");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGULAR",
                "STRICT",
                "LEGACY",
                "DB2",
                "Derby",
                "HSQLDB",
                "MSSQLServer",
                "MariaDB",
                "MySQL",
                "Oracle",
                "PostgreSQL"
            })
    void pagesInEveryMode(String mode) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=" + mode);
                Statement statement = connection.createStatement()) {
            statement.execute("create table moded (id int primary key, k int, name varchar(20))");
            for (int id = 1; id <= 20; id++) {
                statement.execute("insert into moded values (" + id + ", " + (id % 4 == 0 ? "null" : id % 3) + ", 'n"
                        + id + "')");
            }
            JdbcPager pager =
                    JdbcPager.of(Database.H2.dataSource(), CursorKeys.random()).on(connection);
            for (String select : SELECTS) {
                SqlQuery<Long> query = JdbcPager.query(select, row -> row.getLong("id"));
                for (SortKey key : List.of(asc("k"), desc("k").nullsLast(), asc("name"))) {
                    check(pager, query, Ordering.by(key).tieBreaker(asc("id")));
                }
            }
        }
    }

    private static void check(JdbcPager pager, SqlQuery<Long> query, Ordering ordering) {
        List<Long> all = Walked.rows(pager, query, ordering, 3);
        assertThat(all)
                .hasSize(20)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(pager.page(query, ordering, new OffsetRequest(5, 7)).items()).isEqualTo(all.subList(7, 12));
        KeysetPage<Long> counted =
                pager.page(query, ordering, KeysetRequest.first(5).withCount(Count.exact()));
        assertThat(counted.total()).isEqualTo(new Total.Exact(20));
        try (RowStream<Long> rows =
                pager.stream(query, ordering, KeysetRequest.first(5).withCursor(counted.nextCursor()))) {
            for (long id : all.subList(5, 20)) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.row()).isEqualTo(id);
            }
            assertThat(rows.next()).isFalse();
        }
    }
}
