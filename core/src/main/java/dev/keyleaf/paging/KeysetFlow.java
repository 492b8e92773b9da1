package dev.keyleaf.paging;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.RowStream;
import dev.keyleaf.Violation;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import dev.keyleaf.seek.Travel;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.PageWithBoundary;
import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.sql.SqlStatement;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list and a keyset request for it, whose cursor was read; and the steps to its rows. Immutable: each method begins at
 * a first step of its own.
 *
 * <p>A page behind a cursor is first read with the row of the cursor itself: as long as this row is there, it proves that
 * there are rows behind. Where it is gone, the page is read again strictly behind its place, and the same statement asks
 * for rows behind.
 */
public final class KeysetFlow {
    private final Descriptions descriptions;
    private final PageAssembler cursors;
    private final SqlSelect select;
    private final Ordering ordering;
    private final KeysetRequest request;
    private final @Nullable Position start;

    KeysetFlow(
            Descriptions descriptions,
            PageAssembler cursors,
            SqlSelect select,
            Ordering ordering,
            KeysetRequest request) {
        this(
                descriptions,
                cursors,
                select,
                ordering,
                request,
                cursors.start(request.cursor(), ordering.keys().size()));
    }

    private KeysetFlow(
            Descriptions descriptions,
            PageAssembler cursors,
            SqlSelect select,
            Ordering ordering,
            KeysetRequest request,
            @Nullable Position start) {
        this.descriptions = descriptions;
        this.cursors = cursors;
        this.select = select;
        this.ordering = ordering;
        this.request = request;
        this.start = start;
    }

    /** The same with its values as a database takes them. */
    private KeysetFlow as(Dialect dialect) {
        return new KeysetFlow(descriptions, cursors, dialect.withValuesAsSent(select), ordering, request, start);
    }

    /**
     * The same, for reading all rows from its place on.
     *
     * @throws InvalidRequestException if the cursor leads backwards
     */
    public KeysetFlow forwards() {
        if (start != null && start.travel() == Travel.BEFORE) {
            throw new InvalidRequestException(new Violation.InvalidParameter(
                    "cursor",
                    "cursor leads backwards: all rows are read forwards, from a checkpoint or a next_cursor"));
        }
        return this;
    }

    /** Where the rows begin; null for the start of the order. */
    public @Nullable Position start() {
        return start;
    }

    /** The cursor behind a row with these keys. */
    public String cursorAfter(Keyset keyset) {
        return cursors.codec().encode(Position.after(keyset), cursors.fingerprint());
    }

    /** The page, with the total that the request asks for. */
    public <T> Step<T, KeysetPage<T>> page(Dialect dialect) {
        KeysetFlow sent = as(dialect);
        return sent.describe(dialect, description -> sent.page(dialect, description));
    }

    private <T> Step<T, KeysetPage<T>> page(Dialect dialect, Description description) {
        OutdatedCursor.check(dialect, description, start);
        return start == null || start.inclusive()
                ? pageAhead(dialect, description)
                : pageFromBoundary(dialect, description, start);
    }

    private <T> Step<T, KeysetPage<T>> pageFromBoundary(Dialect dialect, Description description, Position from) {
        PageWithBoundary page =
                description.templates().page(dialect, select, ordering, description.keys(), from, request.limit() + 2);
        var rows = new PageRows.FromBoundary<T>(dialect, description, request.limit(), from, page.numbersRanges());
        return read(
                dialect,
                description,
                page.statement(),
                rows,
                from,
                () -> rows.isSure() ? done(dialect, rows) : pageAhead(dialect, description),
                fresh -> page(dialect, fresh));
    }

    private <T> Step<T, KeysetPage<T>> pageAhead(Dialect dialect, Description description) {
        SqlStatement statement = dialect.keysetPage(
                select,
                plan(dialect, start),
                start == null ? null : plan(dialect, start.turned()),
                description.keys(),
                request.limit() + 1);
        var rows = new PageRows.Ahead<T>(dialect, description, request.limit(), start != null);
        return read(
                dialect, description, statement, rows, start, () -> done(dialect, rows), fresh -> page(dialect, fresh));
    }

    private <T> Step<T, KeysetPage<T>> done(Dialect dialect, PageRows<T> rows) {
        KeysetPage<T> page = cursors.assemble(rows.fetched(), request.limit(), start, rows.isAnyBehind());
        return new Totals<T, KeysetPage<T>>(dialect, select, request.count())
                .total(RowsSeen.on(page, start), total -> new Step.Done<>(page.withTotal(total)));
    }

    /**
     * All rows from the place on, read page by page as they are asked for.
     *
     * @param source reads the pages
     * @param watch watches over the statements of the source
     */
    public <T> RowStream<T> walk(WalkSource<T> source, StatementWatch watch) {
        return new WalkedRows<>(this, request.limit(), source, watch);
    }

    /**
     * All rows from the place on, read from cursors of the database as they are asked for.
     *
     * @param source reads the rows
     * @param watch watches over the statements of the source
     */
    public <T> RowStream<T> stream(StreamSource<T> source, StatementWatch watch) {
        return new StreamedRows<>(this, source, watch);
    }

    /**
     * The next rows of a walk through all rows, at most as many as the limit of the request.
     *
     * @param from where to go on; null for the start of the order
     */
    public <T> Step<T, List<WalkedRow<T>>> next(Dialect dialect, @Nullable Position from) {
        KeysetFlow sent = as(dialect);
        return sent.describe(dialect, description -> sent.next(dialect, description, from));
    }

    private <T> Step<T, List<WalkedRow<T>>> next(Dialect dialect, Description description, @Nullable Position from) {
        OutdatedCursor.check(dialect, description, from);
        SqlStatement statement =
                dialect.keysetPage(select, plan(dialect, from), null, description.keys(), request.limit());
        var rows = new WalkRows<T>(dialect, description);
        return read(
                dialect,
                description,
                statement,
                rows,
                from,
                () -> new Step.Done<>(rows.rows()),
                fresh -> next(dialect, fresh, from));
    }

    /**
     * The statements that read all rows.
     *
     * @param withKeys whether each row must tell its keyset
     */
    public <T> Step<T, RowScan> scan(Dialect dialect, boolean withKeys) {
        KeysetFlow sent = as(dialect);
        return sent.describe(dialect, description -> new Step.Done<>(sent.scan(dialect, description, withKeys)));
    }

    /** A new scan in place of one whose first result showed other types than those it was made for. */
    public <T> Step<T, RowScan> scanAgain(Dialect dialect, RowScan stale) {
        KeysetFlow sent = as(dialect);
        return descriptions.describeAgain(
                dialect,
                sent.select,
                ordering,
                stale.description(),
                stale.keys(),
                fresh -> new Step.Done<>(sent.scan(dialect, fresh, true)));
    }

    private RowScan scan(Dialect dialect, Description description, boolean withKeys) {
        OutdatedCursor.check(dialect, description, start);
        boolean checksKeys = withKeys || start != null; // the values of the start are cast to the keys' types
        List<SqlStatement> statements = dialect.allRows(select, plan(dialect, start), description.keys(), checksKeys);
        return new RowScan(dialect, description, statements, checksKeys);
    }

    /** What a failure outside a step is to the caller: the client's mistake, the application's, or the database's. */
    public RuntimeException exception(SqlFailure failure) {
        return exception(failure, start);
    }

    private RuntimeException exception(SqlFailure failure, @Nullable Position from) {
        return OutdatedCursor.isReasonOf(failure, from)
                ? InvalidCursorException.of(CursorFault.MISMATCH)
                : Mistakes.inPage(failure, select);
    }

    /** After a failure outside a step: what is remembered of the query may be the reason. */
    public void forget(Dialect dialect) {
        descriptions.forget(dialect, select, ordering);
    }

    private <T, R> Step<T, R> describe(Dialect dialect, Function<Description, Step<T, R>> then) {
        ParameterBound.check(dialect, select);
        return descriptions.describe(dialect, select, ordering, description -> {
            ParameterBound.checkKeyset(dialect, select, ordering, description.keys());
            return then.apply(description.servedBy(cursors.codec(), ordering));
        });
    }

    /**
     * Reads rows.
     *
     * @param from where the rows begin
     * @param then follows from the rows
     * @param again follows from another description, where the rows show that this one is not of today
     */
    private <T, R> Step<T, R> read(
            Dialect dialect,
            Description description,
            SqlStatement statement,
            KeyedRows<T> rows,
            @Nullable Position from,
            Supplier<Step<T, R>> then,
            Function<Description, Step<T, R>> again) {
        return new Step.Read<>(
                statement,
                rows,
                () -> rows.isStale()
                        ? descriptions.describeAgain(dialect, select, ordering, description, rows.found(), again)
                        : then.get(),
                failure -> {
                    RuntimeException exception = exception(failure, from);
                    boolean isOfTypes = exception instanceof InvalidCursorException
                            || !(exception instanceof InvalidRequestException);
                    if (failure.isStopped() || !isOfTypes) {
                        throw exception;
                    }
                    return descriptions.describeAfter(exception, dialect, select, ordering, description, again);
                });
    }

    private SeekPlan plan(Dialect dialect, @Nullable Position position) {
        return SeekPlan.of(ordering, dialect.nullsSortHigh(), position);
    }
}
