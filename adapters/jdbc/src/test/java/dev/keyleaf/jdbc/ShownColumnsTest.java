package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapper sees the columns of the SELECT, and none of those that a page adds. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class ShownColumnsTest {
    /** An expression, a column that may be NULL, and one that is shown; so that every kind of column is added. */
    private static final Ordering BY_ALL =
            Ordering.by(desc("lower(b)").nullsLast(), asc("a").nullsFirst()).tieBreaker("id");

    private static final String SELECT = "select id, a, b from columned";

    private final JdbcPager pager;

    ShownColumnsTest(Database database) throws SQLException {
        this.pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        database.execute(
                "drop table if exists columned",
                "create table columned (id int primary key, a int, b varchar(9))",
                "insert into columned values (1, 10, 'x'), (2, null, 'X'), (3, 20, null), (4, 30, 'y'), (5, null, null)");
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    /** Rows of the first page, of one behind, of one before, of a walk and of streams; each mapped. */
    private <T> List<T> everyRow(JdbcRowMapper<T> mapper) {
        SqlQuery<T> query = JdbcPager.query(SELECT, mapper);
        var rows = new ArrayList<T>();
        KeysetPage<T> first = pager.page(query, BY_ALL, KeysetRequest.first(2));
        KeysetPage<T> second = pager.page(query, BY_ALL, KeysetRequest.first(2).withCursor(first.nextCursor()));
        rows.addAll(first.items());
        rows.addAll(second.items());
        rows.addAll(pager.page(query, BY_ALL, KeysetRequest.first(2).withCursor(second.prevCursor()))
                .items());
        rows.addAll(pager.page(query, BY_ALL, new OffsetRequest(5, 0)).items());
        KeysetRequest from = KeysetRequest.first(2).withCursor(first.nextCursor());
        addAll(rows, pager.walk(query, BY_ALL, from));
        addAll(rows, pager.stream(query, BY_ALL, from));
        addAll(rows, pager.stream(query, BY_ALL, KeysetRequest.first(2)).withoutCursors());
        assertThat(rows).hasSize(2 + 2 + 2 + 5 + 3 + 3 + 5);
        return rows;
    }

    private static <T> void addAll(List<T> rows, RowStream<T> stream) {
        try (stream) {
            while (stream.next()) {
                rows.add(stream.row());
            }
        }
    }

    @Test
    void showsTheMetadataOfTheSelect() {
        assertThat(everyRow(row -> {
                    ResultSetMetaData columns = row.getMetaData();
                    List<String> labels = new ArrayList<>();
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        labels.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT));
                    }
                    return labels;
                }))
                .containsOnly(List.of("id", "a", "b"));
    }

    @Test
    void refusesColumnsBeyondTheSelectByNumberAndByLabel() {
        Consumer<ResultSet> refuses = row -> { // with an SQLException, where the driver itself has no other
            for (int column : new int[] {4, 5, 9}) {
                assertThatThrownBy(() -> row.getString(column)).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> row.getObject(column, String.class)).isInstanceOf(Exception.class);
                assertThatThrownBy(() -> row.getMetaData().getColumnLabel(column))
                        .isInstanceOf(Exception.class);
                assertThatThrownBy(() -> row.getMetaData().isNullable(column)).isInstanceOf(Exception.class);
            }
            for (String label : List.of(
                    "keyleaf_key_1",
                    "KEYLEAF_KEY_2",
                    "keyleaf_key_3",
                    "keyleaf_type_1",
                    "keyleaf_behind",
                    "keyleaf_range")) {
                assertThatThrownBy(() -> row.getObject(label)).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> row.findColumn(label)).isInstanceOf(SQLException.class);
            }
        };
        everyRow(row -> {
            refuses.accept(row);
            return row.getInt("id");
        });
    }

    @Test
    void readsWhatTheSelectHas() {
        assertThat(everyRow(row -> {
                    int a = row.getInt(2);
                    boolean isNull = row.wasNull();
                    return row.getInt("ID") + (isNull ? "" : "=" + a) + row.getObject("b") + row.findColumn("b");
                }))
                .startsWith("4=30y3", "2X3");
    }

    @Test
    void unwrapsToTheDriver() {
        everyRow(row -> {
            for (Wrapper wrapper : List.of(row, row.getMetaData())) {
                Class<?> type = wrapper instanceof ResultSet ? ResultSet.class : ResultSetMetaData.class;
                assertThat(wrapper.isWrapperFor(type)).isTrue();
                assertThat(wrapper.unwrap(type)).isNotNull();
                assertThat(wrapper.isWrapperFor(Runnable.class)).isFalse();
                assertThatThrownBy(() -> wrapper.unwrap(Runnable.class)).isInstanceOf(Exception.class);
            }
            assertThat(List.of(row)).contains(row);
            return row.getFetchSize() + row.hashCode();
        });
    }

    @Test
    void failsAsTheDriverDoes() {
        assertThatThrownBy(() -> everyRow(row -> row.getString("nowhere"))).isInstanceOf(UncheckedSqlException.class);
    }
}
