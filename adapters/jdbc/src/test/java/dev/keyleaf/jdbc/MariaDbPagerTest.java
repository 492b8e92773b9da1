package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a real MariaDB. */
class MariaDbPagerTest extends JdbcPagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.MARIADB.execute(MySqlSpelling.CREATE_TABLE);
        new ItemTable(Database.MARIADB.dataSource(), new MySqlSpelling()).createIndexes();
    }

    @Override
    ItemTable table() {
        return new ItemTable(Database.MARIADB.dataSource(), new MySqlSpelling());
    }
}
