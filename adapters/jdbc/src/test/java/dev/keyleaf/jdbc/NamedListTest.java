package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Where;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists with a name and a version, across deploys: each pager with keys of its own, of the same bytes, is one. */
class NamedListTest {
    private static final Ordering BY_RANK = Ordering.by(asc("rank")).tieBreaker("id");
    private static final byte[] KEY = new byte[32];

    private static final SqlQuery<Long> BEFORE = orders("select id, rank, shop, kind from named_order");
    private static final SqlQuery<Long> AFTER = orders(
            "with o as (select * from named_order) select kind, o.id, shop, rank as rank, note from o where true");

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists named_order",
                "create table named_order (id bigint primary key, rank int not null, shop int not null, "
                        + "kind int not null, note text)",
                "insert into named_order select i, i / 2, i % 2, i % 3, 'n' || i from generate_series(1, 60) i");
    }

    @Test
    void keepsItsCursorsWhenTheSelectIsRewordedAndExtended() {
        String cursor = first(pager(), BEFORE.named("orders", 2), BY_RANK);

        assertThat(next(pager(), AFTER.named("orders", 2), BY_RANK, cursor).items())
                .containsExactly(4L, 5L, 6L);
        assertMismatch(AFTER, BY_RANK, cursor); // without a name the text counts
    }

    @Test
    void keepsItsValuesWhenTheSelectIsReworded() {
        SqlQuery<Long> before = orders("select id, rank from named_order where shop = :shop and kind = :kind")
                .named("of a shop", 1);
        SqlQuery<Long> after = orders("select id, rank from named_order where :kind = kind and :shop = shop")
                .named("of a shop", 1);
        String cursor = first(pager(), before.bind(Map.of("shop", 1, "kind", 0)), BY_RANK);

        assertThat(next(pager(), after.bind(Map.of("kind", 0, "shop", 1)), BY_RANK, cursor)
                        .items())
                .containsExactly(21L, 27L, 33L);
        assertMismatch(after.bind(Map.of("kind", 1, "shop", 0)), BY_RANK, cursor);
    }

    @Test
    void refusesCursorsOfAnotherVersionNameOrderingOrScope() {
        SqlQuery<Long> orders = BEFORE.named("orders", 2);
        String cursor = first(pager(), orders, BY_RANK);

        assertMismatch(BEFORE.named("orders", 3), BY_RANK, cursor);
        assertMismatch(BEFORE.named("others", 2), BY_RANK, cursor);
        assertMismatch(BEFORE, BY_RANK, cursor);
        assertMismatch(orders, Ordering.by(asc("kind")).tieBreaker("id"), cursor);
        assertMismatch(
                orders, BY_RANK, KeysetRequest.first(3).within("tenant 7").withCursor(cursor));
    }

    @Test
    void refusesCursorsOfOtherFilterValues() {
        SqlQuery<Long> orders = BEFORE.named("orders", 2);
        String cursor = first(pager(), orders.filter("shop = ?", 1).filter("kind = ?", 0), BY_RANK);

        assertThat(next(pager(), orders.filter("kind = :kind", 0).filter("shop  =  ?", 1), BY_RANK, cursor)
                        .items())
                .containsExactly(21L, 27L, 33L);
        assertMismatch(orders.filter("shop = ?", 0).filter("kind = ?", 1), BY_RANK, cursor);
        assertMismatch(orders.filter("shop = ?", 1).filter("kind = ?", 2), BY_RANK, cursor);
        assertMismatch(orders.filter("shop = ?", 1), BY_RANK, cursor);
        assertMismatch(orders.filter("shop = ?", 1).filter("kind = ?", 0).filter("note <> ''"), BY_RANK, cursor);
    }

    @Test
    void keepsItsCursorsWhenConditionsOfAFilterRecordAreReworded(@TempDir Path before, @TempDir Path after)
            throws Exception {
        Object ofBefore = filter(
                before, "public record F(@Where(\"shop = ?\") int shop, @Where(\"kind = ?\") int kind) {}", 1, 0);
        String reworded =
                "public record F(@Where(\":k = kind or :k = kind\") int kind, @Where(\"shop in (?)\") int shop) {}";
        String cursor = first(pager(), BEFORE.named("orders", 2).filters(ofBefore), BY_RANK);
        SqlQuery<Long> orders = AFTER.named("orders", 2);

        assertThat(next(pager(), orders.filters(filter(after, reworded, 0, 1)), BY_RANK, cursor)
                        .items())
                .containsExactly(21L, 27L, 33L);
        assertMismatch(orders.filters(filter(after, reworded, 1, 0)), BY_RANK, cursor);
    }

    /** Compiled without the names of its parameters, as Kotlin does unless told otherwise. */
    @Test
    void takesAComponentWithoutANameByItsCondition(@TempDir Path before, @TempDir Path after) throws Exception {
        String members = " public int component1() { return a; } public int component2() { return b; } }";
        String body = "public final class F { final int a; final int b; public F(";
        String assigned = ") { this.a = a; this.b = b; }" + members;
        Object shopFirst =
                filter(before, body + "@Where(\"shop = ?\") int a, @Where(\"kind = ?\") int b" + assigned, 1, 0);
        Object kindFirst =
                filter(after, body + "@Where(\"kind = ?\") int a, @Where(\"shop = ?\") int b" + assigned, 1, 0);
        SqlQuery<Long> orders = BEFORE.named("orders", 2);

        assertMismatch(orders.filters(kindFirst), BY_RANK, first(pager(), orders.filters(shopFirst), BY_RANK));
    }

    @Test
    void refusesTwoSelectsUnderOneNameAndVersion() {
        JdbcPager pager = pager();
        first(pager, BEFORE.named("orders", 2), BY_RANK);
        SqlQuery<Long> narrowed = orders("select id, rank, shop, kind from named_order where shop = 1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> first(pager, narrowed.named("orders", 2), BY_RANK))
                .withMessage(
                        "the list 'orders' of version 2 must be one SELECT, or cursors of one would be accepted by "
                                + "the other, but is 'select id, rank, shop, kind from named_order' and 'select id, rank, shop, "
                                + "kind from named_order where shop = 1': give one of them another name, or what differs as a "
                                + "filter or a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pager.page(narrowed.named("orders", 2), BY_RANK, OffsetRequest.first(1)));
        assertThat(first(pager, narrowed.named("orders", 3), BY_RANK)).isNotNull();
        assertThat(first(
                        pager,
                        orders("SELECT id, rank, shop, kind\nFROM named_order").named("orders", 2),
                        BY_RANK))
                .isNotNull();
        assertThat(first(pager, BEFORE.named("orders", 2), BY_RANK)).isNotNull();
    }

    @Test
    void refusesTwoSelectsUnderOneNameInPagersThatShareTheirKeys() {
        CursorKeys keys = CursorKeys.of(KEY);
        JdbcPager one = JdbcPager.of(Database.POSTGRESQL.dataSource(), keys);
        JdbcPager other = JdbcPager.of(Database.POSTGRESQL.dataSource(), keys);
        first(one, BEFORE.named("orders", 2), BY_RANK);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> first(other, AFTER.named("orders", 2), BY_RANK))
                .withMessageContaining("the list 'orders' of version 2 must be one SELECT");
    }

    @Test
    void refusesOneOfTwoSelectsThatAreSeenAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                JdbcPager pager = pager();
                var barrier = new CyclicBarrier(2);
                List<Future<String>> pages = Stream.of(BEFORE, AFTER)
                        .map(query -> threads.submit(() -> {
                            barrier.await();
                            return first(pager, query.named("orders", 2), BY_RANK);
                        }))
                        .toList();
                int refused = 0;
                for (Future<String> page : pages) {
                    try {
                        page.get();
                    } catch (ExecutionException e) {
                        assertThat(e).hasCauseInstanceOf(IllegalArgumentException.class);
                        refused++;
                    }
                }
                assertThat(refused).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static SqlQuery<Long> orders(String sql) {
        return JdbcPager.query(sql, row -> row.getLong("id"));
    }

    /** A deploy. */
    private static JdbcPager pager() {
        return JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.of(KEY));
    }

    private static String first(JdbcPager pager, SqlQuery<Long> query, Ordering ordering) {
        return requireNonNull(
                pager.page(query, ordering, KeysetRequest.first(3)).nextCursor());
    }

    private static KeysetPage<Long> next(JdbcPager pager, SqlQuery<Long> query, Ordering ordering, String cursor) {
        return pager.page(query, ordering, KeysetRequest.first(3).withCursor(cursor));
    }

    private static void assertMismatch(SqlQuery<Long> query, Ordering ordering, String cursor) {
        assertMismatch(query, ordering, KeysetRequest.first(3).withCursor(cursor));
    }

    private static void assertMismatch(SqlQuery<Long> query, Ordering ordering, KeysetRequest request) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> pager().page(query, ordering, request))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(CursorFault.MISMATCH));
    }

    /** An object of a class {@code shop.F} with that source. */
    private static Object filter(Path directory, String source, int first, int second)
            throws IOException, ReflectiveOperationException, URISyntaxException {
        Path file = directory.resolve("F.java");
        Files.writeString(file, "package shop; import dev.keyleaf.Where; " + source);
        var compiler = requireNonNull(ToolProvider.getSystemJavaCompiler());
        var files = compiler.getStandardFileManager(null, null, null);
        var messages = new StringWriter();
        String classPath = placeOf(Where.class) + File.pathSeparator + placeOf(NullMarked.class);
        assertThat(compiler.getTask(
                                messages,
                                files,
                                null,
                                List.of("-proc:none", "-cp", classPath, "-d", directory.toString()),
                                null,
                                files.getJavaFileObjects(file))
                        .call())
                .as("%s", messages)
                .isTrue();
        var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, Where.class.getClassLoader());
        return loader.loadClass("shop.F").getConstructor(int.class, int.class).newInstance(first, second);
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
