package dev.keyleaf.jdbc;

import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import dev.keyleaf.testkit.databases.KeyTypesContract;

/** All types of key for the pager of this adapter. */
abstract class JdbcKeyTypesContract extends KeyTypesContract {
    JdbcKeyTypesContract(Database database) {
        super(database);
    }

    @Override
    protected final Pager pager(Database database, String select) {
        JdbcPager pager = JdbcPager.of(database.dataSource(), CursorKeys.random());
        SqlQuery<Long> query = SqlQuery.of(select, Long.class);
        return (ordering, request) -> pager.page(query, ordering, request);
    }
}
