package dev.keyleaf.jdbc;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.testkit.CostMeter;
import dev.keyleaf.testkit.Filter;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.Listing;
import dev.keyleaf.testkit.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code item} of a database that JDBC reaches. */
final class ItemTable implements Subject {
    private final DataSource dataSource;
    private final JdbcPager pager;
    private final Spelling spelling;

    private final int failingAt;

    ItemTable(DataSource dataSource, Spelling spelling) {
        this(dataSource, JdbcPager.of(dataSource, CursorKeys.random()), spelling, Integer.MAX_VALUE);
    }

    private ItemTable(DataSource dataSource, JdbcPager pager, Spelling spelling, int failingAt) {
        this.dataSource = dataSource;
        this.pager = pager;
        this.spelling = spelling;
        this.failingAt = failingAt;
    }

    /** The same table whose pager reads on one connection. */
    ItemTable on(Connection connection) {
        return new ItemTable(dataSource, pager.on(connection), spelling, failingAt);
    }

    /** The same table whose mapper fails at the item of an id. */
    ItemTable failingAt(int id) {
        return new ItemTable(dataSource, pager, spelling, id);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Makes the indexes that the orderings of law 8 need. */
    void createIndexes() {
        List<String> indexes = CostMeter.orderings().stream()
                .flatMap(ordering -> spelling.indexes(ordering).stream())
                .distinct()
                .toList();
        for (String keys : indexes) {
            String sql = "create index item_" + indexes.indexOf(keys) + " on item (" + keys + ")";
            run(sql, List.of(), PreparedStatement::execute);
        }
    }

    /** What a database has its own way of saying. */
    interface Spelling {
        /** The value of the column {@code t}. */
        Object time(Instant t);

        /** The column {@code t} of a row. */
        Instant time(ResultSet row) throws SQLException;

        /** The column {@code a} of a row. */
        default @Nullable Integer a(ResultSet row) throws SQLException {
            int a = row.getInt("a");
            return row.wasNull() ? null : a;
        }

        default String clear() {
            return "delete from item";
        }

        default String orderBy(Listing listing) {
            return listing.orderBy();
        }

        /** The keys of the indexes that serve an ordering beside the primary key. */
        default List<String> indexes(Ordering ordering) {
            return ordering.keys().size() == 1 ? List.of() : List.of(orderBy(Listing.of(ordering)));
        }

        /** What counts the cost of a page; null where the database counts nothing. */
        default JdbcCostMeter.@Nullable Counter counter() {
            return null;
        }
    }

    @Override
    public KeysetPage<Item> page(Listing listing, KeysetRequest request) {
        return pager.page(query(listing), listing.ordering(), request);
    }

    @Override
    public OffsetPage<Item> page(Listing listing, OffsetRequest request) {
        return pager.page(query(listing), listing.ordering(), request);
    }

    /** The page as read on a connection. */
    KeysetPage<Item> page(Connection connection, Listing listing, KeysetRequest request) {
        return pager.on(connection).page(query(listing), listing.ordering(), request);
    }

    @Override
    public Optional<CostMeter> costMeter() {
        return Optional.ofNullable(spelling.counter()).map(counter -> new JdbcCostMeter(this, counter));
    }

    RowStream<Item> walk(Listing listing, KeysetRequest request) {
        return pager.walk(query(listing), listing.ordering(), request);
    }

    RowStream<Item> stream(Listing listing, KeysetRequest request) {
        return pager.stream(query(listing), listing.ordering(), request);
    }

    private SqlQuery<Item> query(Listing listing) {
        SqlQuery<Item> query = SqlQuery.of("select id, a, b, t, s, n from item", this::read);
        for (Filter filter : listing.filters()) {
            query = query.filter(filter.sql(), filter.values().toArray());
        }
        return query;
    }

    private Item read(ResultSet row) throws SQLException {
        if (row.getLong("id") == failingAt) {
            throw new IllegalArgumentException("row " + failingAt);
        }
        return new Item(
                row.getLong("id"),
                spelling.a(row),
                row.getInt("b"),
                spelling.time(row),
                row.getString("s"),
                row.getBigDecimal("n"));
    }

    @Override
    public List<Item> all(Listing listing) {
        String sql = "select id, a, b, t, s, n from item where " + listing.where() + " order by "
                + spelling.orderBy(listing);
        return run(sql, listing.values(), statement -> {
            var items = new ArrayList<Item>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(read(row));
                }
            }
            return items;
        });
    }

    @Override
    public void insert(List<Item> items) {
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

    @Override
    public void update(Item item) {
        write(
                "update item set a = ?, b = ?, t = ?, s = ?, n = ? where id = ?",
                values(item),
                PreparedStatement::executeUpdate);
    }

    @Override
    public void delete(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            write(
                    "delete from item where id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                    List.copyOf(ids),
                    PreparedStatement::executeUpdate);
        }
    }

    @Override
    public void clear() {
        run(spelling.clear(), List.of(), PreparedStatement::executeUpdate);
    }

    @Override
    public boolean isConcurrent() {
        return true;
    }

    @Override
    public void close() {
        clear();
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

    interface ConnectionWork<R> {
        R run(Connection connection) throws SQLException;
    }

    <R> R with(ConnectionWork<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new UncheckedSqlException("item", e);
        }
    }

    private <R> R run(String sql, List<? extends @Nullable Object> values, Work<R> work) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return work.run(statement);
            }
        });
    }

    /** Once more where writers got in each other's way, as an application does it. */
    private <R> void write(String sql, List<? extends @Nullable Object> values, Work<R> work) {
        for (int tries = 1; ; tries++) {
            try {
                run(sql, values, work);
                return;
            } catch (UncheckedSqlException e) {
                if (tries == 50 || !isConflict(e.getCause())) {
                    throw e;
                }
            }
        }
    }

    private static boolean isConflict(@Nullable Throwable cause) {
        String state = cause instanceof SQLException failure ? failure.getSQLState() : null;
        return state != null && (state.startsWith("40") || state.equals("90131")); // the second is H2's
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
