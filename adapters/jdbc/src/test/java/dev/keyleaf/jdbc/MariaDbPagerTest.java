package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The laws, on a real MariaDB. */
class MariaDbPagerTest extends JdbcPagerContract {
    MariaDbPagerTest() {
        super(Database.MARIADB);
    }
}
