package dev.keyleaf.jdbc;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.seek.Travel;
import dev.keyleaf.testkit.databases.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on H2 in memory. */
class H2PagerTest extends JdbcPagerContract {
    /** Earlier ones do not begin at a place in an index. */
    private static boolean costsTheSameAtAnyDepth;

    @BeforeAll
    static void createTable() throws SQLException {
        // no primary key: of a bigint one H2 makes its row number, and loses rows of other indexes if that is the least
        Database.H2.execute("""
                create table item (
                  id bigint not null unique, a int, b int not null, t timestamp(6) with time zone not null,
                  s varchar(40), n numeric(80, 30))""");
        costsTheSameAtAnyDepth = Database.H2.isAtLeast(2, 3);
        new ItemTable(Database.H2.dataSource(), new Spelling()).createIndexes();
    }

    @Override
    ItemTable table() {
        return new ItemTable(Database.H2.dataSource(), new Spelling());
    }

    private static final class Spelling implements ItemTable.Spelling {
        @Override
        public Object time(Instant t) {
            return t.atOffset(ZoneOffset.UTC);
        }

        @Override
        public Instant time(ResultSet row) throws SQLException {
            return row.getObject("t", OffsetDateTime.class).toInstant();
        }

        @Override
        public JdbcCostMeter.@Nullable Counter counter() {
            return !costsTheSameAtAnyDepth
                    ? null
                    : new ScanCounter() {
                        @Override
                        public Optional<String> whyNotServed(Ordering ordering, Travel travel) {
                            return meetsTheEndOfATie(ordering.keys().get(0), travel)
                                    ? Optional.of(
                                            "the page at 50 % goes over the end of 2,500 equal keys, and H2 reads these")
                                    : Optional.empty();
                        }
                    };
        }

        private static boolean meetsTheEndOfATie(SortKey first, Travel travel) {
            return travel == Travel.AFTER
                    ? first.equals(SortKey.desc("n").nullsLast())
                    : first.equals(SortKey.asc("n").nullsFirst());
        }
    }
}
