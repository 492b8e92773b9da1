package dev.keyleaf.jdbc;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.DatabaseException;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Listing;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Page;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.RowStream;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.paging.Abandonment;
import dev.keyleaf.paging.KeysetFlow;
import dev.keyleaf.paging.PagerSetup;
import dev.keyleaf.paging.StatementWatch;
import dev.keyleaf.paging.Step;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.RowMapping;
import dev.keyleaf.sql.SqlQuery;
import java.sql.Connection;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

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
    private final Shells shells;
    private final RowMappers mappers;

    private JdbcPager(Shells shells, RowMappers mappers) {
        this.shells = shells;
        this.mappers = mappers;
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
        Connections connections = Connections.from(requireNonNull(dataSource, "dataSource"));
        return new JdbcPager(new Shells(connections, PagerSetup.of(cursors)), RowMappers.standard());
    }

    /**
     * A query whose rows are mapped by hand.
     *
     * @param sql any SELECT without ORDER BY and LIMIT, see {@link SqlQuery}
     * @param mapper makes an item of a row
     * @throws IllegalArgumentException if the text is no SELECT, brings its own order or limit, or is unfinished
     */
    public static <T> SqlQuery<T> query(String sql, JdbcRowMapper<T> mapper) {
        return SqlQuery.of(sql, mapper);
    }

    /** The same pager with other mappers for the classes that queries name. */
    public JdbcPager withMappers(RowMappers newMappers) {
        return new JdbcPager(shells, requireNonNull(newMappers, "newMappers"));
    }

    /**
     * The same pager with a bound on how long each statement may run before it is stopped, which is an
     * {@link UncheckedSqlException}. It holds for pages, for the questions about a query before its first page, and for
     * counts, unless the budget of their {@link dev.keyleaf.Count} is shorter. In a {@link #stream} it holds for
     * each time the database is waited for, and not for the whole.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public JdbcPager withTimeout(Duration newTimeout) {
        return with(shells.setup().withTimeout(newTimeout));
    }

    /**
     * The same pager, which runs no statement for callers that are gone, and stops the one that runs: it then throws
     * an {@link dev.keyleaf.paging.AbandonedException}.
     *
     * @param newAbandonment tells whether callers still wait
     */
    public JdbcPager withAbandonment(Abandonment newAbandonment) {
        return with(shells.setup().withAbandonment(newAbandonment));
    }

    /**
     * The same pager, which throws other exceptions where the database fails: those that an application knows from the
     * rest of its code.
     *
     * @param newTranslation makes the exception to be thrown; it may give back the one it was given
     */
    public JdbcPager withExceptions(Function<DatabaseException, RuntimeException> newTranslation) {
        return with(shells.setup().withTranslation(newTranslation::apply));
    }

    /**
     * The same pager over another data source, such as one that knows transactions. A pager on one connection stays on
     * it.
     *
     * @param change makes the other data source of the pager's
     */
    public JdbcPager withDataSource(UnaryOperator<DataSource> change) {
        return with(shells.connections().over(requireNonNull(change, "change")));
    }

    /** The same pager on one connection, which it neither commits nor closes; to be used by one thread at a time. */
    public JdbcPager on(Connection connection) {
        return with(Connections.only(requireNonNull(connection, "connection")));
    }

    private JdbcPager with(PagerSetup setup) {
        return new JdbcPager(new Shells(shells.connections(), setup), mappers);
    }

    private JdbcPager with(Connections connections) {
        return new JdbcPager(new Shells(connections, shells.setup()), mappers);
    }

    /**
     * The page of a query at the place the request names.
     *
     * @throws InvalidRequestException if the request's cursor cannot be used with this query and ordering, or a filter
     *     value from a client cannot be compared
     * @throws IllegalArgumentException if the query cannot be paged in this ordering: a column is missing or doubled,
     *     or plain cursors are asked for an ordering that is not of one integer key
     * @throws IllegalStateException if a row's keyset cannot be a cursor, see {@link dev.keyleaf.cursor.CursorCodec#encode}
     * @throws UncheckedSqlException if the database fails
     */
    public <T> KeysetPage<T> page(SqlQuery<T> query, Ordering ordering, KeysetRequest request) {
        KeysetFlow flow = shells.setup().paging().keyset(query.select(), ordering, request);
        return run(query, flow::page);
    }

    /**
     * The page of a query behind a number of skipped rows.
     *
     * @throws InvalidRequestException if a filter value from a client cannot be compared
     * @throws IllegalArgumentException if the query cannot be paged in this ordering: a column is missing or doubled
     * @throws UncheckedSqlException if the database fails
     */
    public <T> OffsetPage<T> page(SqlQuery<T> query, Ordering ordering, OffsetRequest request) {
        return run(query, dialect -> shells.setup().paging().offsetPage(dialect, query.select(), ordering, request));
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

    /** The pages of a query in an ordering, for services that do not know how they are read. */
    public <T> Listing<T> listing(SqlQuery<T> query, Ordering ordering) {
        requireNonNull(query, "query");
        requireNonNull(ordering, "ordering");
        return Listing.of(request -> page(query, ordering, request), request -> page(query, ordering, request));
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
        KeysetFlow flow = shells.setup()
                .paging()
                .keyset(query.select(), ordering, request)
                .forwards();
        JdbcRowMapper<T> mapper = mapper(query);
        Shells here = shells.here();
        StatementWatch watch = here.setup().watch();
        return flow.walk(from -> here.run(watch, dialect -> flow.next(dialect, from), mapper), watch);
    }

    /**
     * All rows of a query from the place on that the request names, read from a cursor of the database in one
     * transaction: on PostgreSQL, MariaDB and MySQL they are the rows of one moment. The stream holds a connection
     * from the first row until the last, or until it is closed. Inside a transaction of the caller's (a connection
     * without autocommit) it reads in that one and leaves it open.
     *
     * <p>Nothing is read before the first {@link RowStream#next}, which then throws what {@link #page} throws.
     *
     * @param request where to begin; its limit is how many rows are fetched at a time
     * @throws InvalidRequestException if the request's cursor cannot be used with this query and ordering, or leads
     *     backwards
     */
    public <T> RowStream<T> stream(SqlQuery<T> query, Ordering ordering, KeysetRequest request) {
        KeysetFlow flow = shells.setup()
                .paging()
                .keyset(query.select(), ordering, request)
                .forwards();
        StatementWatch watch = shells.setup().watch();
        return flow.stream(new StreamShell<>(shells.here(), watch, flow, mapper(query), request.limit()), watch);
    }

    private <T, R> R run(SqlQuery<T> query, Function<Dialect, Step<T, R>> first) {
        return shells.run(shells.setup().watch(), first, mapper(query));
    }

    private <T> JdbcRowMapper<T> mapper(SqlQuery<T> query) {
        RowMapping<T> mapping = query.mapping();
        if (mapping instanceof JdbcRowMapper<T> mapper) {
            return mapper;
        }
        if (mapping instanceof RowMapping.ToClass<T> toClass) {
            return mappers.of(toClass.type());
        }
        throw new IllegalArgumentException("the rows of '" + query + "' are mapped by a "
                + mapping.getClass().getName() + ", which is of another adapter: use JdbcPager.query(sql, row -> …)");
    }
}
