package dev.keyleaf.testkit.databases;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.testkit.Feature;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.ItemList;
import dev.keyleaf.testkit.ItemPager;
import dev.keyleaf.testkit.Subject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reference in memory over rows of a real PostgreSQL: the two agree on every order, and it needs no adapter. */
class ReferencePagerTest extends DatabaseContract {
    ReferencePagerTest() {
        super(Database.POSTGRESQL);
    }

    @Override
    protected ItemPager pager(Database database, ItemReader reader) {
        return new CopyingPager(database, reader, Subject.reference(true));
    }

    /** Enough to see that the two agree: nothing is under test here but the table. */
    @Override
    protected long randomCases() {
        return Math.min(super.randomCases(), 50);
    }

    private record CopyingPager(Database database, ItemReader reader, Subject reference) implements ItemPager {
        private static final String COPIED = "the rows are copied for each page";

        @Override
        public KeysetPage<Item> page(ItemList listing, KeysetRequest request) {
            return copied().page(listing, request);
        }

        @Override
        public OffsetPage<Item> page(ItemList listing, OffsetRequest request) {
            return copied().page(listing, request);
        }

        @Override
        public Map<Feature, String> lacking() {
            return Map.of(
                    Feature.WALKS, COPIED,
                    Feature.STREAMS, COPIED,
                    Feature.MAPPERS, COPIED,
                    Feature.CONNECTIONS, COPIED,
                    Feature.CONCURRENCY, "one copy is kept");
        }

        private Subject copied() {
            reference.clear();
            reference.insert(rows());
            return reference;
        }

        private List<Item> rows() {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(Item.SELECT)) {
                var items = new ArrayList<Item>();
                while (rows.next()) {
                    items.add(reader.read(rows));
                }
                return items;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
