package dev.keyleaf;

/** Where the rows whose key is {@code NULL} stand. */
public enum NullPlacement {
    /** Where the database puts them by default, so that a plain index serves the ordering. */
    DATABASE_DEFAULT,
    FIRST,
    LAST;

    NullPlacement reversed() {
        return switch (this) {
            case DATABASE_DEFAULT -> DATABASE_DEFAULT;
            case FIRST -> LAST;
            case LAST -> FIRST;
        };
    }
}
