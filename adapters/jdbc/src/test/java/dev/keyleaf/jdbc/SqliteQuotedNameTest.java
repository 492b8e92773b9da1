package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQLite takes a quoted name that it does not know for a text. */
class SqliteQuotedNameTest {
    private static final SqlQuery<Long> QUERY =
            SqlQuery.of("select id, title, price as \"the price\" from labelled", Long.class);

    private final JdbcPager pager = JdbcPager.of(Database.SQLITE.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        Database.SQLITE.execute(
                "create table labelled (id integer primary key, title text, price int)",
                "insert into labelled values (1, 'c', 1), (2, 'B', 2), (3, 'a', 3)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\"",
                "lower(\"title\")",
                "lower(q.\"title\")",
                "\"title\" collate \"nocase\"",
                "cast(\"the price\" as \"integer\") * -1",
                "case when \"the price\" > 1 then \"title\" else 'x\"y' end",
                "(select \"title\" || 'x')",
            })
    void findsAColumnByAQuotedName(String expression) {
        Ordering ordering = Ordering.by(asc(expression)).tieBreaker("id");
        assertThat(pager.page(QUERY, ordering, KeysetRequest.first(3)).items()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"titel\"", "lower(\"titel\")", "coalesce(title, \"titel\")"})
    void namesTheColumnThatThereIsNot(String expression) {
        Ordering ordering = Ordering.by(asc(expression)).tieBreaker("id");
        assertThatThrownBy(() -> pager.page(QUERY, ordering, KeysetRequest.first(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such column: q.titel");
    }
}
