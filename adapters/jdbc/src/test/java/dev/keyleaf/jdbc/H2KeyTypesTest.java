package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The types of key that H2 brings. */
class H2KeyTypesTest extends JdbcKeyTypesContract {
    H2KeyTypesTest() {
        super(Database.H2);
    }
}
