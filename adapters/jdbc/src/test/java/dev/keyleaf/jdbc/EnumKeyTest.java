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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MariaDB and MySQL sort an enumeration by its number and compare it by its name. */
class EnumKeyTest {
    private static final SqlQuery<Long> QUERY = SqlQuery.of("select id, mood from feeling", Long.class);

    static Stream<Named<Database>> databases() {
        return Stream.of(Named.of("MariaDB", Database.MARIADB), Named.of("MySQL", Database.MYSQL));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesAnEnumerationAsItIs(Database database) throws SQLException {
        JdbcPager pager = fill(database);
        Ordering ordering = Ordering.by(asc("mood")).tieBreaker("id");
        assertThatThrownBy(() -> pager.page(QUERY, ordering, KeysetRequest.first(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order by the number, for example asc(\"mood + 0\")");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void walksByTheNumberOfAnEnumeration(Database database) throws SQLException {
        JdbcPager pager = fill(database);
        Ordering ordering = Ordering.by(asc("mood + 0").nullsLast()).tieBreaker("id");
        List<Long> ids = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<Long> page =
                    pager.page(QUERY, ordering, KeysetRequest.first(1).withCursor(cursor));
            ids.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(ids).containsExactly(1L, 5L, 3L, 2L, 4L);
    }

    private static JdbcPager fill(Database database) throws SQLException {
        database.execute(
                "drop table if exists feeling",
                "create table feeling (id int primary key, mood enum('sad', 'ok', 'Happy'))",
                "insert into feeling values (1, 'sad'), (2, 'Happy'), (3, 'ok'), (4, null), (5, 'sad')");
        return JdbcPager.of(database.dataSource(), CursorKeys.random());
    }
}
