package dev.keyleaf.jdbc;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Travel;
import dev.keyleaf.testkit.CostMeter;
import dev.keyleaf.testkit.Listing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts on one connection what a page costs there. */
final class JdbcCostMeter implements CostMeter {
    private static final System.Logger LOGGER = System.getLogger(JdbcCostMeter.class.getName());

    private final ItemTable table;
    private final Counter counter;

    JdbcCostMeter(ItemTable table, Counter counter) {
        this.table = table;
        this.counter = counter;
    }

    /** What a database counts, and how it is asked. */
    interface Counter {
        /** What a page of twenty rows may take at most. */
        long most();

        /** Brings the statistics up to date. */
        void analyze(Connection connection) throws SQLException;

        /** What a page touched that is read on the connection, or on one that stands for it. */
        long count(Connection connection, Consumer<Connection> page) throws SQLException;

        default Optional<String> whyNotServed(Ordering ordering, Travel travel) {
            return Optional.empty();
        }
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
        table.with(connection -> {
            counter.analyze(connection);
            return 0;
        });
    }

    @Override
    public long cost(Listing listing, KeysetRequest request) {
        long cost = table.with(connection -> counter.count(connection, on -> table.page(on, listing, request)));
        if (Boolean.getBoolean("keyleaf.costs")) { // the figures that the documentation quotes
            String page = request.cursor() == null ? "the first page" : "a page";
            LOGGER.log(System.Logger.Level.INFO, "cost of " + page + " of " + listing + ": " + cost);
        }
        return cost;
    }

    @Override
    public Optional<String> whyNotServed(Ordering ordering, Travel travel) {
        return counter.whyNotServed(ordering, travel);
    }
}
