package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The laws, on a real MySQL. */
class MySqlPagerTest extends JdbcPagerContract {
    MySqlPagerTest() {
        super(Database.MYSQL);
    }
}
