package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The types of key that MariaDB brings. */
class MariaDbKeyTypesTest extends JdbcKeyTypesContract {
    MariaDbKeyTypesTest() {
        super(Database.MARIADB);
    }
}
