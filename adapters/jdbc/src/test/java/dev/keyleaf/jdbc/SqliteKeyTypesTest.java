package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The storage classes of SQLite under every affinity, and its collations. */
class SqliteKeyTypesTest extends JdbcKeyTypesContract {
    SqliteKeyTypesTest() {
        super(Database.SQLITE);
    }
}
