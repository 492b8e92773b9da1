package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Direction;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Orders that an index of mixed directions serves beneath conditions of the SELECT. MySQL 8.0.12 returns the intervals
 * of such an index in a wrong order, so that the limit cuts off other rows than the last; MariaDB is written to in
 * another form, and must be right in that.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class MixedIndexTest {
    private static final int ROWS = 60;
    private static final SqlQuery<Long> IN_FIRST_FOLDER =
            JdbcPager.query("select id, folder, v, w from filed where folder = 0", row -> row.getLong("id"));

    private final Database database;
    private final JdbcPager pager;

    MixedIndexTest(Database database) {
        this.database = database;
        this.pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
    }

    static Stream<Database> databases() {
        return Stream.of(Database.MYSQL, Database.MARIADB);
    }

    private record Row(long id, int folder, int v, int w) {}

    private List<Row> rows = List.of();

    @BeforeEach
    void fill() throws SQLException {
        var random = new Random(ROWS);
        rows = IntStream.range(0, ROWS)
                .mapToObj(id -> new Row(id, random.nextInt(2), random.nextInt(3), random.nextInt(3)))
                .toList();
        database.execute(
                "drop table if exists filed",
                "create table filed (id bigint primary key, folder int not null, v int not null, w int not null)",
                rows.stream()
                        .map(row -> "(" + row.id + ", " + row.folder + ", " + row.v + ", " + row.w + ")")
                        .collect(Collectors.joining(", ", "insert into filed values ", "")));
    }

    static Stream<Ordering> orderings() {
        return Stream.of(asc("v"), desc("v"))
                .flatMap(v -> Stream.of(asc("w"), desc("w"))
                        .flatMap(w -> Stream.of(asc("id"), desc("id"))
                                .map(id -> Ordering.by(v.notNull(), w.notNull()).tieBreaker(id))));
    }

    @ParameterizedTest
    @MethodSource("orderings")
    void losesNoRowWhicheverWayTheIndexGoes(Ordering ordering) throws SQLException {
        List<Long> expected = expected(ordering);
        for (Ordering index : orderings().toList()) {
            String keys = index.keys().stream()
                    .map(key -> key.expression() + " " + key.direction())
                    .collect(Collectors.joining(", "));
            database.execute("create index mixed on filed (folder, " + keys + ")");
            for (int limit : new int[] {2, 5}) {
                assertThat(thereAndBack(ordering, limit))
                        .as("by %s, with an index on folder, %s, limit %s", ordering, keys, limit)
                        .containsExactly(expected, expected);
            }
            database.execute("drop index mixed on filed");
        }
    }

    /** All rows by next; and by prev from the last page, with it. */
    private List<List<Long>> thereAndBack(Ordering ordering, int limit) {
        KeysetRequest first = KeysetRequest.first(limit);
        KeysetPage<Long> page = pager.page(IN_FIRST_FOLDER, ordering, first);
        var there = new ArrayList<>(page.items());
        while (page.nextCursor() != null) {
            page = pager.page(IN_FIRST_FOLDER, ordering, first.withCursor(page.nextCursor()));
            there.addAll(page.items());
        }
        var back = new ArrayList<>(page.items());
        while (page.prevCursor() != null) {
            page = pager.page(IN_FIRST_FOLDER, ordering, first.withCursor(page.prevCursor()));
            back.addAll(0, page.items());
        }
        return List.of(there, back);
    }

    private List<Long> expected(Ordering ordering) {
        Comparator<Row> order = ordering.keys().stream()
                .map(MixedIndexTest::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return rows.stream()
                .filter(row -> row.folder == 0)
                .sorted(order)
                .map(Row::id)
                .toList();
    }

    private static Comparator<Row> comparator(SortKey key) {
        Comparator<Row> ascending = Comparator.comparingLong(
                row -> key.expression().equals("v") ? row.v : key.expression().equals("w") ? row.w : row.id);
        return key.direction() == Direction.ASC ? ascending : ascending.reversed();
    }
}
