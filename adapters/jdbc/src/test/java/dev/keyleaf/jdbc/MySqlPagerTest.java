package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.PagerContract;
import dev.keyleaf.testkit.Subject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a real MySQL. */
class MySqlPagerTest extends PagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.MYSQL.execute(MySqlSpelling.CREATE_TABLE);
    }

    @Override
    protected Subject open() {
        return new ItemTable(Database.MYSQL.dataSource(), new MySqlSpelling());
    }
}
