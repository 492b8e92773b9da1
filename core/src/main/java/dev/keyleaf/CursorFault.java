package dev.keyleaf;

/** Why a cursor cannot be used. */
public enum CursorFault {
    /** It is no cursor at all: wrong characters, wrong length, unreadable content. */
    MALFORMED("is not a cursor of this service"),
    /** It was not made, or was changed, by someone without the signing key; or that key is no longer accepted. */
    SIGNATURE("is not signed by this service"),
    /** It belongs to another list: other ordering, filters, query or scope. */
    MISMATCH("was made for another request, and is good only where nothing but the limit differs"),
    /** It is older than cursors may be. */
    EXPIRED("has expired"),
    /** It has a format that this version does not read. */
    VERSION("has a format that is not supported");

    private final String detail;

    CursorFault(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
