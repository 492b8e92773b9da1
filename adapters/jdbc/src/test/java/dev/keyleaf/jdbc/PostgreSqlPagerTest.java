package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a real PostgreSQL. */
class PostgreSqlPagerTest extends JdbcPagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.POSTGRESQL.execute("""
                create table item (
                  id bigint primary key, a int, b int not null, t timestamptz not null, s text collate "C", n numeric)""");
        new ItemTable(Database.POSTGRESQL.dataSource(), new Spelling()).createIndexes();
    }

    @Override
    ItemTable table() {
        return new ItemTable(Database.POSTGRESQL.dataSource(), new Spelling());
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
        public String clear() {
            return "truncate item";
        }

        @Override
        public JdbcCostMeter.Counter counter() {
            return new BlockCounter();
        }
    }
}
