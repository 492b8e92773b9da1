package dev.keyleaf.jdbc;

import dev.keyleaf.Ordering;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.SqlSelect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the descriptions of the queries used last, so that the database is asked once and not for each page. */
final class Descriptions {
    /** Queries are written in code and few; the bound is for those whose text is made up at run time. */
    private static final int MOST = 1_000;

    private final Map<Described, Description> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Described, Description> eldest) {
            return size() > MOST;
        }
    });

    /** All that a description depends on: the values of a query are left out. */
    private record Described(Dialect dialect, List<String> select, Ordering ordering) {}

    Description of(Connection connection, Dialect dialect, SqlSelect select, Ordering ordering) throws SQLException {
        var described = new Described(dialect, select.texts(), ordering);
        Description description = known.get(described);
        if (description == null) {
            description = Description.of(connection, dialect, select, ordering);
            known.put(described, description);
        }
        return description;
    }

    /** After a failure: a key may have changed its type, and what is remembered would fail for ever. */
    void forget(Dialect dialect, SqlSelect select, Ordering ordering) {
        known.remove(new Described(dialect, select.texts(), ordering));
    }
}
