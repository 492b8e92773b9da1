package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL believes, where it may be believed, and what is counted instead where not. */
class EstimatesTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final Count ESTIMATE = Count.estimate().withCap(100);
    private static final Total MORE_THAN_100 = new Total.AtLeast(100);

    /** What a session counted is told to others a little later; the next statement tells it at once. */
    private static final String FLUSH = "select pg_stat_force_next_flush()";

    private final JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());

    @BeforeAll
    static void fill() throws SQLException {
        assumeTrue(
                Database.POSTGRESQL.isAtLeast(15, 0),
                "only from PostgreSQL 15 on a session can be made to tell at once what it counted");
        Database.POSTGRESQL.execute(
                "create table sight (id int primary key, a int, b int, title text) with (autovacuum_enabled = off)",
                "insert into sight select i, i % 10, i % 100, 'title ' || i from generate_series(1, 20000) i",
                FLUSH,
                "analyze sight",
                "create view seen as select * from sight where title like '%7%'",
                "create table part (id int primary key, a int) partition by range (id)",
                "create table part_1 partition of part for values from (0) to (5000) with (autovacuum_enabled = off)",
                "create table part_2 partition of part for values from (5000) to (90000) " + "partition by range (id)",
                "create table part_3 partition of part_2 for values from (5000) to (90000) "
                        + "with (autovacuum_enabled = off)",
                "insert into part select i, i % 10 from generate_series(1, 20000) i",
                FLUSH,
                "analyze part_1",
                "analyze part_3",
                "create schema \"Other\"",
                "create table \"Other\".\"Sight\" as select * from sight where id <= 10000",
                "analyze \"Other\".\"Sight\"");
    }

    @BeforeEach
    void makeAFreshTable() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists fresh",
                "create table fresh (id int primary key, a int) with (autovacuum_enabled = off)");
    }

    @Test
    void believesTheStatisticsOfAWholeTable() {
        assertEstimate("select id, title from sight s", 20_000, 0);
    }

    @Test
    void findsATableOfAnotherSchemaByItsQuotedName() {
        assertEstimate("select id from \"Other\".\"Sight\" as s", 10_000, 0);
    }

    @Test
    void addsUpPartitions() {
        assertEstimate("select id from part", 20_000, 0);
    }

    @Test
    void knowsOfCommitsSinceTheLastAnalyze() throws SQLException {
        Database.POSTGRESQL.execute(
                "insert into fresh select i, 1 from generate_series(1, 5000) i",
                FLUSH,
                "analyze fresh",
                "insert into fresh select i, 1 from generate_series(5001, 8000) i",
                "delete from fresh where id <= 1000",
                FLUSH);

        assertEstimate("select id from fresh", 7_000, 0);
    }

    @Test
    void isNotMisledByRowsThatAreCountedTwice() throws SQLException {
        Database.POSTGRESQL.execute(
                FLUSH, // the session has written its counters, and does so again of itself after a second only
                "insert into fresh select i, 1 from generate_series(1, 5000) i",
                "analyze fresh", // before the counters of this session are written
                FLUSH);

        assertEstimate("select id from fresh", 5_000, 0);
    }

    @Test
    void knowsATableThatWasNeverAnalyzed() throws SQLException {
        Database.POSTGRESQL.execute("insert into fresh select i, 1 from generate_series(1, 5000) i", FLUSH);

        assertEstimate("select id from fresh", 5_000, 0);
    }

    @Test
    void growsWithTheTableWhereCountersWereLost() throws SQLException {
        Database.POSTGRESQL.execute(
                "insert into fresh select i, 1 from generate_series(1, 5000) i",
                "analyze fresh",
                "insert into fresh select i, 1 from generate_series(5001, 8000) i",
                FLUSH,
                "select pg_stat_reset_single_table_counters('fresh'::regclass)");

        assertEstimate("select id from fresh", 8_000, 200);
    }

    @Test
    void countsATableOfWhichNothingIsKnown() throws SQLException {
        Database.POSTGRESQL.execute(
                "insert into fresh select i, 1 from generate_series(1, 5000) i",
                FLUSH,
                "select pg_stat_reset_single_table_counters('fresh'::regclass)");

        assertThat(total("select id from fresh")).isEqualTo(MORE_THAN_100);
    }

    @Test
    void countsWhatIsNoTable() {
        assertThat(total("select id from seen")).isEqualTo(MORE_THAN_100);
    }

    @Test
    void countsWhereRowsAreHiddenFromSome() throws SQLException {
        Database.POSTGRESQL.execute(
                "insert into fresh select i, 1 from generate_series(1, 5000) i",
                "analyze fresh",
                "alter table fresh enable row level security");

        assertThat(total("select id from fresh")).isEqualTo(MORE_THAN_100);
    }

    @Test
    void believesThePlanOfFilteredRows() {
        SqlQuery<Long> query = query("select id, a, b, title from sight");

        assertEstimate(query.filter("a = ?", 3), 2_000, 100);
        assertEstimate(query.filter("id between ? and ?", 5_000, 9_999), 5_000, 250);
        assertEstimate(query.filter("b in (?)", List.of(1, 2, 3)), 600, 60);
        assertEstimate(query.filter("a <> ?", 3).filter("b < ?", 50), 9_000, 900);
        assertEstimate("select s.id, o.b from sight s join \"Other\".\"Sight\" o on o.id = s.id", 10_000, 500);
        assertEstimate("select id from part where a = 3", 2_000, 200);
    }

    @Test
    void dependsOnTheValuesThatAreBound() {
        SqlQuery<Long> query = query("select id from sight");

        assertEstimate(query.filter("id > ?", 10_000), 10_000, 500);
        assertEstimate(query.filter("id > ?", 18_000), 2_000, 100);
    }

    @Test
    void countsWhatStatisticsKnowNothingOf() {
        SqlQuery<Long> query = query("select id, a, title, lower(title) as low from sight");

        assertThat(total(query.filter("title ilike ?", "%7%"))).isEqualTo(MORE_THAN_100);
        assertThat(total(query.filter("lower(title) = ?", "title 7"))).isEqualTo(new Total.Exact(1));
        assertThat(total(query.filter("low = ?", "title 7"))).isEqualTo(new Total.Exact(1));
        assertThat(total(query.filter("a + 1 = ?", 3))).isEqualTo(MORE_THAN_100);
        assertThat(total("select distinct a as id from sight")).isEqualTo(new Total.Exact(10));
    }

    @Test
    void countsFilteredRowsOfATableThatWasNeverAnalyzed() throws SQLException {
        Database.POSTGRESQL.execute(
                "insert into fresh select i, i % 10 from generate_series(1, 5000) i",
                "create index on fresh (a)", // which tells the number of rows, and nothing of the values
                FLUSH);

        assertThat(total(query("select id, a from fresh").filter("a = ?", 3))).isEqualTo(MORE_THAN_100);
    }

    @Test
    void isNeverLessThanTheRowsThatWereSeen() {
        SqlQuery<Long> query = query("select id, a, b from sight").filter("a = 3 and b = 3"); // 20 expected, 200 there

        Total total =
                pager.page(query, BY_ID, new OffsetRequest(50, 100, ESTIMATE)).total();

        assertThat(total).isEqualTo(new Total.Estimate(151));
    }

    @Test
    void climbsFromACountToAnEstimate() {
        Count auto = Count.auto().withCap(2_000);
        SqlQuery<Long> query = query("select id, b, title from sight");

        assertThat(total(query.filter("id <= 2000"), auto)).isEqualTo(new Total.Exact(2_000));
        assertThat(total(query, auto)).isEqualTo(new Total.Estimate(20_000));
        assertThat(total(query.filter("title like '%'"), auto)).isEqualTo(new Total.AtLeast(2_000));
        // 2,001 were counted: that a plan expects fewer does not matter any more
        assertThat(total(
                        query.filter("b < 20 and id % 2 = 0 or id < 2002"),
                        Count.auto().withCap(50)))
                .isInstanceOf(Total.AtLeast.class);
        assertThat(total(query.filter("id between 1 and 2001 and b >= 0 and b <= 99 and b <> 200"), auto))
                .isInstanceOfSatisfying(
                        Total.Estimate.class,
                        estimate -> assertThat(estimate.count()).isGreaterThanOrEqualTo(2_001));
    }

    private static SqlQuery<Long> query(String sql) {
        return JdbcPager.query(sql, row -> row.getLong("id"));
    }

    private Total total(String sql) {
        return total(query(sql));
    }

    private Total total(SqlQuery<Long> query) {
        return total(query, ESTIMATE);
    }

    private Total total(SqlQuery<Long> query, Count count) {
        return requireNonNull(
                pager.page(query, BY_ID, KeysetRequest.first(1).withCount(count))
                        .total(),
                "total");
    }

    private void assertEstimate(String sql, long expected, long within) {
        assertEstimate(query(sql), expected, within);
    }

    private void assertEstimate(SqlQuery<Long> query, long expected, long within) {
        assertThat(total(query))
                .isInstanceOfSatisfying(
                        Total.Estimate.class,
                        estimate -> assertThat(estimate.count()).isBetween(expected - within, expected + within));
    }
}
