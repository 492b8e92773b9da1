package dev.keyleaf.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.sql.SqlQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

/**
 * Law 8: what a page touches does not grow with its depth. Counted in shared buffers of the plans that PostgreSQL really
 * ran, so that the machine's speed and load play no part.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "demo.posts=300000")
class PageCostTest {
    private static final int POSTS = 300_000;
    private static final int LIMIT = 20;
    /** The buffers that a page may take, as the first screen of the documentation says. */
    private static final int MOST = 32;
    /** The driver prepares on the server from the fifth execution on; the server may then plan generically. */
    private static final int UNTIL_GENERIC = 6;

    private static final SqlQuery<Long> QUERY =
            SqlQuery.of("select id, author_id, title, body, score, created_at from posts", Long.class);

    private final JdbcPager pager;
    private final JdbcConnectionDetails database;

    PageCostTest(@Autowired JdbcPager pager, @Autowired JdbcConnectionDetails database) {
        this.pager = pager;
        this.database = database;
    }

    static List<String> sorts() {
        return new PostSorts().get().names();
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void costsTheSameAtAnyDepth(String sort) throws SQLException {
        Ordering ordering = requireNonNull(new PostSorts().get().ordering(sort), sort);
        try (var explaining = new ExplainingConnection(database)) {
            JdbcPager explained = pager.on(explaining.connection());
            explained.page(QUERY, ordering, KeysetRequest.first(LIMIT));
            int first = check(explaining.lastPlan());
            assertThat(first).as("first page of %s", sort).isLessThanOrEqualTo(MOST);
            var line = new StringBuilder("buffers of a page by " + sort + ": first " + first);
            for (int percent : new int[] {1, 50, 99}) {
                String cursor = cursorBehind(ordering, POSTS / 100 * percent);
                KeysetPage<Long> page = explained.page(
                        QUERY, ordering, KeysetRequest.first(LIMIT).withCursor(cursor));
                assertThat(page.items()).hasSize(LIMIT);
                line.append("; at ").append(percent).append(" %:");
                for (String at : new String[] {cursor, page.prevCursor()}) {
                    KeysetRequest request = KeysetRequest.first(LIMIT).withCursor(at);
                    for (int execution = 1; execution <= UNTIL_GENERIC + 1; execution++) {
                        explained.page(QUERY, ordering, request);
                        int buffers = check(explaining.lastPlan());
                        assertThat(buffers)
                                .as("execution %s at %s %% of %s", execution, percent, sort)
                                .isLessThanOrEqualTo(MOST);
                        if (execution == 1 || execution > UNTIL_GENERIC) {
                            line.append(' ').append(buffers);
                        }
                    }
                }
            }
            // the figures the documentation quotes
            System.out.println(line + " (after, after prepared, before, before prepared)");
        }
    }

    /** What the documentation compares cursors with. */
    @Test
    void readsAllThatAnOffsetSkips() throws SQLException {
        try (var explaining = new ExplainingConnection(database)) {
            JdbcPager explained = pager.on(explaining.connection());
            var line = new StringBuilder("buffers of a page by -created_at at an offset of");
            int before = 0;
            for (long percent : new long[] {0, 1, 50, 99}) {
                explained.page(QUERY, PostSorts.NEWEST, new OffsetRequest(LIMIT, POSTS / 100 * percent, Count.none()));
                int buffers = buffers(explaining.lastPlan());
                assertThat(buffers).as("at %s %%", percent).isGreaterThan(before);
                before = buffers;
                line.append(' ').append(percent).append(" %: ").append(buffers);
            }
            System.out.println(line);
        }
    }

    /** A cursor that stands behind so many rows. */
    private @Nullable String cursorBehind(Ordering ordering, int rows) {
        String cursor = null;
        for (int left = rows; left > 0; left -= KeysetRequest.MAX_LIMIT) {
            int limit = Math.min(left, KeysetRequest.MAX_LIMIT);
            cursor = pager.page(QUERY, ordering, KeysetRequest.first(limit).withCursor(cursor))
                    .nextCursor();
        }
        return cursor;
    }

    /** The plan's buffers, after a look at its nodes: none reads a whole table, none sorts more than a page. */
    private static int check(JsonNode plan) {
        for (JsonNode node : nodes(plan)) {
            String type = node.get("Node Type").asString();
            assertThat(type).isNotIn("Seq Scan", "Parallel Seq Scan", "Bitmap Heap Scan");
            if (type.equals("Sort") || type.equals("Incremental Sort")) {
                assertThat(node.get("Actual Rows").asDouble()).as(type).isLessThanOrEqualTo(2 * (LIMIT + 1));
            }
        }
        return buffers(plan);
    }

    private static int buffers(JsonNode plan) {
        return plan.get("Shared Hit Blocks").asInt()
                + plan.get("Shared Read Blocks").asInt();
    }

    private static List<JsonNode> nodes(JsonNode plan) {
        var nodes = new ArrayList<JsonNode>();
        nodes.add(plan);
        if (plan.has("Plans")) {
            plan.get("Plans").forEach(child -> nodes.addAll(nodes(child)));
        }
        return nodes;
    }
}
