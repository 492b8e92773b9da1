package dev.keyleaf.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads exports over HTTP: every row once and in order, also when connections break on the way, and an end that was
 * verified. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * ExportReader<Post> reader = ExportReader.of(line -> json.readValue(line, Post.class));
 * try (ExportRows<Post> posts = reader.read(URI.create("https://example.com/posts/export"))) {
 *     while (posts.hasNext()) {
 *         store(posts.next());
 *     }
 * }
 * }</pre>
 *
 * <p>A server is not trusted. Whatever it sends or leaves out, reading ends within the times and sizes below, at the
 * verified end or with an {@link ExportFailedException} that says what the server did:
 *
 * <ul>
 *   <li>Broken connections, silence and the answers 408, 429 and 5xx are tried again. An attempt that comes to a new
 *       checkpoint begins the count of {@link #withRetries} again; all others count against it.
 *   <li>Every other answer than 200, another content type than {@code application/x-ndjson}, a compressed body, lines
 *       that are not JSON objects in UTF-8, a checkpoint that was there before and a wrong terminator end it at once.
 *   <li>Redirects are not followed, because a request's headers would go with them: a client given to
 *       {@link #withClient} may be set up to.
 * </ul>
 *
 * <p>All durations may be at most 366 days.
 *
 * @param <T> what a row becomes
 */
public final class ExportReader<T> {
    private static final Pattern OWN_PARAMETER = Pattern.compile("(^|.*&)(checkpoint|cursor)=.*");

    private final Function<? super String, ? extends T> row;
    private final Clients clients;
    private final UnaryOperator<HttpRequest.Builder> request;
    private final Limits limits;

    private ExportReader(
            Function<? super String, ? extends T> row,
            Clients clients,
            UnaryOperator<HttpRequest.Builder> request,
            Limits limits) {
        this.row = row;
        this.clients = clients;
        this.request = request;
        this.limits = limits;
    }

    /**
     * A reader with an HTTP client of its own, for HTTP/1.1, and these settings:
     *
     * <ul>
     *   <li>a checkpoint every 1,000 rows
     *   <li>5 retries, the first after half a second
     *   <li>10 seconds to connect, 30 seconds of silence
     *   <li>at most a minute of Retry-After
     *   <li>5 minutes for a whole line
     *   <li>a day for all, and any number of rows and bytes, see {@link #withMaxExport}
     *   <li>8 MiB for a line, 64 MiB for the rows between two checkpoints, see {@link #withMaxBytes}
     * </ul>
     *
     * @param row makes an object of a line, which is one JSON object
     */
    public static <T> ExportReader<T> of(Function<? super String, ? extends T> row) {
        return new ExportReader<>(
                requireNonNull(row, "row"), new Clients(null), UnaryOperator.identity(), Limits.DEFAULT);
    }

    /**
     * The same reader over another HTTP client, with that client's proxy, TLS, redirects and time to connect.
     */
    public ExportReader<T> withClient(HttpClient newClient) {
        return new ExportReader<>(row, new Clients(requireNonNull(newClient, "newClient")), request, limits);
    }

    /** The same reader with something added to each request, such as a header that says who asks. */
    public ExportReader<T> withRequest(UnaryOperator<HttpRequest.Builder> newRequest) {
        return new ExportReader<>(row, clients, requireNonNull(newRequest, "newRequest"), limits);
    }

    /**
     * The same reader with another distance of checkpoints. Rows are given out when the checkpoint behind them has
     * come, so this is how many are kept in memory.
     *
     * @param rows from 1 to 1,000,000
     * @throws IllegalArgumentException if it is out of these bounds
     */
    public ExportReader<T> withCheckpointEvery(int rows) {
        var old = limits.sizes();
        return with(limits.with(new Limits.Sizes(rows, old.line(), old.held())));
    }

    /**
     * The same reader with another patience.
     *
     * @param most how many times in a row it may fail to come to the next checkpoint before it gives up, at least 0
     * @param firstPause how long to wait before the first retry, at least 0; doubled for each that follows, at most
     *     1,024 times as long
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public ExportReader<T> withRetries(int most, Duration firstPause) {
        return with(limits.with(
                new Limits.Retries(most, firstPause, limits.retries().retryAfter())));
    }

    /**
     * The same reader with other timeouts. What takes longer is a failed attempt.
     *
     * @param connect for a connection, at least a millisecond; a client given to {@link #withClient} has its own
     * @param read the longest silence, at least a millisecond: from a request to the head of its answer, which includes
     *     the time to connect, and then between any two bytes that arrive. Time that the caller takes is not counted
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public ExportReader<T> withTimeouts(Duration connect, Duration read) {
        Limits newLimits =
                limits.with(new Limits.Times(connect, read, limits.times().line()));
        return new ExportReader<>(row, clients.afresh(), request, newLimits);
    }

    /**
     * The same reader with another bound for {@code Retry-After}, in seconds or as a date, by which a server asks to
     * wait. A shorter wait is kept; one that is longer than this ends the export at once. What is not in one of these
     * forms is ignored.
     *
     * @param longest at least 0
     * @throws IllegalArgumentException if it is out of its bounds
     */
    public ExportReader<T> withMaxRetryAfter(Duration longest) {
        var old = limits.retries();
        return with(limits.with(new Limits.Retries(old.most(), old.firstPause(), longest)));
    }

    /**
     * The same reader with another bound for the whole export, for a server that sends a little all the time or never
     * comes to an end. It counts from the first request and includes pauses and what the caller does with the rows.
     *
     * @param longest at least a millisecond
     * @throws IllegalArgumentException if it is out of its bounds
     */
    public ExportReader<T> withMaxDuration(Duration longest) {
        var old = limits.whole();
        return with(limits.with(new Limits.Whole(longest, old.rows(), old.bytes())));
    }

    /**
     * The same reader with another bound for the time in which a whole line must come, for a server that sends a little
     * all the time. What takes longer is a failed attempt. Time that the caller takes is not counted.
     *
     * @param longest at least a millisecond; the longest lines must come in it over the slowest connection
     * @throws IllegalArgumentException if it is out of its bounds
     */
    public ExportReader<T> withLineTimeout(Duration longest) {
        var old = limits.times();
        return with(limits.with(new Limits.Times(old.connect(), old.read(), longest)));
    }

    /**
     * The same reader with bounds for the whole export, for a server that never comes to its end. There are none by
     * default but the longest duration: a server that repeats rows behind ever new checkpoints cannot be told from one
     * that has many.
     *
     * @param rows the most rows, at least 1
     * @param bytes the most bytes of all responses together, also of those that broke off, at least 1
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public ExportReader<T> withMaxExport(long rows, long bytes) {
        return with(limits.with(new Limits.Whole(limits.whole().duration(), rows, bytes)));
    }

    /**
     * The same reader with other bounds for what is kept in memory. A server that sends more is at fault.
     *
     * @param line the longest line in bytes, without its end, from 1 to 1,073,741,823
     * @param held the most bytes of rows between two checkpoints, at least 1: as they were sent, and 64 more for each
     *     row. Beyond Latin-1, texts take up to twice as much memory
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public ExportReader<T> withMaxBytes(int line, long held) {
        return with(limits.with(new Limits.Sizes(limits.sizes().checkpointEvery(), line, held)));
    }

    Limits limits() {
        return limits;
    }

    private ExportReader<T> with(Limits newLimits) {
        return new ExportReader<>(row, clients, request, newLimits);
    }

    /**
     * The rows of an export. Nothing is asked for before the first of them is.
     *
     * @param export the URL of the export, with filters and sort as one likes
     * @throws IllegalArgumentException if it is no URL of HTTP, or has a cursor or a checkpoint: those are the reader's
     *     own
     */
    public ExportRows<T> read(URI export) {
        String query = export.getRawQuery();
        if (query != null && OWN_PARAMETER.matcher(query).matches()) {
            throw new IllegalArgumentException(
                    "an export is read from its beginning: leave cursor and checkpoint out of its URL");
        }
        HttpRequest.newBuilder(export); // refuses what is no URL of HTTP
        return new ExportRows<>(
                row,
                limits,
                (cursor, whole) -> new ExportResponse(
                        clients.get(limits.times().connect()),
                        request.apply(HttpRequest.newBuilder(withParameters(export, cursor))
                                        .header("Accept", "application/x-ndjson"))
                                .build(),
                        limits,
                        whole));
    }

    private URI withParameters(URI export, String cursor) {
        String own = "checkpoint=" + limits.sizes().checkpointEvery() + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        String text = export.toString();
        int fragment = text.indexOf('#');
        String base = fragment < 0 ? text : text.substring(0, fragment);
        return URI.create(base + (export.getRawQuery() == null ? "?" : "&") + own);
    }

    /** The caller's client, or one that is made when it is needed first: each has threads. */
    private static final class Clients {
        private final @Nullable HttpClient given;
        private @Nullable HttpClient own;

        Clients(@Nullable HttpClient given) {
            this.given = given;
        }

        /** For another time to connect. */
        Clients afresh() {
            return new Clients(given);
        }

        synchronized HttpClient get(Duration connectTimeout) {
            if (given != null) {
                return given;
            }
            HttpClient ready = own == null ? newClient(connectTimeout) : own;
            own = ready;
            return ready;
        }

        /** HTTP/1.1, where the end of a response is the end of its connection: one of HTTP/2 would be kept. */
        private static HttpClient newClient(Duration connectTimeout) {
            return HttpClient.newBuilder()
                    .version(Version.HTTP_1_1)
                    .connectTimeout(connectTimeout)
                    .build();
        }
    }
}
