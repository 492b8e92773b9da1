package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The laws, on a real PostgreSQL behind a pooler in transaction mode. */
class PgBouncerPagerTest extends JdbcPagerContract {
    PgBouncerPagerTest() {
        super(Database.POSTGRESQL_BEHIND_PGBOUNCER);
    }
}
