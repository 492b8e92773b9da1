package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The laws, on H2 in memory. */
class H2PagerTest extends JdbcPagerContract {
    H2PagerTest() {
        super(Database.H2);
    }
}
