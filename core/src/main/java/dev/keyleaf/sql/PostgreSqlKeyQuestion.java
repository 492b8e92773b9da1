package dev.keyleaf.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks PostgreSQL's catalog about types that it does not bring itself. {@code ORDER BY} finds the order of a type by the
 * type, in whatever schema it is; {@code >=} finds its operator by the search path, and takes another type's where that
 * does not lead to the type's own. And a composite value is neither NULL nor not NULL where some of its fields are.
 *
 * @param expressions the keys that are asked about
 * @param types the type of each, as a value is cast to it
 */
record PostgreSqlKeyQuestion(List<String> expressions, List<String> types) implements KeyQuestion {
    PostgreSqlKeyQuestion {
        expressions = List.copyOf(expressions);
        types = List.copyOf(types);
    }

    @Override
    public String column() {
        return "keyleaf_problem";
    }

    /**
     * The kind of the problem, which key has it, and the type and its schema. A type without an operator class of its own
     * is compared by that of all arrays, enumerations or ranges, unless the search path leads to an operator for just it.
     */
    @Override
    public SqlStatement statement() {
        var sql = new SqlBuilder().sql("""
                SELECT min(CASE
                    WHEN t.typtype IN ('c', 'p') THEN 'composite'
                    WHEN c.oid IS NULL AND t.typtype NOT IN ('e', 'r', 'm') AND t.typcategory <> 'A' THEN 'unordered'
                    WHEN EXISTS (SELECT 1 FROM unnest(CAST('{<,<=,=,>=,>}' AS text[])) WITH ORDINALITY s(sign, strategy)
                        WHERE CAST(to_regoperator(s.sign || '(' || t.name || ',' || t.name || ')') AS oid) IS DISTINCT FROM
                            (SELECT o.amopopr FROM pg_catalog.pg_amop o
                            WHERE o.amopfamily = c.opcfamily AND o.amoplefttype = t.oid AND o.amoprighttype = t.oid
                                AND o.amopstrategy = s.strategy)) THEN 'operators'
                    END || ' ' || t.key || ' ' || t.nspname || ' ' || t.name) AS keyleaf_problem
                FROM (SELECT k.key, y.oid, y.typtype, y.typcategory, n.nspname, CAST(CAST(y.oid AS regtype) AS text) AS name
                    FROM (VALUES""");
        String separator = " (";
        for (int key = 0; key < types.size(); key++) {
            sql.sql(separator + key + ", CAST(").parameter(types.get(key)).sql(" AS text))");
            separator = ", (";
        }
        return sql.sql("""
                ) k(key, type)
                    JOIN pg_catalog.pg_type y ON y.oid = CAST(to_regtype(k.type) AS oid)
                    JOIN pg_catalog.pg_namespace n ON n.oid = y.typnamespace) t
                LEFT JOIN pg_catalog.pg_opclass c ON c.opcintype = t.oid AND c.opcdefault
                    AND c.opcmethod = (SELECT a.oid FROM pg_catalog.pg_am a WHERE a.amname = 'btree')""").build();
    }

    @Override
    public void check(@Nullable String answer) {
        if (answer == null) {
            return;
        }
        String[] parts = answer.split(" ", 4);
        String key = "the key '" + expressions.get(Integer.parseInt(parts[1])) + "' has the type " + parts[3];
        throw new IllegalArgumentException(key
                + switch (parts[0]) {
                    case "composite" ->
                        ", a composite, which may have fields that are NULL and so is neither NULL nor not NULL: "
                                + "order by its fields, for example asc(\"(k).a\"), asc(\"(k).b\")";
                    case "unordered" ->
                        ", whose order is not that of the operators < and >: order by an expression of another "
                                + "type, for example a CAST";
                    default ->
                        ", whose operators the search path does not lead to, so that another type's would be "
                                + "taken: put the schema of its operators on the search path, for example by "
                                + "currentSchema=app," + parts[2] + " in the URL, or order by an expression of "
                                + "another type, for example CAST(k AS text)";
                });
    }
}
