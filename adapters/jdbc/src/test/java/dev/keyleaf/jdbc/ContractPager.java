package dev.keyleaf.jdbc;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.RowStream;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.Filter;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.ItemList;
import dev.keyleaf.testkit.ItemPager;
import dev.keyleaf.testkit.databases.Database;
import dev.keyleaf.testkit.databases.ItemReader;
import dev.keyleaf.testkit.databases.JdbcItemPager;
import java.sql.Connection;

/** The pager of this adapter, as the laws ask it. */
record ContractPager(Database database, JdbcPager pager, ItemReader reader) implements JdbcItemPager {
    @Override
    public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
        return pager.page(query(listing), listing.ordering(), request);
    }

    @Override
    public OffsetPage<Item> page(ItemList listing, OffsetRequest request) {
        return pager.page(query(listing), listing.ordering(), request);
    }

    @Override
    public RowStream<Item> walk(ItemList listing, KeysetRequest request) {
        return pager.walk(query(listing), listing.ordering(), request);
    }

    @Override
    public RowStream<Item> stream(ItemList listing, KeysetRequest request) {
        return pager.stream(query(listing), listing.ordering(), request);
    }

    @Override
    public ItemPager on(Connection connection) {
        return new ContractPager(database, pager.on(connection), reader);
    }

    @Override
    public int connectionsInUse() {
        return database.connectionsInUse();
    }

    private SqlQuery<Item> query(ItemList listing) {
        SqlQuery<Item> query = JdbcPager.query(Item.SELECT, reader::read);
        for (Filter filter : listing.filters()) {
            query = query.filter(filter.sql(), filter.values().toArray());
        }
        return query;
    }
}
