package dev.keyleaf.spring.http;

import dev.keyleaf.http.ExportFields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One row as one line that no client can take for a line of the export's own. Looks at what was really written: a row
 * can have members that only its values name, and can be raw JSON.
 */
final class RowLine extends ByteArrayOutputStream {
    /** The export's own names, as members are written. */
    private static final List<byte[]> RESERVED = List.of(name(ExportFields.END), name(ExportFields.CHECKPOINT));

    /** The underscore of such a name in JSON's longer spelling: the same name to a parser, and another line. */
    private static final byte[] UNDERSCORE = "\\u005f".getBytes(StandardCharsets.US_ASCII);

    private static byte[] name(String name) {
        return ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the row is a JSON object. */
    boolean isObject() {
        int start = afterSpace(0);
        return start < count && buf[start] == '{';
    }

    /** Whether the row begins as one of the export's own lines does. */
    boolean isReserved() {
        return isObject() && isReserved(afterSpace(afterSpace(0) + 1));
    }

    /**
     * Writes the row, a line break behind it, and forgets it.
     *
     * @throws IllegalStateException if it is no object
     */
    void writeTo(OutputStream out, Object row) throws IOException {
        if (!isObject()) {
            throw ExportLines.notAnObject(row);
        }
        joinLines();
        int brace = afterSpace(0);
        int name = afterSpace(brace + 1);
        out.write('{');
        if (isReserved(name)) {
            out.write('"');
            out.write(UNDERSCORE);
            name += 2;
        }
        out.write(buf, name, count - name);
        out.write('\n');
        reset();
    }

    /** In raw JSON a line break is space between tokens: within a text it is not allowed. */
    private void joinLines() {
        for (int i = 0; i < count; i++) {
            if (buf[i] == '\n' || buf[i] == '\r') {
                buf[i] = ' ';
            }
        }
    }

    private boolean isReserved(int start) {
        return RESERVED.stream()
                .anyMatch(name -> start + name.length <= count
                        && Arrays.equals(buf, start, start + name.length, name, 0, name.length));
    }

    private int afterSpace(int start) {
        int i = start;
        while (i < count && (buf[i] == ' ' || buf[i] == '\t' || buf[i] == '\n' || buf[i] == '\r')) {
            i++;
        }
        return i;
    }
}
