package dev.keyleaf.testkit.databases;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Travel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/** What a database counts of the cost of a page, and how it is asked. */
interface CostCounter {
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
