package dev.keyleaf.jdbc;

import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.testkit.ItemPager;
import dev.keyleaf.testkit.databases.Database;
import dev.keyleaf.testkit.databases.DatabaseContract;
import dev.keyleaf.testkit.databases.ItemReader;

/** All laws for the pager of this adapter. */
abstract class JdbcPagerContract extends DatabaseContract {
    JdbcPagerContract(Database database) {
        super(database);
    }

    @Override
    protected final ItemPager pager(Database database, ItemReader reader) {
        return new ContractPager(database, JdbcPager.of(database.dataSource(), CursorKeys.random()), reader);
    }
}
