package dev.keyleaf.testkit.databases;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Travel;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.NullOrder;
import dev.keyleaf.sql.SqlStatement;
import dev.keyleaf.testkit.Item;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the two forms of a page behind a cursor: the one that begins at the row of the cursor, and the one that leaves
 * it out and asks whether there are rows behind. Prints a table of what each database counts at 1, 50 and 99 %, and of
 * how long the first form takes beside the second: in bursts that take turns, so that whatever else the machine does
 * meets both.
 */
@EnabledIfSystemProperty(named = "keyleaf.costs", matches = "true")
class BoundaryCostTest {
    private static final System.Logger LOGGER = System.getLogger(BoundaryCostTest.class.getName());
    private static final int ROWS = Integer.getInteger("keyleaf.rows", 200_000);
    private static final int[] PERCENTAGES = {1, 50, 99};
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final int BURST = 3;

    private static final Map<Database, Dialect> DIALECTS = Map.of(
            Database.POSTGRESQL, Dialect.postgreSql(),
            Database.MARIADB, Dialect.mariaDb(),
            Database.MYSQL, Dialect.mySql(),
            Database.SQLITE, Dialect.sqlite(),
            Database.H2, Dialect.h2(),
            Database.HSQLDB, Dialect.generic(NullOrder.FIRST));

    private static final List<Ordering> ORDERINGS = List.of(
            Ordering.unique(asc("id")),
            Ordering.by(desc("t").notNull()).tieBreaker("id"),
            Ordering.by(asc("b").notNull(), desc("t").notNull()).tieBreaker(asc("id")),
            Ordering.by(desc("a")).tieBreaker(asc("id")),
            Ordering.by(desc("n").nullsLast()).tieBreaker("id"));

    /** And one that has no dialect of its own, and counts nothing. */
    static Stream<Database> databases() {
        return Stream.concat(Database.all(), Stream.of(Database.HSQLDB));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsTheSameRowsInBothForms(Database database) throws SQLException {
        var table = new ItemTable(database);
        table.create();
        table.clear();
        int rows = database == Database.HSQLDB ? 500 : ROWS; // it has no index there
        fill(table, rows);
        Optional<CostCounter> counter = database.spelling().counter();
        var lines = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection()) {
            if (counter.isPresent()) {
                counter.get().analyze(connection);
            }
            for (Ordering ordering : ORDERINGS) {
                var forms = new PageForms(connection, requireNonNull(DIALECTS.get(database)), ordering, rows);
                for (Travel travel : Travel.values()) {
                    boolean isServed = counter.map(
                                    each -> each.whyNotServed(ordering, travel).isEmpty())
                            .orElse(true);
                    if (isServed) {
                        lines.append("| " + database + " | " + ordering + ", " + travel + " | ")
                                .append(compare(connection, forms, travel, counter));
                    }
                }
            }
        }
        LOGGER.log(
                System.Logger.Level.INFO,
                "\n| database | page | rows behind asked for | from the cursor's row | time, keys added | time, keys of the SELECT |\n"
                        + "|---|---|---|---|---|---|\n" + lines);
    }

    private static String compare(Connection connection, PageForms forms, Travel travel, Optional<CostCounter> counter)
            throws SQLException {
        List<Long> before = new ArrayList<>();
        List<Long> after = new ArrayList<>();
        List<Double> added = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        for (int percentage : PERCENTAGES) {
            PageForms.Page page = forms.behind(percentage, travel);
            List<Long> ids = PageForms.ids(connection, page.strict());
            List<Long> fromBoundary = PageForms.ids(connection, page.boundary());
            assertThat(fromBoundary.subList(1, fromBoundary.size())).startsWith(ids.toArray(Long[]::new));
            assertThat(PageForms.ids(connection, page.boundaryWithKeysAdded())).isEqualTo(fromBoundary);
            if (counter.isPresent()) {
                before.add(counter.get().count(connection, on -> PageForms.ids(on, page.strict())));
                after.add(counter.get().count(connection, on -> PageForms.ids(on, page.boundary())));
            }
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double strict = burst(connection, page.strict());
                double withKeysAdded = burst(connection, page.boundaryWithKeysAdded());
                double boundary = burst(connection, page.boundary());
                if (round >= 0) {
                    added.add(withKeysAdded / strict);
                    shown.add(boundary / strict);
                }
            }
        }
        return String.format(Locale.ROOT, "%s | %s | %.2f | %.2f |%n", before, after, median(added), median(shown));
    }

    private static double burst(Connection connection, SqlStatement statement) {
        long start = System.nanoTime();
        for (int i = 0; i < BURST; i++) {
            PageForms.ids(connection, statement);
        }
        return System.nanoTime() - start;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A tenth NULL; 50 and 20 values of the keys with ties, 20 rows at each time. */
    private static void fill(ItemTable table, int rows) {
        var random = new Random(rows);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int from = 0; from < rows; from += 10_000) {
            List<Item> items = new ArrayList<>();
            for (int i = from; i < Math.min(rows, from + 10_000); i++) {
                items.add(new Item(
                        i * 3L + 1,
                        random.nextInt(10) == 0 ? null : random.nextInt(50),
                        random.nextInt(20),
                        start.plusSeconds(random.nextInt(rows / 20)),
                        random.nextInt(10) == 0 ? null : "text " + random.nextInt(1_000),
                        random.nextInt(10) == 0 ? null : new BigDecimal(random.nextInt(1_000))));
            }
            table.insert(items);
        }
    }
}
