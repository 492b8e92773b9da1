package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Listing;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.sql.SqlQuery;

/** A query in an ordering, read by a pager. */
record JdbcListing<T>(JdbcPager pager, SqlQuery<T> query, Ordering ordering) implements Listing<T> {
    JdbcListing {
        requireNonNull(query, "query");
        requireNonNull(ordering, "ordering");
    }

    @Override
    public KeysetPage<T> page(KeysetRequest request) {
        return pager.page(query, ordering, request);
    }

    @Override
    public OffsetPage<T> page(OffsetRequest request) {
        return pager.page(query, ordering, request);
    }
}
