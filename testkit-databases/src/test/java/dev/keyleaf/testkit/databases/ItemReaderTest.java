package dev.keyleaf.testkit.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.testkit.Item;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every adapter's rows go through: a reader that lost a digit would be taken for a fault of the adapter. */
class ItemReaderTest {
    private static final Item FULL =
            new Item(Long.MIN_VALUE, 7, -1, Instant.parse("2024-02-29T12:00:00.000001Z"), "é", new BigDecimal("0.25"));
    private static final Item SPARSE = new Item(1, null, 0, Instant.parse("9999-12-31T23:59:59.999999Z"), null, null);

    /** Those whose driver gives a value of any column as any type; SQLite's does not. */
    static Stream<Database> databases() {
        return Stream.of(Database.POSTGRESQL, Database.MARIADB, Database.MYSQL, Database.H2, Database.HSQLDB);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void readsTheSameByTheTypesThatAnyDriverIsAskedFor(Database database) throws SQLException {
        ItemTable table = filled(database);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Item.SELECT + " order by id")) {
            for (Item item : List.of(FULL, SPARSE)) {
                rows.next();
                Item read = table.reader().read(new ByType(rows));
                assertThat(read)
                        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .usingRecursiveComparison()
                        .isEqualTo(item);
                assertThat(table.reader().read(rows)).isEqualTo(read);
            }
        }
    }

    @Test
    void failsAtTheRowThatItWasToldTo() throws SQLException {
        ItemTable table = filled(Database.H2);
        ItemReader failing = table.reader().failingAt(1);
        try (Connection connection = Database.H2.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(Item.SELECT + " order by id")) {
            rows.next();
            assertThat(failing.read(rows)).isEqualTo(table.reader().read(rows));
            rows.next();
            assertThatThrownBy(() -> failing.read(rows))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("row 1");
        }
    }

    private static ItemTable filled(Database database) throws SQLException {
        var table = new ItemTable(database);
        table.create();
        table.insert(List.of(SPARSE, FULL));
        return table;
    }

    /** As R2DBC, jOOQ and JPA give values. */
    private record ByType(ResultSet row) implements ItemReader.Row {
        @Override
        public <T> @Nullable T get(String column, Class<T> type) {
            try {
                return row.getObject(column, type);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
