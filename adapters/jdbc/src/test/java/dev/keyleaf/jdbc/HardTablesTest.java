package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables on which paging goes wrong elsewhere, on every database: many keys, nothing but ties or NULLs, large texts. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
class HardTablesTest {
    private static final int MANY = 10_000;

    private final Database database;

    HardTablesTest(Database database) {
        this.database = database;
    }

    static Stream<Database> databases() {
        return Database.all();
    }

    @Test
    void pagesByFourKeysInEveryMixOfDirections() throws SQLException {
        create(
                "id int primary key, a int, b int, c int not null, s varchar(9)",
                36,
                i -> values(
                        i,
                        i % 4 > 0 ? i % 2 : null,
                        i % 3 > 0 ? 7 : null,
                        i % 2,
                        i % 5 > 1 ? "'x" + i % 3 + "'" : null));
        var select = new CheckedSelect(database, "select id, a, b, c, s from hard");
        for (int mix = 0; mix < 16; mix++) {
            Ordering ordering = Ordering.by(
                            key("a", mix, 0), key("b", mix, 1), key("c", mix, 2).notNull(), key("s", mix, 3))
                    .tieBreaker(mix % 3 > 0 ? asc("id") : desc("id"));

            select.walk(ordering, mix == 0 ? CheckedSelect.LIMITS : List.of(1 + mix % 12, 100));
        }
    }

    @Test
    void pagesByAColumnThatIsNullEverywhere() throws SQLException {
        create("id int primary key, gone int, a int", 36, i -> values(i, null, i % 3 > 0 ? i % 4 : null));
        var select = new CheckedSelect(database, "select id, a, gone from hard");

        select.walk(Ordering.by(asc("gone")).tieBreaker("id"), CheckedSelect.LIMITS);
        for (SortKey gone : List.of(
                asc("gone"),
                asc("gone").nullsFirst(),
                asc("gone").nullsLast(),
                desc("gone"),
                desc("gone").nullsFirst(),
                desc("gone").nullsLast())) {
            select.walk(Ordering.by(gone, desc("a").nullsLast()).tieBreaker(asc("id")), List.of(1, 5, 9));
            select.walk(Ordering.by(asc("a").nullsFirst(), gone).tieBreaker(desc("id")), List.of(2, 6, 12));
        }
    }

    /** With an index, for the sake of the test's own time. */
    @Test
    void pagesManyRowsThatDifferInTheTieBreakerAlone() throws SQLException {
        create("id int primary key, score int, name varchar(9)", MANY, i -> values(i, 7, null));
        database.execute("create index hard_by_score on hard (score, name, id)");
        var select = new CheckedSelect(database, "select id, score, name from hard");
        Ordering indexed = Ordering.by(asc("score"), asc("name")).tieBreaker("id");

        select.walk(indexed, List.of(400));
        select.walkInTheMiddle(indexed);
        select.walkInTheMiddle(
                Ordering.by(desc("score"), asc("name").nullsLast()).tieBreaker(asc("id")));
    }

    @Test
    void pagesByATieBreakerOfTwoColumnsOfWhichNeitherIsUnique() throws SQLException {
        create(
                "a int, document int, line int, primary key (document, line)",
                36,
                i -> values(i % 4 > 0 ? i % 3 : null, i / 6, i % 6));
        var select = new CheckedSelect(database, "select document, line, a from hard");

        select.walk(Ordering.unique(asc("document"), asc("line")), CheckedSelect.LIMITS);
        select.walk(Ordering.unique(desc("line"), asc("document")), CheckedSelect.LIMITS);
        select.walk(Ordering.by(asc("a")).tieBreaker(asc("document"), desc("line")), CheckedSelect.LIMITS);
        select.walk(
                Ordering.by(desc("a").nullsLast()).tieBreaker(desc("line"), desc("document")), CheckedSelect.LIMITS);
    }

    @Test
    void pagesByUuidsBehindTies() throws SQLException {
        create(
                "id int primary key, score int, box int not null, u " + uuidType() + " not null",
                36,
                i -> values(i, i % 4 > 0 ? i % 2 : null, i % 3, uuid(UUID.nameUUIDFromBytes(new byte[] {(byte) i}))));
        var select = new CheckedSelect(database, "select id, score, box, u from hard");

        select.walk(Ordering.by(asc("score")).tieBreaker("u"), CheckedSelect.LIMITS);
        select.walk(Ordering.by(desc("score").nullsLast()).tieBreaker(desc("box"), asc("u")), List.of(1, 4, 7));
        select.walk(Ordering.unique(asc("box"), desc("u")), List.of(2, 5, 12));
        select.walk(Ordering.unique(desc("u")), List.of(3, 8));
    }

    @Test
    void carriesTextsOf100KilobytesThatAreNoKey() throws SQLException {
        createTexts(i -> "x".repeat(100_000) + i);

        new CheckedSelect(database, "select id, s, a from hard")
                .walk(Ordering.by(asc("a")).tieBreaker("id"), List.of(1, 3, 100));
    }

    @Test
    void pagesByTextsOf100KilobytesThatDoNotStandAtTheEdgeOfAPage() throws SQLException {
        // of each four, which are a page, the two in the middle
        createTexts(i -> (char) ('a' + i) + (i % 4 == 2 || i % 4 == 3 ? "x".repeat(100_000) : ""));

        new CheckedSelect(database, "select id, a, s from hard")
                .walk(Ordering.by(asc("s")).tieBreaker("id"), List.of(4));
    }

    @Test
    void refusesATextOf100KilobytesAtTheEdgeOfAPage() throws SQLException {
        createTexts(i -> (char) ('a' + i) + "x".repeat(100_000));
        var select = new CheckedSelect(database, "select id, a, s from hard");
        Ordering ordering = Ordering.by(asc("s")).tieBreaker("id");

        assertThatThrownBy(() -> select.page(ordering, 4, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a cursor must have at most 2000 characters")
                .hasMessageContaining("order by a shorter key")
                .hasMessageNotContaining("xxx");
        select.walk(Ordering.by(asc("substr(s, 1, 200)")).tieBreaker("id"), List.of(4));
    }

    private void createTexts(IntFunction<String> text) throws SQLException {
        String type = database == Database.MARIADB || database == Database.MYSQL
                ? "mediumtext"
                : database == Database.H2 ? "varchar(200000)" : "text";
        create(
                "id int primary key, a int, s " + type,
                12,
                i -> values(i, i % 3 > 0 ? i % 2 : null, "'" + text.apply(i) + "'"));
    }

    private void create(String columns, int rows, IntFunction<String> row) throws SQLException {
        database.execute("drop table if exists hard", "create table hard (" + columns + ")");
        int batch = rows == MANY ? 1_000 : 4; // SQLite takes no statement of more than a megabyte
        for (int first = 1; first <= rows; first += batch) {
            database.execute(IntStream.rangeClosed(first, Math.min(rows, first + batch - 1))
                    .mapToObj(row)
                    .collect(Collectors.joining(", ", "insert into hard values ", "")));
        }
    }

    private static SortKey key(String column, int mix, int bit) {
        SortKey key = (mix & 1 << bit) == 0 ? asc(column) : desc(column);
        return switch ((mix + bit) % 3) {
            case 0 -> key;
            case 1 -> key.nullsFirst();
            default -> key.nullsLast();
        };
    }

    private boolean hasUuids() {
        return database != Database.MYSQL && database != Database.SQLITE;
    }

    private String uuidType() {
        return hasUuids() ? "uuid" : database == Database.SQLITE ? "blob" : "binary(16)";
    }

    private String uuid(UUID uuid) {
        return hasUuids() ? "'" + uuid + "'" : "x'" + uuid.toString().replace("-", "") + "'";
    }

    private static String values(@Nullable Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
