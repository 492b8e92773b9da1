package dev.keyleaf.jdbc;

import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on SQLite in a file. It has neither times nor decimals: microseconds and floating point stand for them. */
class SqlitePagerTest extends JdbcPagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.SQLITE.execute(
                "create table item (id integer primary key, a int, b int not null, t integer not null, s text, n real)");
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
    }
}
