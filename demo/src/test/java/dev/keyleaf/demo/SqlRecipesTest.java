package dev.keyleaf.demo;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Pages;
import dev.keyleaf.Where;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.web.Filters;
import dev.keyleaf.sql.SqlQuery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recipes of docs/recipes.md whose SQL is worth more than a look; quoted from here. */
@RecipeApplication
class SqlRecipesTest {
    private final JdbcPager pager;
    private final JdbcClient jdbc;

    SqlRecipesTest(@Autowired JdbcPager pager, @Autowired JdbcClient jdbc) {
        this.pager = pager;
        this.jdbc = jdbc;
    }

    record Customer(long id, String name) {}

    record Line(long orderId, long lineId, String product, Customer customer) {}

    static class Lines {
        static final SqlQuery<Line> ALL = SqlQuery.of("""
                select o.id as order_id, l.id as line_id, l.product, c.id as customer_id, c.name as customer_name, o.placed
                from orders o join lines l on l.order_id = o.id join customers c on c.id = o.customer_id
                """, Line.class);
        static final Ordering NEWEST =
                Ordering.by(desc("placed").notNull()).tieBreaker(desc("order_id"), desc("line_id"));
    }

    record Author(long authorId, long posts) {}

    static class Authors {
        static final SqlQuery<Author> ALL = SqlQuery.of(
                "select author_id, count(*) as posts from posts where created_at >= ? group by author_id",
                Author.class);
        static final Ordering BUSIEST = Ordering.by(desc("posts").notNull()).tieBreaker("author_id");

        static SqlQuery<Author> since(Instant start, long atLeast) {
            return ALL.bind(start).filter("posts >= ?", atLeast);
        }
    }

    enum Status {
        OPEN,
        PAID
    }

    @Filters
    record StatusFilter(@Where("status in (?)") List<Status> status) {}

    record Order(long id, Status status) {}

    record Device(long id, Details data) {}

    record Details(String name, int volts) {}

    static class Devices {
        static final SqlQuery<Device> ALL =
                SqlQuery.of("select id, (data ->> 'volts')::int as volts, data from devices", Device.class);
        static final Ordering BY_VOLTS = Ordering.by(asc("volts")).tieBreaker("id");

        static SqlQuery<Device> tagged(String tag) {
            return ALL.filter("data @> jsonb_build_object('tag', ?::text)", tag).filter("data ? 'owner'");
        }
    }

    @BeforeEach
    void makeTables() {
        for (String statement : List.of(
                "drop table if exists lines, orders, customers, devices",
                "drop type if exists order_status",
                "create type order_status as enum ('OPEN', 'PAID')",
                "create table customers (id bigint primary key, name text not null)",
                "create table orders (id bigint primary key, customer_id bigint not null, status order_status not null, "
                        + "placed date not null)",
                "create table lines (id bigint, order_id bigint, product text not null, primary key (order_id, id))",
                "create table devices (id bigint primary key, data jsonb not null)",
                "insert into customers select i, 'customer ' || i from generate_series(1, 3) i",
                "insert into orders select i, 1 + i % 3, (case when i % 2 = 0 then 'OPEN' else 'PAID' end)::order_status, "
                        + "date '2026-01-01' + i / 4 from generate_series(1, 20) i",
                "insert into lines select l, o, 'product ' || l from generate_series(1, 20) o, generate_series(1, 3) l",
                "insert into devices select i, jsonb_build_object('name', 'device ' || i, 'volts', i % 5, 'tag', "
                        + "case when i % 2 = 0 then 'even' else 'odd' end, 'owner', i) from generate_series(1, 20) i")) {
            jdbc.sql(statement).update();
        }
    }

    private <T> List<T> walk(SqlQuery<T> query, Ordering ordering) {
        return Pages.follow(
                        cursor -> pager.page(
                                query, ordering, KeysetRequest.first(7).withCursor(cursor)),
                        10_000)
                .stream()
                .toList();
    }

    @Test
    void joinsEachLineOnce() {
        List<Line> lines = walk(Lines.ALL, Lines.NEWEST);

        assertThat(lines).hasSize(60).doesNotHaveDuplicates();
        assertThat(lines.get(0)).isEqualTo(new Line(20, 3, "product 3", new Customer(3, "customer 3")));
    }

    @Test
    void filtersGroups() {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");

        assertThat(walk(Authors.since(start, 2), Authors.BUSIEST))
                .hasSameElementsAs(jdbc.sql("select author_id, count(*) as posts from posts where created_at >= "
                                + "'2024-01-01Z' group by author_id having count(*) >= 2")
                        .query(Author.class)
                        .list())
                .isNotEmpty();
    }

    @Test
    void filtersByAnEnum() {
        SqlQuery<Order> orders = SqlQuery.of("select id, status from orders", Order.class);
        KeysetPage<Order> page = pager.page(
                orders.filters(new StatusFilter(List.of(Status.OPEN))),
                Ordering.by(asc("status").notNull()).tieBreaker("id"),
                KeysetRequest.first(100));

        assertThat(page.items()).hasSize(10).allMatch(order -> order.status() == Status.OPEN);
    }

    @Test
    void readsAndSortsJson() {
        List<Device> devices = walk(Devices.tagged("even"), Devices.BY_VOLTS);

        assertThat(devices)
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> a.data().volts() - b.data().volts());
        assertThat(devices.get(0).data().name()).isEqualTo("device 10");
    }
}
