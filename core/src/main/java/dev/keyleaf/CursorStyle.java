package dev.keyleaf;

/** What the cursors of a request and its page look like. The endpoint chooses; a client never does. */
public enum CursorStyle {
    /** Opaque, signed and bound to the query: the client can neither read the order nor make a cursor of its own. */
    OPAQUE,
    /**
     * The number itself, for an ordering of one integer key whose values are no secret: {@code 42} means after 42.
     * Anyone can write such a cursor, so it can reach every row that the query itself returns, and no other.
     */
    PLAIN
}
