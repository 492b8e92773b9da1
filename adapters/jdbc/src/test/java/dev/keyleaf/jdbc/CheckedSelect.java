package dev.keyleaf.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.NullPlacement;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT whose pages are held against one plain ORDER BY over the same SELECT. A row is known by its first two
 * columns, which no other row has.
 */
final class CheckedSelect {
    /** The small ones one by one, and one that is more than the rows of most tests. */
    static final List<Integer> LIMITS = IntStream.concat(IntStream.rangeClosed(1, 12), IntStream.of(100))
            .boxed()
            .toList();

    /** For orderings that differ little from others; odd, so that pages end between rows of which two are the same. */
    static final List<Integer> FEW_LIMITS = List.of(3, 7, 100);

    private final Database database;
    private final String sql;
    private final @Nullable String filter;
    private final JdbcPager pager;

    CheckedSelect(Database database, String sql) {
        this(database, sql, null);
    }

    private CheckedSelect(Database database, String sql, @Nullable String filter) {
        this.database = database;
        this.sql = sql;
        this.filter = filter;
        this.pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
    }

    /** The same SELECT with a condition, which may be an OR without parentheses. */
    CheckedSelect filter(String condition) {
        return new CheckedSelect(database, sql, condition);
    }

    /** Follows next to the end and prev from there to the start, by each limit. */
    void walk(Ordering ordering, List<Integer> limits) throws SQLException {
        List<String> all = plain(ordering);
        assertThat(all).as("rows of %s", this).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        for (int limit : limits) {
            KeysetPage<String> last = forwards(ordering, limit, all);
            backwards(ordering, limit, last, all);
        }
    }

    /** Goes from the middle to the next page and back, by each limit. */
    void walkInTheMiddle(Ordering ordering) throws SQLException {
        List<String> all = plain(ordering);
        int half = all.size() / 2;
        String cursor = page(ordering, half, null).nextCursor();
        for (int limit : LIMITS) {
            KeysetPage<String> next = page(ordering, limit, cursor);
            check(next, ordering, limit, all, half);
            check(page(ordering, limit, next.prevCursor()), ordering, limit, all, half - limit);
        }
    }

    /** The first page and the one at a cursor. */
    KeysetPage<String> page(Ordering ordering, int limit, @Nullable String cursor) {
        SqlQuery<String> query = JdbcPager.query(sql, row -> row.getString(1) + "|" + row.getString(2));
        return pager.page(
                filter == null ? query : query.filter(filter),
                ordering,
                KeysetRequest.first(limit).withCursor(cursor));
    }

    /** All rows by one plain ORDER BY. */
    List<String> plain(Ordering ordering) throws SQLException {
        String where = filter == null ? "" : " where " + filter;
        String plain = "select * from (" + sql + "\n) plain" + where + " order by " + orderBy(ordering);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(plain)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1) + "|" + rows.getString(2));
            }
            return found;
        }
    }

    private KeysetPage<String> forwards(Ordering ordering, int limit, List<String> all) {
        KeysetPage<String> page = page(ordering, limit, null);
        int from = 0;
        check(page, ordering, limit, all, from);
        while (page.nextCursor() != null) {
            from += limit;
            page = page(ordering, limit, page.nextCursor());
            check(page, ordering, limit, all, from);
        }
        return page;
    }

    private void backwards(Ordering ordering, int limit, KeysetPage<String> last, List<String> all) {
        int from = all.size() - last.items().size();
        for (KeysetPage<String> page = last; page.prevCursor() != null; ) {
            from -= limit;
            page = page(ordering, limit, page.prevCursor());
            check(page, ordering, limit, all, from);
        }
    }

    /** The rows, and the truth of has_more and both cursors; so whoever follows these comes to every page. */
    private void check(KeysetPage<String> page, Ordering ordering, int limit, List<String> all, int from) {
        String what = this + ", by " + ordering + ", limit " + limit + ", from row " + from;
        int to = Math.min(from + limit, all.size());
        assertThat(page.items()).as(what).isEqualTo(all.subList(from, to));
        assertThat(page.hasMore()).as("has_more: %s", what).isEqualTo(to < all.size());
        assertThat(page.nextCursor() != null).as("next: %s", what).isEqualTo(to < all.size());
        assertThat(page.prevCursor() != null).as("prev: %s", what).isEqualTo(from > 0);
    }

    /** In words that every database has. */
    private static String orderBy(Ordering ordering) {
        return ordering.keys().stream().map(CheckedSelect::orderBy).collect(Collectors.joining(", "));
    }

    private static String orderBy(SortKey key) {
        String direction = key.expression() + " " + key.direction();
        return key.nulls() == NullPlacement.DATABASE_DEFAULT
                ? direction
                : "case when " + key.expression() + " is null then 1 else 0 end"
                        + (key.nulls() == NullPlacement.FIRST ? " desc, " : ", ") + direction;
    }

    @Override
    public String toString() {
        return database + ": " + sql + (filter == null ? "" : " where " + filter);
    }
}
