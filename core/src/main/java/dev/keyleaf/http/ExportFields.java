package dev.keyleaf.http;

/** The words of an export: one JSON object a line, checkpoints in between, a terminator at the end. */
public final class ExportFields {
    /** The type of an export. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    /** The only field of the last line, an object of {@link #ROWS} and {@link #SHA256}. */
    public static final String END = "_end";

    /** The number of rows, checkpoints and terminator not included. */
    public static final String ROWS = "rows";

    /** The SHA-256 of all bytes before the last line, in lower-case hexadecimal. */
    public static final String SHA256 = "sha256";

    /** The only field of a checkpoint line: the cursor from which an export goes on behind it. */
    public static final String CHECKPOINT = "_checkpoint";

    /** The trailer with the number of rows, for clients that say they take trailers. */
    public static final String ROW_COUNT = "X-Row-Count";

    /** The most rows between two checkpoints that a client may ask for; the fewest are 1. */
    public static final int MAX_CHECKPOINT = 1_000_000;

    private ExportFields() {}
}
