package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.Total;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.jdbc.service.Shelves;
import dev.keyleaf.jdbc.service.Shelves.Book;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.InMemoryListing;
import dev.keyleaf.testkit.databases.Database;
import java.io.File;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One service, which knows core alone, over PostgreSQL and over a list in memory. */
class BoundListTest {
    private static final List<Book> BOOKS = List.of(
            new Book(1, 1, "c"), new Book(2, 2, "b"), new Book(3, 1, "a"), new Book(4, 1, "b"), new Book(5, 1, "b"));

    private static final Ordering BY_TITLE = Ordering.by(asc("title")).tieBreaker(desc("id"));

    /** What the service runs over. */
    enum Over {
        POSTGRESQL {
            @Override
            Shelves shelves() {
                JdbcPager pager = JdbcPager.of(Database.POSTGRESQL.dataSource(), CursorKeys.random());
                SqlQuery<Book> books = SqlQuery.of("select id, shelf, title from book", Book.class);
                return new Shelves(shelf -> pager.listing(books.filter("shelf = ?", shelf), BY_TITLE));
            }
        },
        MEMORY {
            @Override
            Shelves shelves() {
                InMemoryListing<Book> books = InMemoryListing.of(
                        BOOKS,
                        comparing(Book::title).thenComparing(comparing(Book::id).reversed()));
                return new Shelves(shelf -> books.filter("shelf = " + shelf, book -> book.shelf() == shelf));
            }
        };

        abstract Shelves shelves();
    }

    @BeforeAll
    static void fill() throws SQLException {
        Database.POSTGRESQL.execute(
                "drop table if exists book", "create table book (id bigint primary key, shelf int, title text)");
        for (Book book : BOOKS) {
            Database.POSTGRESQL.execute(
                    "insert into book values (" + book.id() + ", " + book.shelf() + ", '" + book.title() + "')");
        }
    }

    @Test
    void compilesAgainstCoreAlone(@TempDir Path directory) {
        var messages = new StringWriter();
        String classPath = Stream.of(Ordering.class, NullMarked.class)
                .map(BoundListTest::placeOf)
                .collect(Collectors.joining(File.pathSeparator));
        var compiler = requireNonNull(ToolProvider.getSystemJavaCompiler());
        var files = compiler.getStandardFileManager(null, null, null);

        boolean compiled = compiler.getTask(
                        messages,
                        files,
                        null,
                        List.of("-proc:none", "-cp", classPath, "-d", directory.toString()),
                        null,
                        files.getJavaFileObjects(Path.of("src/test/java/dev/keyleaf/jdbc/service/Shelves.java")))
                .call();

        assertThat(compiled).as("%s", messages).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void followsCursorsToTheEnd(Over over) {
        assertThat(over.shelves().titles(1)).containsExactly("a", "b", "b", "c");
        assertThat(over.shelves().titles(3)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void goesBack(Over over) {
        Shelves shelves = over.shelves();
        KeysetPage<Book> first = shelves.page(1, KeysetRequest.first(2));
        KeysetPage<Book> second = shelves.page(1, KeysetRequest.first(2).withCursor(first.nextCursor()));

        KeysetPage<Book> back = shelves.page(1, KeysetRequest.first(2).withCursor(second.prevCursor()));

        assertThat(second.items()).extracting(Book::id).containsExactly(4L, 1L);
        assertThat(back.items()).isEqualTo(first.items()).extracting(Book::id).containsExactly(3L, 5L);
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheCursorOfOtherFilters(Over over) {
        refuses(over, shelves -> shelves.page(2, KeysetRequest.first(1).withCursor(cursor(shelves))));
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheCursorOfAnotherScope(Over over) {
        refuses(
                over,
                shelves ->
                        shelves.page(1, KeysetRequest.first(1).within("tenant").withCursor(cursor(shelves))));
    }

    @ParameterizedTest
    @EnumSource
    void countsTheWholeList(Over over) {
        assertThat(over.shelves().count(1)).isEqualTo(new Total.Exact(4));
    }

    @ParameterizedTest
    @EnumSource
    void servesEitherKindOfPage(Over over) {
        var page = over.shelves().page(1, (PagingRequest) new OffsetRequest(2, 1));

        assertThat(page).isInstanceOf(OffsetPage.class);
        assertThat(page.items()).extracting(Book::id).containsExactly(5L, 4L);
        assertThat(page.hasMore()).isTrue();
    }

    private static void refuses(Over over, Function<Shelves, ?> page) {
        Shelves shelves = over.shelves();
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> page.apply(shelves))
                .extracting(InvalidCursorException::reason)
                .isEqualTo(CursorFault.MISMATCH);
    }

    private static String cursor(Shelves shelves) {
        return requireNonNull(shelves.page(1, KeysetRequest.first(1)).nextCursor());
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
