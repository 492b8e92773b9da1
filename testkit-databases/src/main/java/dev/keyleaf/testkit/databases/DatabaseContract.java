package dev.keyleaf.testkit.databases;

import dev.keyleaf.testkit.ItemPager;
import dev.keyleaf.testkit.PagerContract;
import dev.keyleaf.testkit.Subject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * All laws for one adapter on one database. The table is made, filled and changed through JDBC here; a subclass gives
 * the pager, and says what it lacks.
 *
 * <pre>{@code
 * class PostgreSqlPagerTest extends DatabaseContract {
 *   PostgreSqlPagerTest() {
 *     super(Database.POSTGRESQL);
 *   }
 *
 *   @Override
 *   protected ItemPager pager(Database database, ItemReader reader) {
 *     return new MyItemPager(MyPager.of(database.dataSource()), reader);
 *   }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseContract extends PagerContract {
    private final Database database;

    /** The contract on a database, which is started before the first test. */
    protected DatabaseContract(Database database) {
        this.database = database;
    }

    /**
     * The pager under test, opened for each test and not closed after it. It pages over
     * {@link dev.keyleaf.testkit.Item#SELECT} with the filters of a listing.
     *
     * @param database where its table is, and how to connect to it
     * @param reader makes items of its rows
     */
    protected abstract ItemPager pager(Database database, ItemReader reader);

    @BeforeAll
    final void createTable() throws SQLException {
        new ItemTable(database).create();
    }

    @Override
    protected final Subject open() {
        return new DatabaseSubject(database, reader -> pager(database, reader));
    }

    /** Connections and transactions of the caller. */
    @Nested
    class CallersConnections extends CallersConnectionLaw {
        CallersConnections() {
            super(database, reader -> pager(database, reader));
        }
    }
}
