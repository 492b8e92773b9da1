package dev.keyleaf.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on H2 in memory. */
class H2PagerTest extends JdbcPagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.H2.execute("""
                create table item (
                  id bigint primary key, a int, b int not null, t timestamp(6) with time zone not null,
                  s varchar(40), n numeric(80, 30))""");
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
    }
}
