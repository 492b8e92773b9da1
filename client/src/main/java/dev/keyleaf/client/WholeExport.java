package dev.keyleaf.client;

/** What came of an export so far, over all responses. */
final class WholeExport {
    private final Limits.Whole limits;
    private final Deadline deadline;
    private long rows;
    private long bytes;

    /** Begins now. */
    WholeExport(Limits.Whole limits) {
        this.limits = limits;
        this.deadline = new Deadline(limits.duration());
    }

    Deadline deadline() {
        return deadline;
    }

    /** @throws ExportFailedException if there are too many with so many more */
    void checkRows(int more) {
        if (more > limits.rows() - rows) {
            throw new ExportFailedException(
                    "the server sent more than the " + limits.rows() + " rows that an export may have", null);
        }
    }

    /** Those that are never read again. */
    void addRows(int more) {
        rows += more;
    }

    /** @throws ExportFailedException if there are too many now */
    void addBytes(int more) {
        bytes += more;
        if (bytes > limits.bytes()) {
            throw new ExportFailedException(
                    "the server sent more than the " + limits.bytes() + " bytes that an export may have", null);
        }
    }
}
