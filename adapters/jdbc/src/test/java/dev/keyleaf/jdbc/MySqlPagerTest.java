package dev.keyleaf.jdbc;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.Travel;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a real MySQL. */
class MySqlPagerTest extends JdbcPagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.MYSQL.execute(MySqlSpelling.CREATE_TABLE);
        new ItemTable(Database.MYSQL.dataSource(), new MySqlSpelling()).createIndexes();
    }

    @Override
    ItemTable table() {
        return new ItemTable(Database.MYSQL.dataSource(), new Spelling());
    }

    private static final class Spelling extends MySqlSpelling {
        @Override
        public JdbcCostMeter.Counter counter() {
            return new HandlerReadCounter() {
                @Override
                public Optional<String> whyNotServed(Ordering ordering, Travel travel) {
                    long directions = ordering.keys().stream()
                            .map(SortKey::direction)
                            .distinct()
                            .count();
                    return directions == 1
                            ? Optional.empty()
                            : Optional.of(
                                    "MySQL 8.0.12 sorts a range of an index of mixed directions, or reads it from "
                                            + "its beginning");
                }
            };
        }
    }
}
