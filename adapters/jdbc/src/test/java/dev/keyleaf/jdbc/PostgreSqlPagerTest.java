package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The laws, on a real PostgreSQL. */
class PostgreSqlPagerTest extends JdbcPagerContract {
    PostgreSqlPagerTest() {
        super(Database.POSTGRESQL);
    }
}
