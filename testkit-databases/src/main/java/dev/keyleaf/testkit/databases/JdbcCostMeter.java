package dev.keyleaf.testkit.databases;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Travel;
import dev.keyleaf.testkit.CostMeter;
import dev.keyleaf.testkit.ItemList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Counts on one connection what a page costs there. */
final class JdbcCostMeter implements CostMeter {
    private static final System.Logger LOGGER = System.getLogger(JdbcCostMeter.class.getName());

    private final Database database;
    private final JdbcItemPager pager;
    private final CostCounter counter;

    JdbcCostMeter(Database database, JdbcItemPager pager, CostCounter counter) {
        this.database = database;
        this.pager = pager;
        this.counter = counter;
    }

    @Override
    public int rows() {
        return 50_000;
    }

    @Override
    public long most() {
        return counter.most();
    }

    @Override
    public void analyze() {
        try (Connection connection = database.dataSource().getConnection()) {
            counter.analyze(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long cost(ItemList listing, KeysetRequest request) {
        long cost = count(listing, request);
        if (Boolean.getBoolean("keyleaf.costs")) { // the figures that the documentation quotes
            String page = request.cursor() == null ? "the first page" : "a page";
            LOGGER.log(System.Logger.Level.INFO, "cost of " + page + " of " + listing + ": " + cost);
        }
        return cost;
    }

    private long count(ItemList listing, KeysetRequest request) {
        try (Connection connection = database.dataSource().getConnection()) {
            return counter.count(connection, on -> pager.on(on).page(listing, request));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<String> whyNotServed(Ordering ordering, Travel travel) {
        return counter.whyNotServed(ordering, travel);
    }
}
