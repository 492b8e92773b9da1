package dev.keyleaf.demo.database;

import java.util.Locale;

/** Tells on the console, about once a second and at the end, how many rows of a table there are. */
final class Progress {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final String table;
    private final int rows;
    private final long started = System.nanoTime();
    private long reported = started;

    Progress(String table, int rows) {
        this.table = table;
        this.rows = rows;
    }

    void report(int done) {
        long now = System.nanoTime();
        if (done == rows || now - reported >= NANOS_PER_SECOND) {
            reported = now;
            double seconds = Math.max(now - started, 1) / (double) NANOS_PER_SECOND;
            System.out.println(line(done, Math.round(done / seconds)));
        }
    }

    private String line(int done, long perSecond) {
        return String.format(Locale.ROOT, "%s: %,d of %,d rows, %,d rows/s", table, done, rows, perSecond);
    }
}
