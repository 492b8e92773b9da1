package dev.keyleaf.jdbc;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a real MySQL. */
class MySqlPagerTest extends JdbcPagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.MYSQL.execute(MySqlSpelling.CREATE_TABLE);
    }

    @Override
    ItemTable table() {
        return new ItemTable(Database.MYSQL.dataSource(), new MySqlSpelling());
    }
}
