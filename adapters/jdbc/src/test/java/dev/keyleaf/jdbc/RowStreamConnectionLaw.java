package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.Listing;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections and transactions of both ways of reading. */
abstract class RowStreamConnectionLaw {
    private static final Listing BY_ID = Listing.of(Ordering.unique(asc("id")));
    private static final KeysetRequest TEN = KeysetRequest.first(10);

    private final ItemTable table;

    RowStreamConnectionLaw(Supplier<ItemTable> table) {
        this.table = table.get();
    }

    @BeforeEach
    final void fill() {
        table.clear();
        table.insert(LongStream.rangeClosed(1, 50)
                .mapToObj(RowStreamConnectionLaw::item)
                .toList());
    }

    @AfterEach
    final void clear() {
        table.clear();
    }

    private static Item item(long id) {
        return new Item(id, null, 0, Instant.EPOCH, "s", BigDecimal.ONE);
    }

    @Test
    void givesBackAConnectionAsItWas() throws SQLException {
        try (Connection connection = table.dataSource().getConnection()) {
            String before = state(connection);
            try (RowStream<Item> rows = table.on(connection).stream(BY_ID, TEN)) {
                assertThat(rows.next()).isTrue();
                assertThat(connection.getAutoCommit()).isFalse();
            }
            assertThat(state(connection)).isEqualTo(before);
            assertThat(count(connection)).isEqualTo(50);
        }
    }

    @Test
    void givesBackTheConnectionAtTheLastRow() {
        for (RowStream<Item> rows : List.of(table.walk(BY_ID, TEN), table.stream(BY_ID, TEN))) {
            int read = 0;
            while (rows.next()) {
                read++;
            }
            assertThat(read).isEqualTo(50);
            assertThat(active()).isZero();
            rows.close();
        }
    }

    @Test
    void holdsNoConnectionWhileARowOfAPageIsUsed() {
        try (RowStream<Item> rows = table.walk(BY_ID, TEN)) {
            assertThat(rows.next()).isTrue();
            assertThat(active()).isZero();
        }
    }

    @Test
    void takesNoConnectionBeforeTheFirstRowIsAskedFor() {
        try (RowStream<Item> walk = table.walk(BY_ID, TEN);
                RowStream<Item> stream = table.stream(BY_ID, TEN)) {
            assertThat(active()).isZero();
            assertThatThrownBy(walk::row).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(stream::cursor).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void givesBackTheConnectionWhenClosedBetweenRows() {
        RowStream<Item> rows = table.stream(BY_ID, TEN);
        assertThat(rows.next()).isTrue();
        assertThat(active()).isOne();
        rows.close();
        rows.close();
        assertThat(active()).isZero();
        assertThatThrownBy(rows::next).isInstanceOf(IllegalStateException.class).hasMessage("the rows are closed");
    }

    @Test
    void givesBackTheConnectionWhenARowCannotBeMapped() {
        for (Way way : ways()) {
            RowStream<Item> rows = way.of(table.failingAt(3));
            assertThatThrownBy(() -> {
                        while (rows.next()) {
                            rows.row();
                        }
                    })
                    .hasMessage("row 3");
            assertThat(active()).isZero();
        }
    }

    @Test
    void failsOnceCancelled() throws SQLException {
        for (Way way : ways()) {
            RowStream<Item> rows = way.of(table);
            assertThat(rows.next()).isTrue();
            rows.cancel();
            assertThatThrownBy(rows::next).isInstanceOf(CancellationException.class);
            rows.close();
            assertThat(active()).isZero();
            try (Connection connection = table.dataSource().getConnection()) {
                assertThat(count(connection)).isEqualTo(50);
            }
        }
    }

    @Test
    void readsInATransactionOfTheCallersAndLeavesItOpen() throws SQLException {
        try (Connection connection = table.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("delete from item where id > 20");
            }
            for (Way way : ways()) {
                try (RowStream<Item> rows = way.of(table.on(connection))) {
                    int read = 0;
                    while (rows.next()) {
                        read++;
                    }
                    assertThat(read).isEqualTo(20);
                }
            }
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(count(connection)).isEqualTo(20);
            connection.rollback();
            assertThat(count(connection)).isEqualTo(50);
            connection.rollback();
        }
    }

    @Test
    void refusesACursorThatLeadsBackwards() {
        String back = table.page(BY_ID, TEN.withCursor(table.page(BY_ID, TEN).nextCursor()))
                .prevCursor();
        for (Way way : ways()) {
            assertThatThrownBy(() -> way.of(table, TEN.withCursor(back)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("cursor leads backwards: all rows are read forwards, from a checkpoint or a "
                            + "next_cursor");
        }
    }

    @Test
    void refusesAStrangersCursorBeforeItReads() {
        for (Way way : ways()) {
            assertThatThrownBy(() -> way.of(table, TEN.withCursor("AAAA"))).isInstanceOf(InvalidRequestException.class);
        }
    }

    private interface Way {
        RowStream<Item> of(ItemTable table, KeysetRequest request);

        default RowStream<Item> of(ItemTable table) {
            return of(table, TEN);
        }
    }

    private static List<Way> ways() {
        return List.of(
                (table, request) -> table.walk(BY_ID, request), (table, request) -> table.stream(BY_ID, request));
    }

    private int active() {
        return ((HikariDataSource) table.dataSource()).getHikariPoolMXBean().getActiveConnections();
    }

    private static String state(Connection connection) throws SQLException {
        return Stream.of(connection.getAutoCommit(), connection.isReadOnly(), connection.getTransactionIsolation())
                .toList()
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
