package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;

/** The laws, on a database that Keyleaf does not know: HSQLDB in memory. */
class UnknownDatabasePagerTest extends JdbcPagerContract {
    UnknownDatabasePagerTest() {
        super(Database.HSQLDB);
    }

    /** It stands for others that are not named; the long runs are for those that are. */
    @Override
    protected long randomCases() {
        return Math.min(super.randomCases(), 2_000);
    }
}
