/** Keyleaf's core: the values of paging, cursors, and the SQL of a page. Needs nothing but {@code java.base}. */
module dev.keyleaf {
    requires static transitive org.jspecify;

    exports dev.keyleaf;
    exports dev.keyleaf.cursor;
    exports dev.keyleaf.http;
    exports dev.keyleaf.paging;
    exports dev.keyleaf.seek;
    exports dev.keyleaf.sql;
}
