package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Page;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.RowStream;
import dev.keyleaf.Violation;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.cursor.PageAssembler;
import dev.keyleaf.cursor.PageAssembler.Row;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import dev.keyleaf.seek.Travel;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Serves pages from a database through JDBC: one statement a page, and those of its {@link dev.keyleaf.Count} if it asks
 * for a total. Immutable and safe for use by several threads; make
 * one and keep it.
 *
 * <pre>{@code
 * JdbcPager pager = JdbcPager.of(dataSource, keys);
 * KeysetPage<Post> page = pager.page(query, NEWEST, KeysetRequest.first(20));
 * }</pre>
 *
 * <p>A page takes a connection from the data source and closes it. To read inside a transaction, give the connection
 * with {@link #on}, or a data source that knows the transaction.
 */
public final class JdbcPager {
    private final Connections connections;
    private final CursorCodec opaque;
    private final RowMappers mappers;
    private final Dialects dialects;
    private final Descriptions descriptions;
    private final @Nullable Duration timeout;

    private JdbcPager(
            Connections connections,
            CursorCodec opaque,
            RowMappers mappers,
            Dialects dialects,
            Descriptions descriptions,
            @Nullable Duration timeout) {
        this.connections = connections;
        this.opaque = opaque;
        this.mappers = mappers;
        this.dialects = dialects;
        this.descriptions = descriptions;
        this.timeout = timeout;
    }

    /**
     * A pager over a data source, whose cursors are signed.
     *
     * @param keys the keys that sign its cursors
     */
    public static JdbcPager of(DataSource dataSource, CursorKeys keys) {
        return of(dataSource, CursorPolicy.signed(keys));
    }

    /**
     * A pager over a data source.
     *
     * @param cursors how its cursors are protected
     */
    public static JdbcPager of(DataSource dataSource, CursorPolicy cursors) {
        return new JdbcPager(
                Connections.from(requireNonNull(dataSource, "dataSource")),
                CursorCodec.opaque(requireNonNull(cursors, "cursors")),
                RowMappers.standard(),
                new Dialects(),
                new Descriptions(),
                null);
    }

    /** The same pager with other mappers for the classes that queries name. */
    public JdbcPager withMappers(RowMappers newMappers) {
        return new JdbcPager(
                connections, opaque, requireNonNull(newMappers, "newMappers"), dialects, descriptions, timeout);
    }

    /**
     * The same pager with a bound on how long each statement may run before it is stopped, which is an
     * {@link UncheckedSqlException}. Of {@link #stream} it bounds the time until the first rows. What a total may take
     * is said by its {@link dev.keyleaf.Count}.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public JdbcPager withTimeout(Duration newTimeout) {
        if (newTimeout.isNegative() || newTimeout.isZero()) {
            throw new IllegalArgumentException("the timeout of statements must be positive, but was " + newTimeout);
        }
        return new JdbcPager(connections, opaque, mappers, dialects, descriptions, newTimeout);
    }

    /** The same pager on one connection, which it neither commits nor closes; to be used by one thread at a time. */
    public JdbcPager on(Connection connection) {
        return new JdbcPager(
                Connections.only(requireNonNull(connection, "connection")),
                opaque,
                mappers,
                dialects,
                descriptions,
                timeout);
    }

    /**
     * The page of a query at the place the request names.
     *
     * @throws InvalidRequestException if the request's cursor cannot be used with this query and ordering, or a filter
     *     value from a client cannot be compared
     * @throws IllegalArgumentException if the query cannot be paged in this ordering: a column is missing or doubled,
     *     or plain cursors are asked for an ordering that is not of one integer key
     * @throws IllegalStateException if a row's keyset cannot be a cursor, see {@link CursorCodec#encode}
     * @throws UncheckedSqlException if the database fails
     */
    public <T> KeysetPage<T> page(SqlQuery<T> query, Ordering ordering, KeysetRequest request) {
        PageAssembler assembler = cursors(query, ordering, request);
        Position start = assembler.start(request.cursor(), ordering.keys().size());
        return connections.with(connection -> {
            Dialect dialect = dialects.of(connection);
            Description description = descriptions
                    .of(connection, dialect, query.select(), ordering)
                    .servedBy(assembler.codec(), ordering);
            SqlStatement statement = dialect.keysetPage(
                    query.select(),
                    SeekPlan.of(ordering, dialect.nullsSortHigh(), start),
                    start == null ? null : SeekPlan.of(ordering, dialect.nullsSortHigh(), start.turned()),
                    description.keyTypes(),
                    request.limit() + 1);
            JdbcRowMapper<T> mapper = query.mapping().mapper(mappers);
            KeysetPage<T> page;
            try {
                page = query(connection, statement, rows -> {
                    List<Row<T>> fetched = new ArrayList<>();
                    boolean behind = false;
                    int keys = description.keyTypes().size();
                    // the result's own count: behind a "select *" a column may have come or gone since the description
                    int last = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        behind = fetched.isEmpty() ? rows.getBoolean(last) : behind; // all rows say the same
                        fetched.add(new Row<>(
                                Reading.map(mapper, rows), Reading.keyset(dialect, rows, last - 1 - keys, keys)));
                    }
                    return assembler.assemble(fetched, request.limit(), start, behind);
                });
            } catch (SQLException e) {
                descriptions.forget(dialect, query.select(), ordering);
                throw e;
            }
            return page.withTotal(
                    new Totals(connection, dialect, query.select(), request.count()).total(Seen.on(page, start)));
        });
    }

    /**
     * Looks at the cursor of a request without a query: whoever has found other mistakes in the request can name this
     * one with them. A page checks its cursor by itself, and against its query.
     *
     * @throws InvalidRequestException if no query of this pager could be used with the cursor
     */
    public void check(KeysetRequest request) {
        if (request.cursor() != null) {
            (request.style() == CursorStyle.OPAQUE ? opaque : CursorCodec.plain()).check(request.cursor());
        }
    }

    /**
     * The page of a query behind a number of skipped rows.
     *
     * @throws InvalidRequestException if a filter value from a client cannot be compared
     * @throws IllegalArgumentException if the query cannot be paged in this ordering: a column is missing or doubled
     * @throws UncheckedSqlException if the database fails
     */
    public <T> OffsetPage<T> page(SqlQuery<T> query, Ordering ordering, OffsetRequest request) {
        return connections.with(connection -> {
            Dialect dialect = dialects.of(connection);
            descriptions.of(connection, dialect, query.select(), ordering);
            JdbcRowMapper<T> mapper = query.mapping().mapper(mappers);
            return new OffsetRows<T>(connection, dialect, query.select(), ordering, request)
                    .page(statement -> query(connection, statement, rows -> {
                        List<T> items = new ArrayList<>();
                        while (rows.next()) {
                            items.add(Reading.map(mapper, rows));
                        }
                        return items;
                    }));
        });
    }

    /**
     * The page of a query that the request asks for, by keyset or by offset: for lists that take either.
     *
     * @throws InvalidRequestException as the request's own kind does
     * @throws IllegalArgumentException as the request's own kind does
     * @throws IllegalStateException as the request's own kind does
     * @throws UncheckedSqlException if the database fails
     */
    public <T> Page<T> page(SqlQuery<T> query, Ordering ordering, PagingRequest request) {
        return request instanceof KeysetRequest keyset
                ? page(query, ordering, keyset)
                : page(query, ordering, (OffsetRequest) request);
    }

    /**
     * All rows of a query from the place on that the request names, read page by page. Between two pages no connection
     * is held and no transaction is open, so rows that change meanwhile are seen as by a client that follows cursors:
     * each that exists throughout and keeps its keys exactly once.
     *
     * <p>Nothing is read before the first {@link RowStream#next}, which then throws what {@link #page} throws.
     *
     * @param request where to begin; its limit is how many rows are read, and kept in memory, at a time
     * @throws InvalidRequestException if the request's cursor cannot be used with this query and ordering, or leads
     *     backwards
     */
    public <T> RowStream<T> walk(SqlQuery<T> query, Ordering ordering, KeysetRequest request) {
        Reading<T> reading = reading(query, ordering, request);
        return new WalkedRows<>(connections, reading, forwards(reading.cursors(), ordering, request), request.limit());
    }

    /**
     * All rows of a query from the place on that the request names, read from a cursor of the database in one
     * transaction: on PostgreSQL, MariaDB and MySQL they are the rows of one moment. The stream holds a connection
     * from the first row until the last, or until it is closed. Inside a transaction of the caller's (a connection
     * that does not commit by itself) it reads in that one and leaves it open.
     *
     * <p>Nothing is read before the first {@link RowStream#next}, which then throws what {@link #page} throws.
     *
     * @param request where to begin; its limit is how many rows are fetched at a time
     * @throws InvalidRequestException if the request's cursor cannot be used with this query and ordering, or leads
     *     backwards
     */
    public <T> RowStream<T> stream(SqlQuery<T> query, Ordering ordering, KeysetRequest request) {
        Reading<T> reading = reading(query, ordering, request);
        return new StreamedRows<>(
                connections, reading, forwards(reading.cursors(), ordering, request), request.limit());
    }

    private <T> Reading<T> reading(SqlQuery<T> query, Ordering ordering, KeysetRequest request) {
        return new Reading<>(
                query, ordering, mappers, dialects, descriptions, cursors(query, ordering, request), timeout);
    }

    private PageAssembler cursors(SqlQuery<?> query, Ordering ordering, KeysetRequest request) {
        return new PageAssembler(
                codec(request.style(), ordering),
                Fingerprint.of(
                        request.scope(),
                        ordering,
                        SqlSelect::normalForm,
                        query.select().identity(ordering)));
    }

    private static @Nullable Position forwards(PageAssembler cursors, Ordering ordering, KeysetRequest request) {
        Position start = cursors.start(request.cursor(), ordering.keys().size());
        if (start != null && start.travel() == Travel.BEFORE) {
            throw new InvalidRequestException(new Violation.InvalidParameter(
                    "cursor",
                    "cursor leads backwards: all rows are read forwards, from a checkpoint or a next_cursor"));
        }
        return start;
    }

    private <R> R query(Connection connection, SqlStatement sql, Statements.Reader<R> reader) throws SQLException {
        return timeout == null
                ? Statements.query(connection, sql, reader)
                : Statements.query(connection, sql, timeout, reader);
    }

    private CursorCodec codec(CursorStyle style, Ordering ordering) {
        if (style == CursorStyle.OPAQUE) {
            return opaque;
        }
        if (ordering.keys().size() > 1) {
            throw new IllegalArgumentException("plain cursors need an ordering of one numeric key, but it was ("
                    + ordering + "): use opaque cursors");
        }
        return CursorCodec.plain();
    }
}
