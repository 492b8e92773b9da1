package dev.keyleaf.testkit.databases;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every type of key that a database brings comes back from a cursor bit by bit: a table with each value twice, and as
 * many NULLs, is walked in both directions and travels.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class KeyTypesContract {
    private final Database database;
    private boolean isPrepared;

    /** The contract on a database, which is started before the first test. */
    protected KeyTypesContract(Database database) {
        this.database = database;
    }

    /** Pages over a query of two columns; an item is the first, {@code id}. */
    public interface Pager {
        KeysetPage<Long> page(Ordering ordering, KeysetRequest request);
    }

    /**
     * The pager under test, opened for each type.
     *
     * @param database where the table is, and how to connect to it
     * @param select what to page over: columns {@code id}, an integer, and {@code k}, of any type
     */
    protected abstract Pager pager(Database database, String select);

    /** The types that are tried, by default all. An adapter that refuses one tests its refusal instead. */
    protected List<KeyType> types() {
        return database.keys().types();
    }

    @TestFactory
    Stream<DynamicTest> walksEveryRowOnceInBothDirectionsAndTravels() {
        return types().stream().map(type -> DynamicTest.dynamicTest(type.toString(), () -> walk(type)));
    }

    private void walk(KeyType type) throws SQLException {
        if (!isPrepared) {
            database.execute(database.keys().prepare().toArray(new String[0]));
            isPrepared = true;
        }
        new TypedTable(database, pager(database, TypedTable.SELECT)).walk(type);
    }
}
