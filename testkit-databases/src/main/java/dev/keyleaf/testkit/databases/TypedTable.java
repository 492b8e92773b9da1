package dev.keyleaf.testkit.databases;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with one key of some type: a value that came back changed by one bit would lose or repeat a row. */
final class TypedTable {
    /** There one limit and one place of NULLs are enough: it is to show what a value becomes. */
    private static final boolean ON_ANOTHER_CLOCK = Boolean.getBoolean("keyleaf.otherClock");

    private static final List<Integer> LIMITS =
            ON_ANOTHER_CLOCK ? List.of(2) : List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100);

    /** Odd, so that pages end between rows of which two are the same. */
    private static final List<Integer> FEW_LIMITS = List.of(3, 7, 100);

    static final String SELECT = "select id, k from typed";

    private final Database database;
    private final KeyTypesContract.Pager pager;

    TypedTable(Database database, KeyTypesContract.Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /** Walks over each value twice and as many NULLs, in both directions and travels. */
    void walk(KeyType type) throws SQLException {
        TypedKeys keys = database.keys();
        database.execute(
                "drop table if exists typed", "create table typed (id " + keys.id() + ", k " + type.name() + " null)");
        for (int copies = 0; copies < 2; copies++) {
            for (String value : type.values()) {
                database.execute("insert into typed (k) values (" + value + ")");
                database.execute("insert into typed (k) values (null)");
            }
        }
        check(type, Ordering.by(asc("k")).tieBreaker("id"), "k, id", LIMITS);
        check(type, Ordering.by(desc("k")).tieBreaker("id"), keys.descending(), LIMITS);
        if (!ON_ANOTHER_CLOCK) {
            checkPlacedNulls(type, FEW_LIMITS);
        }
    }

    private void checkPlacedNulls(KeyType type, List<Integer> limits) throws SQLException {
        check(type, Ordering.by(desc("k").nullsLast()).tieBreaker(asc("id")), "k is null, k desc, id", limits);
        check(type, Ordering.by(asc("k").nullsFirst()).tieBreaker(desc("id")), "k is not null, k, id desc", limits);
        check(type, Ordering.by(asc("k").nullsLast()).tieBreaker(asc("id")), "k is null, k, id", limits);
        check(type, Ordering.by(desc("k").nullsFirst()).tieBreaker("id"), "k is not null, k desc, id desc", limits);
    }

    private void check(KeyType type, Ordering ordering, String orderBy, List<Integer> limits) throws SQLException {
        List<Long> expected = plain(orderBy);
        for (int limit : limits) {
            assertThat(walk(ordering, limit))
                    .as("%s by %s, limit %s", type, ordering, limit)
                    .isEqualTo(expected);
        }
    }

    /** Walks to the end and back, and returns what it saw on the way there if the way back was its mirror. */
    private List<Long> walk(Ordering ordering, int limit) {
        List<List<Long>> there = new ArrayList<>();
        List<@Nullable String> back = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<Long> page =
                    pager.page(ordering, KeysetRequest.first(limit).withCursor(cursor));
            there.add(page.items());
            back.add(page.prevCursor());
            cursor = page.nextCursor();
        } while (cursor != null && there.size() < 1_000);
        for (int i = there.size() - 1; i > 0; i--) {
            KeysetPage<Long> page =
                    pager.page(ordering, KeysetRequest.first(limit).withCursor(back.get(i)));
            assertThat(page.items())
                    .as("the page before page %s by %s", i, ordering)
                    .isEqualTo(there.get(i - 1));
        }
        assertThat(back.get(0)).isNull();
        return there.stream().flatMap(List::stream).toList();
    }

    private List<Long> plain(String orderBy) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from typed order by " + orderBy)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return Collections.unmodifiableList(ids);
    }
}
