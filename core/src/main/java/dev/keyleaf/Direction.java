package dev.keyleaf;

/** The direction of one {@link SortKey}. How a client moves through pages is {@link dev.keyleaf.seek.Travel}, not this. */
public enum Direction {
    ASC,
    DESC;

    public Direction reversed() {
        return this == ASC ? DESC : ASC;
    }
}
