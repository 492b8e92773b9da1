package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of values that are near, or above, what a statement may have of parameters. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class ManyValuesTest {
    private static final Ordering MIXED =
            Ordering.by(desc("v").nullsLast(), asc("w").nullsFirst()).tieBreaker("id");

    private final JdbcPager pager;
    private final boolean isPostgreSql;

    ManyValuesTest(Database database) throws SQLException {
        this.pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        this.isPostgreSql = database == Database.POSTGRESQL;
        database.execute(
                "drop table if exists listed",
                "create table listed (id int primary key, v int, w int)",
                "insert into listed values (1, 1, null), (2, 1, 2), (3, null, null), (4, null, 2), (5, 2, 2), (6, 1, 2)");
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    /** A page that follows is never refused where the first one was served. */
    @ParameterizedTest
    @ValueSource(ints = {400, 2_000, 3_300, 4_700, 9_000})
    void servesAllPagesOrNone(int values) {
        SqlQuery<Long> query = query(values);
        try {
            pager.page(query, MIXED, KeysetRequest.first(2));
        } catch (InvalidRequestException e) {
            assertThat(values).isGreaterThan(2_000);
            assertThat(e).hasMessageContaining("values together, but had " + values + ": ask for fewer at a time");
            return;
        }
        List<Long> rows = Walked.rows(pager, query, MIXED, 2);
        assertThat(rows).hasSize(6);
        KeysetPage<Long> last = pager.page(query, MIXED, KeysetRequest.first(5));
        last = pager.page(query, MIXED, KeysetRequest.first(5).withCursor(last.nextCursor()));
        assertThat(pager.page(query, MIXED, KeysetRequest.first(5).withCursor(last.prevCursor()))
                        .items())
                .isEqualTo(rows.subList(0, 5));
    }

    @Test
    void refusesMoreValuesThanAnyPageMayHave() {
        SqlQuery<Long> query = query(100_001);
        if (isPostgreSql) { // one array, of any length
            assertThat(Walked.rows(pager, query, MIXED, 2)).hasSize(6);
            return;
        }

        assertThatThrownBy(() -> pager.page(query, MIXED, KeysetRequest.first(2)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the filters of this list must have at most about");
        assertThatThrownBy(() -> pager.page(query, MIXED, new OffsetRequest(2, 0)))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static SqlQuery<Long> query(int values) {
        return JdbcPager.query("select id, v, w from listed", row -> row.getLong("id"))
                .filter("id in (?)", IntStream.rangeClosed(1, values).boxed().toList());
    }
}
