package dev.keyleaf.jdbc;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.keyleaf.Ordering;
import dev.keyleaf.testkit.databases.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on SQLite in a file. It has neither times nor decimals: microseconds and floating point stand for them. */
class SqlitePagerTest extends JdbcPagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.SQLITE.execute(
                "create table item (id integer primary key, a int, b int not null, t integer not null, s text, n real)");
        new ItemTable(Database.SQLITE.dataSource(), new Spelling()).createIndexes();
    }

    @Override
    ItemTable table() {
        return new ItemTable(Database.SQLITE.dataSource(), new Spelling());
    }

    private static final class Spelling implements ItemTable.Spelling {
        @Override
        public Object time(Instant t) {
            return t.getEpochSecond() * 1_000_000 + t.getNano() / 1_000;
        }

        @Override
        public Instant time(ResultSet row) throws SQLException {
            return Instant.EPOCH.plus(row.getLong("t"), MICROS);
        }

        /** An index cannot place NULLs; the two ways of walking one can. */
        @Override
        public List<String> indexes(Ordering ordering) {
            return ordering.keys().size() == 1
                    ? List.of()
                    : List.of(ordering.keys().stream()
                            .map(key -> key.expression() + " " + key.direction())
                            .collect(Collectors.joining(", ")));
        }

        @Override
        public JdbcCostMeter.Counter counter() {
            return new StepCounter();
        }
    }
}
