package dev.keyleaf.jdbc;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.Travel;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a real MySQL. */
class MySqlPagerTest extends JdbcPagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.MYSQL.execute(MySqlSpelling.CREATE_TABLE);
        new ItemTable(Database.MYSQL.dataSource(), new Spelling()).createIndexes();
    }

    @Override
    ItemTable table() {
        return new ItemTable(Database.MYSQL.dataSource(), new Spelling());
    }

    private static final class Spelling extends MySqlSpelling {
        /** None of mixed directions: over one, MySQL 8.0.12 loses rows of a range now and then. */
        @Override
        public List<String> indexes(Ordering ordering) {
            return isMixed(ordering) ? List.of() : super.indexes(ordering);
        }

        @Override
        public JdbcCostMeter.Counter counter() {
            return new HandlerReadCounter() {
                @Override
                public Optional<String> whyNotServed(Ordering ordering, Travel travel) {
                    return isMixed(ordering)
                            ? Optional.of(
                                    "MySQL 8.0.12 sorts a range of an index of mixed directions, or loses rows of it")
                            : Optional.empty();
                }
            };
        }

        private static boolean isMixed(Ordering ordering) {
            return ordering.keys().stream().map(SortKey::direction).distinct().count() > 1;
        }
    }
}
