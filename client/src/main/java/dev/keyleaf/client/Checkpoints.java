package dev.keyleaf.client;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The checkpoints of an export so far. Each must be a new one, or the same rows come again and again. */
final class Checkpoints {
    /** How many are remembered, of at most 2,000 characters each: a circle of more is ended by the longest duration. */
    private static final int MAX_KNOWN = 10_000;

    /** A server may show that it is at work where it has no rows, but not for ever. */
    private static final int MAX_WITHOUT_ROWS = 100;

    private final Set<String> known = new LinkedHashSet<>();
    private String last = "";
    private int withoutRows;

    /** The cursor behind which the export goes on; empty for its beginning. */
    String last() {
        return last;
    }

    /**
     * One more.
     *
     * @param rows how many came since the one before
     * @throws ExportFailedException if it leads nowhere
     */
    void add(String cursor, int rows) {
        if (!known.add(cursor)) {
            throw new ExportFailedException(
                    "the server repeated an earlier checkpoint, " + rows
                            + " rows after the last one: following it would bring the same rows again",
                    null);
        }
        withoutRows = rows == 0 ? withoutRows + 1 : 0;
        if (withoutRows > MAX_WITHOUT_ROWS) {
            throw new ExportFailedException(
                    "the server sent " + withoutRows + " checkpoints in a row without a row between them", null);
        }
        if (known.size() > MAX_KNOWN) {
            Iterator<String> oldest = known.iterator();
            oldest.next();
            oldest.remove();
        }
        last = cursor;
    }
}
