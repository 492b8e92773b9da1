package dev.keyleaf.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a database is asked for a number of rows without counting them. */
enum Estimates {
    /** It is not known to tell. */
    NONE {
        @Override
        @Nullable
        EstimateSql of(SqlSelect select, Estimability.WholeTable table) {
            return null;
        }
    },

    /** By PostgreSQL's statistics; the only one that tells how many rows columns choose, at a fixed cost. */
    POSTGRESQL {
        @Override
        EstimateSql of(SqlSelect select, Estimability.WholeTable table) {
            return PostgreSqlStatistics.ofTable(table);
        }

        @Override
        EstimateSql of(SqlSelect select, Estimability.ByColumns columns) {
            var sql = new SqlBuilder().sql("EXPLAIN (FORMAT JSON) SELECT 1");
            select.narrowed().writeAll(sql);
            return new EstimateSql(PostgreSqlStatistics.isKnown(columns.tables()), sql.build(), "QUERY PLAN");
        }
    },

    /**
     * By a plan of MariaDB or MySQL. It has the storage engine's own number, which is {@code table_rows} too; but MySQL
     * shows that one as it was up to a day ago, and a plan as it is.
     */
    PLAN {
        @Override
        EstimateSql of(SqlSelect select, Estimability.WholeTable table) {
            var sql = new SqlBuilder().sql("EXPLAIN SELECT 1");
            select.narrowed().writeAll(sql);
            return new EstimateSql(null, sql.build(), "rows");
        }
    },

    /** What SQLite's ANALYZE left behind; without it the table that is asked for is missing, which is an answer too. */
    SQLITE_STAT1 {
        @Override
        EstimateSql of(SqlSelect select, Estimability.WholeTable table) {
            List<SqlToken> name = table.table();
            var sql = new SqlBuilder()
                    .sql("SELECT max(CAST(stat AS INTEGER)) AS keyleaf_rows FROM ")
                    .sql(name.size() > 1 ? name.get(name.size() - 3).text() + "." : "")
                    .sql("sqlite_stat1 WHERE tbl = ")
                    .parameter(name.get(name.size() - 1).name())
                    .sql(" COLLATE NOCASE");
            return new EstimateSql(null, sql.build(), "keyleaf_rows");
        }
    },

    /** H2 keeps the number of a table's rows; uncommitted ones of others are in it. */
    H2_TABLES {
        @Override
        EstimateSql of(SqlSelect select, Estimability.WholeTable table) {
            List<SqlToken> name =
                    table.table().stream().filter(token -> !token.is(".")).toList();
            var sql = new SqlBuilder()
                    .sql("SELECT row_count_estimate AS keyleaf_rows FROM information_schema.tables "
                            + "WHERE table_type = 'BASE TABLE' AND table_name = ")
                    .parameter(stored(name.get(name.size() - 1)))
                    .sql(" AND table_schema = ");
            if (name.size() > 1) {
                sql.parameter(stored(name.get(name.size() - 2)));
            } else {
                sql.sql("CURRENT_SCHEMA");
            }
            return new EstimateSql(null, sql.build(), "keyleaf_rows");
        }

        private static String stored(SqlToken name) {
            return name.kind() == SqlToken.Kind.WORD ? name.text().toUpperCase(Locale.ROOT) : name.name();
        }
    };

    /** How to ask for the number of rows of a table; null if the database is not known to tell. */
    abstract @Nullable EstimateSql of(SqlSelect select, Estimability.WholeTable table);

    /** How to ask for the number of rows that were chosen by columns. */
    @Nullable
    EstimateSql of(SqlSelect select, Estimability.ByColumns columns) {
        return null;
    }

    /** See {@link Dialect#estimate}. */
    final @Nullable EstimateSql of(SqlSelect select) {
        Estimability estimability = Estimability.of(select);
        if (estimability instanceof Estimability.WholeTable whole) {
            return of(select, whole);
        }
        return estimability instanceof Estimability.ByColumns columns ? of(select, columns) : null;
    }
}
