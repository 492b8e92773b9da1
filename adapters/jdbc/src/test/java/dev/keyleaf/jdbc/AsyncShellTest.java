package dev.keyleaf.jdbc;

import static dev.keyleaf.testkit.Feature.STREAMS;
import static dev.keyleaf.testkit.Feature.WALKS;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.Feature;
import dev.keyleaf.testkit.Filter;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.ItemList;
import dev.keyleaf.testkit.ItemPager;
import dev.keyleaf.testkit.databases.Database;
import dev.keyleaf.testkit.databases.DatabaseContract;
import dev.keyleaf.testkit.databases.ItemReader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The laws for an asynchronous shell over the same steps, on PostgreSQL: no step needs a blocking shell. */
class AsyncShellTest extends DatabaseContract {
    private final AsyncShell shell = new AsyncShell(Database.POSTGRESQL.dataSource());

    AsyncShellTest() {
        super(Database.POSTGRESQL);
    }

    @Override
    protected ItemPager pager(Database database, ItemReader reader) {
        return new AsyncPager(shell, reader);
    }

    private record AsyncPager(AsyncShell shell, ItemReader reader) implements ItemPager {
        @Override
        public KeysetPage<Item> page(ItemList list, KeysetRequest request) {
            return result(shell.page(query(list), reader::read, list.ordering(), request));
        }

        @Override
        public OffsetPage<Item> page(ItemList list, OffsetRequest request) {
            return result(shell.page(query(list), reader::read, list.ordering(), request));
        }

        @Override
        public int connectionsInUse() {
            return Database.POSTGRESQL.connectionsInUse();
        }

        @Override
        public Map<Feature, String> lacking() {
            return Map.of(
                    WALKS, "it is here to show that steps need no blocking shell, for which pages are enough",
                    STREAMS, "it is here to show that steps need no blocking shell, for which pages are enough");
        }

        private static SqlQuery<Item> query(ItemList list) {
            SqlQuery<Item> query = SqlQuery.of(Item.SELECT, Item.class); // its mapper is given beside it
            for (Filter filter : list.filters()) {
                query = query.filter(filter.sql(), filter.values().toArray());
            }
            return query;
        }

        private static <R> R result(CompletableFuture<R> future) {
            try {
                return future.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }
}
