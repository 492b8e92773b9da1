package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The types of key that MySQL brings. */
class MySqlKeyTypesTest extends JdbcKeyTypesContract {
    MySqlKeyTypesTest() {
        super(Database.MYSQL);
    }
}
