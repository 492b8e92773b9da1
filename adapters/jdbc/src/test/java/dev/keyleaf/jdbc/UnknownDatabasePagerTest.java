package dev.keyleaf.jdbc;

import dev.keyleaf.Direction;
import dev.keyleaf.NullPlacement;
import dev.keyleaf.SortKey;
import dev.keyleaf.testkit.Listing;
import dev.keyleaf.testkit.PagerContract;
import dev.keyleaf.testkit.Subject;
import dev.keyleaf.testkit.databases.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a database that Keyleaf does not know: HSQLDB in memory. */
class UnknownDatabasePagerTest extends PagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.HSQLDB.execute("""
                create table item (
                  id bigint primary key, a int, b int not null, t timestamp(6) not null,
                  s varchar(40) collate sql_text, n numeric(80, 30))""");
    }

    @Override
    protected Subject open() {
        return new ItemTable(Database.HSQLDB.dataSource(), new Spelling());
    }

    /** It stands for others that are not named; the long runs are for those that are. */
    @Override
    protected long randomCases() {
        return Math.min(super.randomCases(), 2_000);
    }

    private static final class Spelling implements ItemTable.Spelling {
        @Override
        public Object time(Instant t) {
            return LocalDateTime.ofInstant(t, ZoneOffset.UTC);
        }

        @Override
        public Instant time(ResultSet row) throws SQLException {
            return row.getObject("t", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }

        /** HSQLDB puts NULLs first in both directions; of such a database only the ascending default is taken. */
        @Override
        public String orderBy(Listing listing) {
            return listing.ordering().keys().stream().map(Spelling::describe).collect(Collectors.joining(", "));
        }

        private static String describe(SortKey key) {
            boolean isDefault = key.nulls() == NullPlacement.DATABASE_DEFAULT;
            String nulls =
                    !isDefault ? " nulls " + key.nulls() : key.direction() == Direction.DESC ? " nulls last" : "";
            return key.expression() + " " + key.direction() + nulls;
        }
    }
}
