package dev.keyleaf.seek;

/** Which way a page lies from a {@link Position}, in the ordering's own sense. */
public enum Travel {
    /** The rows that follow the position. */
    AFTER,
    /** The rows that precede the position; inside the page they keep the ordering. */
    BEFORE;

    public Travel reversed() {
        return this == AFTER ? BEFORE : AFTER;
    }
}
