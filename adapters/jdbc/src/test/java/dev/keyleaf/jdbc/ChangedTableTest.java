package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A migration that runs while the application does. */
class ChangedTableTest {
    private static final Ordering BY_RANK = Ordering.by(asc("rank")).tieBreaker("id");

    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());
    private final SqlQuery<Long> query = JdbcPager.query("select * from changing", row -> row.getLong("id"));

    @BeforeEach
    void createTable() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists changing",
                "create table changing (id int, rank int, note text)",
                "insert into changing select i, i / 3, 'n' from generate_series(1, 9) i");
    }

    @Test
    void pagesOnWhenAColumnIsAdded() throws SQLException {
        KeysetPage<Long> first = page(null);
        Database.POSTGRESQL.execute("alter table changing add column more text not null default '7'");

        KeysetPage<Long> second = page(first.nextCursor());
        KeysetPage<Long> third = page(second.nextCursor());

        assertThat(second.items()).containsExactly(5L, 6L, 7L, 8L);
        assertThat(third).isEqualTo(new KeysetPage<>(List.of(9L), 4, null, third.prevCursor()));
    }

    @Test
    void pagesOnWhenAColumnIsDropped() throws SQLException {
        KeysetPage<Long> first = page(null);
        Database.POSTGRESQL.execute("alter table changing drop column note");

        KeysetPage<Long> second = page(first.nextCursor());

        assertThat(page(second.nextCursor()).items()).containsExactly(9L);
    }

    @Test
    void asksAnewForTheTypeOfAKeyAfterAFailure() throws SQLException {
        KeysetPage<Long> first = page(null);
        Database.POSTGRESQL.execute("alter table changing alter rank type text");

        assertThatThrownBy(() -> page(first.nextCursor())).isInstanceOf(UncheckedSqlException.class);

        assertThat(page(first.nextCursor()).items()).containsExactly(5L, 6L, 7L, 8L);
    }

    private KeysetPage<Long> page(@Nullable String cursor) {
        return pager.page(query, BY_RANK, KeysetRequest.first(4).withCursor(cursor));
    }
}
