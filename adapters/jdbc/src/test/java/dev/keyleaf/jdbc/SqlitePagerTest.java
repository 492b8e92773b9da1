package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The laws, on SQLite in a file. */
class SqlitePagerTest extends JdbcPagerContract {
    SqlitePagerTest() {
        super(Database.SQLITE);
    }
}
