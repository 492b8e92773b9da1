package dev.keyleaf.jdbc;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.testkit.Filter;
import dev.keyleaf.testkit.Item;
import dev.keyleaf.testkit.Listing;
import dev.keyleaf.testkit.PagerContract;
import dev.keyleaf.testkit.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** The laws, on a real PostgreSQL. */
class PostgreSqlPagerTest extends PagerContract {
    @BeforeAll
    static void createTable() throws SQLException {
        Database.execute("""
                create table item (
                  id bigint primary key, a int, b int not null, t timestamptz not null, s text collate "C", n numeric)""");
    }

    @Override
    protected Subject open() {
        return new Items(JdbcPager.of(Database.dataSource(), CursorKeys.random()));
    }

    /** The table {@code item}. */
    private record Items(JdbcPager pager) implements Subject {
        @Override
        public KeysetPage<Item> page(Listing listing, KeysetRequest request) {
            return pager.page(query(listing), listing.ordering(), request);
        }

        @Override
        public OffsetPage<Item> page(Listing listing, OffsetRequest request) {
            return pager.page(query(listing), listing.ordering(), request);
        }

        private static SqlQuery<Item> query(Listing listing) {
            SqlQuery<Item> query = SqlQuery.of("select id, a, b, t, s, n from item", Item.class);
            for (Filter filter : listing.filters()) {
                query = query.filter(filter.sql(), filter.values().toArray());
            }
            return query;
        }

        @Override
        public List<Item> all(Listing listing) {
            String sql =
                    "select id, a, b, t, s, n from item where " + listing.where() + " order by " + listing.orderBy();
            return run(sql, listing.values(), statement -> {
                var items = new ArrayList<Item>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        items.add(new Item(
                                row.getLong("id"),
                                row.getObject("a", Integer.class),
                                row.getInt("b"),
                                row.getObject("t", OffsetDateTime.class).toInstant(),
                                row.getString("s"),
                                row.getBigDecimal("n")));
                    }
                }
                return items;
            });
        }

        @Override
        public void insert(List<Item> items) {
            run("insert into item (a, b, t, s, n, id) values (?, ?, ?, ?, ?, ?)", List.of(), statement -> {
                for (Item item : items) {
                    bind(statement, values(item));
                    statement.addBatch();
                }
                return statement.executeBatch();
            });
        }

        @Override
        public void update(Item item) {
            run(
                    "update item set a = ?, b = ?, t = ?, s = ?, n = ? where id = ?",
                    values(item),
                    PreparedStatement::executeUpdate);
        }

        @Override
        public void delete(Collection<Long> ids) {
            run(
                    "delete from item where id = any (?)",
                    List.of((Object) ids.toArray(Long[]::new)),
                    PreparedStatement::executeUpdate);
        }

        @Override
        public void clear() {
            run("truncate item", List.of(), PreparedStatement::executeUpdate);
        }

        @Override
        public boolean isConcurrent() {
            return true;
        }

        @Override
        public void close() {
            clear();
        }

        private static List<@Nullable Object> values(Item item) {
            var values = new ArrayList<@Nullable Object>();
            values.add(item.a());
            values.add(item.b());
            values.add(item.t().atOffset(ZoneOffset.UTC));
            values.add(item.s());
            values.add(item.n());
            values.add(item.id());
            return values;
        }

        private interface Work<R> {
            R run(PreparedStatement statement) throws SQLException;
        }

        private static <R> R run(String sql, List<? extends @Nullable Object> values, Work<R> work) {
            try (Connection connection = Database.dataSource().getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                return work.run(statement);
            } catch (SQLException e) {
                throw new UncheckedSqlException(sql, e);
            }
        }

        private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values)
                throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
