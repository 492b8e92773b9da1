package dev.keyleaf.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.sql.SqlQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client gets that follows next to the end; not for ever, if the cursors lead in a circle. */
final class Walked {
    private static final int MAX_PAGES = 100;

    private Walked() {}

    static <T> List<T> rows(JdbcPager pager, SqlQuery<T> query, Ordering ordering, int limit) {
        var rows = new ArrayList<T>();
        @Nullable String cursor = null;
        for (int pages = 0; pages == 0 || cursor != null; pages++) {
            assertThat(pages).as("pages of a walk").isLessThan(MAX_PAGES);
            KeysetPage<T> page =
                    pager.page(query, ordering, KeysetRequest.first(limit).withCursor(cursor));
            rows.addAll(page.items());
            cursor = page.nextCursor();
        }
        return rows;
    }
}
