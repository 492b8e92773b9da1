package dev.keyleaf.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

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
 * @param <T> what a row becomes
 */
public final class ExportReader<T> {
    private static final Pattern OWN_PARAMETER = Pattern.compile("(^|.*&)(checkpoint|cursor)=.*");

    private final Function<? super String, ? extends T> row;
    private final HttpClient client;
    private final UnaryOperator<HttpRequest.Builder> request;
    private final int checkpoint;
    private final int retries;
    private final Duration pause;

    private ExportReader(
            Function<? super String, ? extends T> row,
            HttpClient client,
            UnaryOperator<HttpRequest.Builder> request,
            int checkpoint,
            int retries,
            Duration pause) {
        this.row = row;
        this.client = client;
        this.request = request;
        this.checkpoint = checkpoint;
        this.retries = retries;
        this.pause = pause;
    }

    /**
     * A reader with a new HTTP client, a checkpoint every 1,000 rows and 5 retries that begin after half a second.
     *
     * @param row makes an object of a line, which is one JSON object
     */
    public static <T> ExportReader<T> of(Function<? super String, ? extends T> row) {
        return new ExportReader<>(
                requireNonNull(row, "row"),
                HttpClient.newHttpClient(),
                UnaryOperator.identity(),
                1_000,
                5,
                Duration.ofMillis(500));
    }

    /** The same reader over another HTTP client. */
    public ExportReader<T> withClient(HttpClient newClient) {
        return new ExportReader<>(row, requireNonNull(newClient, "newClient"), request, checkpoint, retries, pause);
    }

    /** The same reader with something added to each request, such as a header that says who asks. */
    public ExportReader<T> withRequest(UnaryOperator<HttpRequest.Builder> newRequest) {
        return new ExportReader<>(row, client, requireNonNull(newRequest, "newRequest"), checkpoint, retries, pause);
    }

    /**
     * The same reader with another distance of checkpoints. Rows are given out when the checkpoint behind them has
     * come, so this is how many are kept in memory.
     *
     * @param rows at least 1
     */
    public ExportReader<T> withCheckpointEvery(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a checkpoint must come every 1 row at least, but was every " + rows);
        }
        return new ExportReader<>(row, client, request, rows, retries, pause);
    }

    /**
     * The same reader with another patience.
     *
     * @param most how many times in a row it may fail to come to the next checkpoint before it gives up, at least 0
     * @param firstPause how long to wait before the first retry; doubled for each that follows
     */
    public ExportReader<T> withRetries(int most, Duration firstPause) {
        if (most < 0 || firstPause.isNegative()) {
            throw new IllegalArgumentException(
                    "retries and their pause must not be negative, but were " + most + " and " + firstPause);
        }
        return new ExportReader<>(row, client, request, checkpoint, most, firstPause);
    }

    /**
     * The rows of an export. Nothing is asked for before the first of them is.
     *
     * @param export the URL of the export, with filters and sort as one likes
     * @throws IllegalArgumentException if it has a cursor or a checkpoint: those are the reader's own
     */
    public ExportRows<T> read(URI export) {
        String query = export.getRawQuery();
        if (query != null && OWN_PARAMETER.matcher(query).matches()) {
            throw new IllegalArgumentException(
                    "an export that is read begins at its beginning: leave cursor and " + "checkpoint out of its URL");
        }
        return new ExportRows<>(
                row,
                new Attempts(retries, pause),
                cursor -> new ExportResponse(client, request, withParameters(export, cursor)));
    }

    private URI withParameters(URI export, String cursor) {
        String own = "checkpoint=" + checkpoint + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        String text = export.toString();
        int fragment = text.indexOf('#');
        String base = fragment < 0 ? text : text.substring(0, fragment);
        return URI.create(base + (export.getRawQuery() == null ? "?" : "&") + own);
    }
}
