package com.example.orders;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.SortedBy;
import dev.keyleaf.sql.SqlQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {
    private static final SqlQuery<Order> ORDERS =
            SqlQuery.of("select id, customer_id, status, placed, total from orders", Order.class);

    private final JdbcPager pager; // a bean of the starter, for the application's DataSource

    OrderController(JdbcPager pager) {
        this.pager = pager;
    }

    @GetMapping("/orders")
    KeysetPage<Order> orders(
            OrderFilter filter, KeysetRequest request, @SortedBy(OrderSorts.class) Ordering ordering) {
        return pager.page(ORDERS.filters(filter), ordering, request);
    }

    /** All of the list, a line of JSON for each order; it can be resumed and is never silently cut. */
    @GetMapping(path = "/orders/export", produces = "application/x-ndjson")
    Export<Order> export(OrderFilter filter, ExportRequest request, @SortedBy(OrderSorts.class) Ordering ordering) {
        return Export.of(pager.stream(ORDERS.filters(filter), ordering, request.from()), request);
    }
}
