package dev.keyleaf.spring.web;

import org.jspecify.annotations.Nullable;

/** Whether the pages of a list by offset are numbered, and from what number on. */
public enum PageNumbers {
    /** They are not: a client asks for a limit and an offset. */
    OFF(null),
    /** The first page is page 0. */
    FROM_ZERO(0),
    /** The first page is page 1. */
    FROM_ONE(1);

    private final @Nullable Integer first;

    PageNumbers(@Nullable Integer first) {
        this.first = first;
    }

    /** The number of the first page; null if pages are not numbered. */
    public @Nullable Integer first() {
        return first;
    }
}
