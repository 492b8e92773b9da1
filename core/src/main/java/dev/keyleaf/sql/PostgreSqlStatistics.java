package dev.keyleaf.sql;

import dev.keyleaf.sql.Estimability.WholeTable;
import java.util.List;

/**
 * What PostgreSQL knows of the number of a table's rows, partitions and children included.
 *
 * <p>There are two numbers. {@code n_live_tup} follows every commit, but begins again at zero when the statistics are
 * lost: after a crash, on a standby. {@code reltuples} survives, but is that of the last VACUUM, ANALYZE or CREATE INDEX
 * and -1 before the first; with the table's size then and now it becomes the number now, as the planner has it. The
 * first one is taken where the database has measured the table since it began to count, or never at all; but not where it
 * is far more than the table's size can explain: rows that are loaded and analyzed in one session are counted twice
 * until the next ANALYZE.
 */
final class PostgreSqlStatistics {
    private PostgreSqlStatistics() {}

    /** The number of rows; null for what is no table, has row security, or of which nothing is known. */
    static EstimateSql ofTable(WholeTable table) {
        SqlStatement statement = tree(List.of(table)).sql("""

                        SELECT CASE WHEN bool_and(n >= 0) THEN CAST(round(sum(n)) AS bigint) END AS keyleaf_rows FROM (
                        SELECT CASE
                          WHEN c.relkind = 'p' AND NOT c.relrowsecurity THEN 0
                          WHEN c.relkind NOT IN ('r', 'm') OR c.relrowsecurity THEN -1
                          WHEN measured AND (c.relpages <= 0 OR live <= 1.2 * c.reltuples / c.relpages * pages)
                            THEN live
                          WHEN c.reltuples < 0 AND changed THEN live
                          WHEN pages = 0 THEN 0
                          WHEN c.reltuples < 0 THEN -1
                          WHEN c.relpages > 0 THEN c.reltuples / c.relpages * pages
                          WHEN changed THEN live
                          ELSE -1 END AS n
                        FROM keyleaf_table t JOIN pg_catalog.pg_class c ON c.oid = t.oid
                        CROSS JOIN LATERAL (SELECT
                          CAST(pg_stat_get_live_tuples(c.oid) AS float8) AS live,
                          pg_stat_get_vacuum_count(c.oid) + pg_stat_get_autovacuum_count(c.oid)
                            + pg_stat_get_analyze_count(c.oid) + pg_stat_get_autoanalyze_count(c.oid) > 0 AS measured,
                          pg_stat_get_tuples_inserted(c.oid) + pg_stat_get_tuples_updated(c.oid)
                            + pg_stat_get_tuples_deleted(c.oid) > 0 AS changed,
                          CASE WHEN c.relkind IN ('r', 'm') THEN CAST(pg_relation_size(c.oid) AS float8)
                            / CAST(current_setting('block_size') AS int) END AS pages) s) n""").build();
        return new EstimateSql(null, statement, "keyleaf_rows");
    }

    /** A value that is null if one of the tables has no statistics of its columns: then a plan is a guess. */
    static SqlStatement isKnown(List<WholeTable> tables) {
        return tree(tables).sql("""

                        SELECT CASE WHEN bool_and(c.relkind IN ('p', 'v') OR c.reltuples = 0 OR EXISTS (
                            SELECT 1 FROM pg_catalog.pg_stats s
                            WHERE s.schemaname = n.nspname AND s.tablename = c.relname))
                          THEN 1 END AS keyleaf_known
                        FROM keyleaf_table t JOIN pg_catalog.pg_class c ON c.oid = t.oid
                        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace""").build();
    }

    /** The tables and all that inherit from them, partitions above all. */
    private static SqlBuilder tree(List<WholeTable> tables) {
        var sql = new SqlBuilder().sql("WITH RECURSIVE keyleaf_table(oid) AS (");
        String separator = "";
        for (WholeTable table : tables) {
            sql.sql(separator)
                    .sql("SELECT CAST(to_regclass(CAST(")
                    .parameter(table.text())
                    .sql(" AS text)) AS oid)");
            separator = " UNION ALL ";
        }
        return sql.sql(" UNION SELECT i.inhrelid FROM pg_catalog.pg_inherits i "
                + "JOIN keyleaf_table t ON i.inhparent = t.oid)");
    }
}
