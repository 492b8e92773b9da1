package dev.keyleaf.sql;

/** How it is said how many rows are wanted, and how many are skipped. */
enum RowLimit {
    /** MariaDB and MySQL: a session's {@code sql_select_limit} holds for statements without a LIMIT. */
    LIMIT_ALWAYS {
        @Override
        String ofAll() {
            return " LIMIT 18446744073709551615";
        }
    },

    /** PostgreSQL: a parameter without a type would have the one that the driver gives it. */
    LIMIT_OF_BIGINT {
        @Override
        void writeSkipping(SqlBuilder sql, int rows, long offset) {
            sql.sql(ofOrdered(rows)).sql(" OFFSET CAST(").parameter(offset).sql(" AS bigint)");
        }
    },

    /** Not a bare number: knowing that few rows are wanted, SQLite would rather sort what another index finds. */
    LIMIT_UNKNOWN {
        @Override
        String ofOrdered(int rows) {
            return of(rows) + " + 0";
        }
    },

    /** In the words of the standard: H2's modes STRICT, Oracle, MSSQLServer and Derby know no LIMIT. */
    FETCH_FIRST {
        @Override
        String of(long rows) {
            return " FETCH FIRST " + rows + " ROWS ONLY";
        }

        @Override
        void writeSkipping(SqlBuilder sql, int rows, long offset) {
            sql.sql(" OFFSET ").parameter(offset).sql(" ROWS").sql(ofOrdered(rows));
        }
    },

    /** For any database. Some take no more than an int here: so many rows are as good as all, and no page is so deep. */
    OFFSET_AND_FETCH_NEXT {
        @Override
        String of(long rows) {
            return rows > Integer.MAX_VALUE ? "" : " OFFSET 0 ROWS FETCH NEXT " + rows + " ROWS ONLY";
        }

        @Override
        void writeSkipping(SqlBuilder sql, int rows, long offset) {
            sql.sql(" OFFSET ")
                    .parameter(Math.min(offset, Integer.MAX_VALUE))
                    .sql(" ROWS FETCH NEXT " + rows + " ROWS ONLY");
        }

        @Override
        void writeNone(SqlBuilder sql, SelectRows all) {
            all.writeFrom(sql, () -> sql.sql("1 = 0"));
        }
    };

    /** No more rows than so many. */
    String of(long rows) {
        return " LIMIT " + rows;
    }

    /** The same of ordered rows. */
    String ofOrdered(int rows) {
        return of(rows);
    }

    /** All rows, however many. */
    String ofAll() {
        return "";
    }

    /** Writes how many ordered rows are skipped, and how many are wanted behind them. */
    void writeSkipping(SqlBuilder sql, int rows, long offset) {
        sql.sql(ofOrdered(rows)).sql(" OFFSET ").parameter(offset);
    }

    /** Writes from FROM on what has no rows. */
    void writeNone(SqlBuilder sql, SelectRows all) {
        all.writeAll(sql);
        sql.sql(of(0));
    }
}
