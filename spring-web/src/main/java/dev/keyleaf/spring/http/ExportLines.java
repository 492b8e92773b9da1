package dev.keyleaf.spring.http;

import dev.keyleaf.RowStream;
import dev.keyleaf.http.ExportFields;
import dev.keyleaf.spring.export.Export;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TreeNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The lines of one export: rows, checkpoints and the terminator. */
public final class ExportLines {
    /** A client sees at least every so many rows what there is; in between, full buffers are sent anyway. */
    private static final int FLUSH_EVERY = 1_000;

    private static final int BUFFER = 8 * 1024;

    private final RowStream<?> rows;
    private final @Nullable Integer checkpoint;
    private final ObjectWriter json;
    private long count;

    /**
     * The lines of an export.
     *
     * @param writer writes its rows
     */
    public ExportLines(Export<?> export, ObjectWriter writer) {
        this.rows = export.rows();
        this.checkpoint = export.checkpoint();
        // a line is a value: no line breaks within, none but ours between, and no flush after each
        this.json = writer.without(SerializationFeature.INDENT_OUTPUT, SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("");
    }

    /** How many rows were written so far. */
    public long count() {
        return count;
    }

    /**
     * Reads the first row. Whatever is wrong with the query shows here, as long as there is no response yet.
     *
     * @return whether there is one
     * @throws IllegalStateException if it cannot be a line
     */
    public boolean begin() {
        if (!rows.next()) {
            return false;
        }
        var line = new RowLine();
        line.writeBytes(json.writeValueAsBytes(rows.row()));
        if (!line.isObject()) {
            throw notAnObject(rows.row());
        }
        if (line.isReserved() && !(rows.row() instanceof Map) && !(rows.row() instanceof TreeNode)) {
            // a property of the class, which each row has; what only some rows have is escaped
            throw new IllegalStateException("a row of an export must not begin with a member named " + ExportFields.END
                    + " or " + ExportFields.CHECKPOINT + ", but each "
                    + rows.row().getClass().getSimpleName() + " does: those are the export's own lines");
        }
        return true;
    }

    /**
     * Writes all lines. If this fails, no terminator was written.
     *
     * @param begun what {@link #begin} said
     * @throws IOException if the stream fails
     */
    public void write(boolean begun, OutputStream out) throws IOException {
        MessageDigest sha256 = sha256();
        var digested = new BufferedOutputStream(new DigestOutputStream(out, sha256), BUFFER);
        // none of these is closed when something fails: it would write what it has left
        var line = new RowLine();
        JsonGenerator generator = json.createGenerator(line);
        SequenceWriter values = json.writeValues(generator);
        for (boolean more = begun; more; more = rows.next()) {
            values.write(rows.row());
            generator.flush();
            line.writeTo(digested, rows.row());
            count++;
            boolean atCheckpoint = checkpoint != null && count % checkpoint == 0;
            if (atCheckpoint) {
                digested.write(JsonMapper.shared().writeValueAsBytes(Map.of(ExportFields.CHECKPOINT, rows.cursor())));
                digested.write('\n');
            }
            if (atCheckpoint || count % FLUSH_EVERY == 0 || count == 1) {
                digested.flush();
            }
        }
        digested.flush();
        String end = "{\"" + ExportFields.END + "\":{\"" + ExportFields.ROWS + "\":" + count + ",\""
                + ExportFields.SHA256 + "\":\"" + HexFormat.of().formatHex(sha256.digest()) + "\"}}\n";
        out.write(end.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    static IllegalStateException notAnObject(Object row) {
        return new IllegalStateException("a row of an export must be a JSON object, but a "
                + row.getClass().getSimpleName() + " is none");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
