package dev.keyleaf.testkit.databases;

import dev.keyleaf.testkit.CostMeter;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.ItemList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code item} of a database, as the laws fill, change and read it: through JDBC, without a pager. */
final class ItemTable {
    private final Database database;
    private final Spelling spelling;
    private final ItemReader reader;

    ItemTable(Database database) {
        this.database = database;
        this.spelling = database.spelling();
        this.reader = new ItemReader(spelling);
    }

    ItemReader reader() {
        return reader;
    }

    /** Makes the table, and the indexes that the orderings of law 8 need. */
    void create() throws SQLException {
        database.execute("drop table if exists item", spelling.createTable());
        List<String> indexes = CostMeter.orderings().stream()
                .flatMap(ordering -> spelling.indexes(ordering).stream())
                .distinct()
                .toList();
        for (String keys : indexes) {
            database.execute("create index item_" + indexes.indexOf(keys) + " on item (" + keys + ")");
        }
    }

    List<Item> all(ItemList listing) {
        String sql = Item.SELECT + " where " + spelling.where(listing) + " order by " + spelling.orderBy(listing);
        try {
            return run(sql, listing.values(), statement -> {
                var items = new ArrayList<Item>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        items.add(reader.read(row));
                    }
                }
                return items;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(List<Item> items) {
        if (items.isEmpty()) {
            return; // some drivers take no empty batch
        }
        write("insert into item (a, b, t, s, n, id) values (?, ?, ?, ?, ?, ?)", List.of(), statement -> {
            statement.getConnection().setAutoCommit(false); // for the speed of many
            for (Item item : items) {
                bind(statement, values(item));
                statement.addBatch();
            }
            statement.executeBatch();
            statement.getConnection().commit();
            statement.getConnection().setAutoCommit(true);
            return items.size();
        });
    }

    void update(Item item) {
        write(
                "update item set a = ?, b = ?, t = ?, s = ?, n = ? where id = ?",
                values(item),
                PreparedStatement::executeUpdate);
    }

    void delete(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            write(
                    "delete from item where id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                    List.copyOf(ids),
                    PreparedStatement::executeUpdate);
        }
    }

    void clear() {
        write(spelling.clear(), List.of(), PreparedStatement::executeUpdate);
    }

    private List<@Nullable Object> values(Item item) {
        var values = new ArrayList<@Nullable Object>();
        values.add(item.a());
        values.add(item.b());
        values.add(spelling.time(item.t()));
        values.add(item.s());
        values.add(item.n());
        values.add(item.id());
        return values;
    }

    private interface Work<R> {
        R run(PreparedStatement statement) throws SQLException;
    }

    private <R> R run(String sql, List<? extends @Nullable Object> values, Work<R> work) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return work.run(statement);
        }
    }

    /** Once more where writers got in each other's way, as an application does it. */
    private <R> void write(String sql, List<? extends @Nullable Object> values, Work<R> work) {
        for (int tries = 1; ; tries++) {
            try {
                run(sql, values, work);
                return;
            } catch (SQLException e) {
                if (tries == 50 || !isConflict(e)) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static boolean isConflict(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("40") || state.equals("90131")); // the second is H2's
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
