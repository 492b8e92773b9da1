package dev.keyleaf.spring.export;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.RowStream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a list, as a controller method returns them: served as {@code application/x-ndjson}, a line for each row,
 * and closed. In a {@code ResponseEntity} it may have headers of its own, such as a file name.
 *
 * <pre>{@code
 * @GetMapping("/posts/export")
 * Export<Post> export(PostFilter filter, ExportRequest request, @SortedBy(PostSorts.class) Ordering ordering) {
 *     return Export.of(pager.stream(query(filter), ordering, request.from()), request);
 * }
 * }</pre>
 *
 * <p>The last line is {@code {"_end":{"rows":N,"sha256":"…"}}}: the number of rows in this response and the SHA-256 of
 * all bytes before that line. It is missing, and the connection is cut, when anything failed. A row must be a JSON
 * object. Where its first member is named {@code _end} or {@code _checkpoint}, the underscore is written as JSON's escape
 * of it, so that no row has the bytes of a line of the export's own; a class whose every row begins so is refused.
 *
 * @param <T> the type of a row
 */
public final class Export<T> {
    private final RowStream<T> rows;
    private final @Nullable Integer checkpoint;

    private Export(RowStream<T> rows, @Nullable Integer checkpoint) {
        this.rows = rows;
        this.checkpoint = checkpoint;
    }

    /**
     * The rows of a stream, with the checkpoints the request asks for.
     *
     * @param rows a stream that was not read from yet; closed when it is served
     */
    public static <T> Export<T> of(RowStream<T> rows, ExportRequest request) {
        requireNonNull(rows, "rows");
        return new Export<>(request.checkpoint() == null ? rows.withoutCursors() : rows, request.checkpoint());
    }

    /** The rows. */
    public RowStream<T> rows() {
        return rows;
    }

    /** After how many rows a checkpoint is written; null for never. */
    public @Nullable Integer checkpoint() {
        return checkpoint;
    }
}
