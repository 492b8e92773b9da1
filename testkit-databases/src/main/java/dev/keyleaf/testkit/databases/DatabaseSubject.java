package dev.keyleaf.testkit.databases;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.RowStream;
import dev.keyleaf.testkit.CostMeter;
import dev.keyleaf.testkit.Feature;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.ItemList;
import dev.keyleaf.testkit.ItemPager;
import dev.keyleaf.testkit.Subject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table {@code item} of a database with the pager of an adapter over it. */
final class DatabaseSubject implements Subject {
    private final Database database;
    private final ItemTable table;
    private final Function<ItemReader, ItemPager> pagers;
    private final ItemPager pager;

    DatabaseSubject(Database database, Function<ItemReader, ItemPager> pagers) {
        this.database = database;
        this.table = new ItemTable(database);
        this.pagers = pagers;
        this.pager = pagers.apply(table.reader());
    }

    @Override
    public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
        return pager.page(listing, request);
    }

    @Override
    public OffsetPage<Item> page(ItemList listing, OffsetRequest request) {
        return pager.page(listing, request);
    }

    @Override
    public RowStream<Item> walk(ItemList listing, KeysetRequest request) {
        return pager.walk(listing, request);
    }

    @Override
    public RowStream<Item> stream(ItemList listing, KeysetRequest request) {
        return pager.stream(listing, request);
    }

    @Override
    public int connectionsInUse() {
        return pager.connectionsInUse();
    }

    @Override
    public Map<Feature, String> lacking() {
        return pager.lacking();
    }

    @Override
    public ItemPager failingAt(long id) {
        return pagers.apply(table.reader().failingAt(id));
    }

    @Override
    public Optional<CostMeter> costMeter() {
        try {
            return pager instanceof JdbcItemPager onConnections
                    ? database.spelling().counter().map(counter -> new JdbcCostMeter(database, onConnections, counter))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Item> all(ItemList listing) {
        return table.all(listing);
    }

    @Override
    public void insert(List<Item> items) {
        table.insert(items);
    }

    @Override
    public void delete(Collection<Long> ids) {
        table.delete(ids);
    }

    @Override
    public void update(Item item) {
        table.update(item);
    }

    @Override
    public void clear() {
        table.clear();
    }

    @Override
    public void close() {
        table.clear();
    }
}
