package dev.keyleaf.testkit.databases;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.testkit.Feature;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.ItemList;
import dev.keyleaf.testkit.ItemPager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A connection of the caller is read on in the caller's transaction, and given back as it was. */
abstract class CallersConnectionLaw {
    private static final ItemList BY_ID = ItemList.of(Ordering.unique(asc("id")));
    private static final KeysetRequest TEN = KeysetRequest.first(10);

    private final Database database;
    private final ItemTable table;
    private final ItemPager pager;

    CallersConnectionLaw(Database database, Function<ItemReader, ItemPager> pagers) {
        this.database = database;
        this.table = new ItemTable(database);
        this.pager = pagers.apply(table.reader());
    }

    @BeforeEach
    final void fill() {
        table.clear();
        table.insert(LongStream.rangeClosed(1, 50)
                .mapToObj(id -> new Item(id, null, 0, Instant.EPOCH, "s", BigDecimal.ONE))
                .toList());
    }

    @AfterEach
    final void clear() {
        table.clear();
    }

    @TestFactory
    Stream<DynamicTest> isGivenBackAsItWas() {
        return eachWay(open -> {
            try (Connection connection = database.dataSource().getConnection()) {
                String before = state(connection);
                try (RowStream<Item> rows = open.of(on(connection))) {
                    assertThat(rows.next()).isTrue();
                }
                assertThat(state(connection)).isEqualTo(before);
                assertThat(count(connection)).isEqualTo(50);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> staysInTheCallersTransaction() {
        return eachWay(open -> {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("delete from item where id > 20");
                }
                try (RowStream<Item> rows = open.of(on(connection))) {
                    int read = 0;
                    while (rows.next()) {
                        read++;
                    }
                    assertThat(read).isEqualTo(20);
                }
                assertThat(connection.getAutoCommit()).isFalse();
                assertThat(count(connection)).isEqualTo(20);
                connection.rollback();
                assertThat(count(connection)).isEqualTo(50);
                connection.rollback();
            }
        });
    }

    private interface Opening {
        RowStream<Item> of(ItemPager pager);
    }

    private interface Check {
        void of(Opening opening) throws SQLException;
    }

    /** By both ways of reading all rows. */
    private Stream<DynamicTest> eachWay(Check check) {
        return Stream.of(
                dynamicTest("walk", () -> {
                    Feature.WALKS.assumeOf(pager);
                    check.of(onConnection -> onConnection.walk(BY_ID, TEN));
                }),
                dynamicTest("stream", () -> {
                    Feature.STREAMS.assumeOf(pager);
                    check.of(onConnection -> onConnection.stream(BY_ID, TEN));
                }));
    }

    private ItemPager on(Connection connection) {
        assumeTrue(pager instanceof JdbcItemPager, "the pager does not read on a connection of JDBC's");
        return ((JdbcItemPager) pager).on(connection);
    }

    private static String state(Connection connection) throws SQLException {
        return List.of(connection.getAutoCommit(), connection.isReadOnly(), connection.getTransactionIsolation())
                .toString();
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from item")) {
            row.next();
            return row.getInt(1);
        }
    }
}
