package dev.keyleaf.jdbc;

import dev.keyleaf.Ordering;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.Select;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the descriptions of the queries used last, so that the database is asked once and not for each page. */
final class Descriptions {
    /** Queries are written in code and few; the bound is for those whose text is made up at run time. */
    private static final int MOST = 1_000;

    private final Map<String, Description> byText = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Description> eldest) {
            return size() > MOST;
        }
    });

    Description of(Connection connection, Dialect dialect, Select select, Ordering ordering) throws SQLException {
        String text = dialect.describe(select, ordering).text();
        Description known = byText.get(text);
        if (known == null) {
            known = Description.of(connection, dialect, select, ordering);
            byText.put(text, known);
        }
        return known;
    }

    /** After a failure: a key may have changed its type, and what is remembered would fail for ever. */
    void forget(Dialect dialect, Select select, Ordering ordering) {
        byText.remove(dialect.describe(select, ordering).text());
    }
}
