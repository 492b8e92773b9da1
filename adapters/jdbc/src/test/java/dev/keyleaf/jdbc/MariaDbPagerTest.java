package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.PagerContract;
import dev.keyleaf.testkit.Subject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a real MariaDB. */
class MariaDbPagerTest extends PagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.MARIADB.execute(MySqlSpelling.CREATE_TABLE);
        new ItemTable(Database.MARIADB.dataSource(), new MySqlSpelling()).createIndexes();
    }

    @Override
    protected Subject open() {
        return new ItemTable(Database.MARIADB.dataSource(), new MySqlSpelling());
    }
}
