package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** Every type of key that PostgreSQL brings. */
class PostgreSqlKeyTypesTest extends JdbcKeyTypesContract {
    PostgreSqlKeyTypesTest() {
        super(Database.POSTGRESQL);
    }
}
