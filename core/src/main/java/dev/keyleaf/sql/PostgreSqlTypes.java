package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types of keys on PostgreSQL: how a value is read without loss, and given back. Settings of a session change the
 * text of some types; a cursor may be used in a session with other settings than the one it was made in, so such a type
 * is read by its value, or its text is proven to restore the value.
 */
final class PostgreSqlTypes implements KeyTypes {
    /** What is read instead of a text that would not restore the value. */
    private static final String LOSSY = "keyleaf: text that does not restore the value";

    /** Serial is no type but a default; the small integers are compared with any integer that a client may write. */
    private static final Map<String, String> KEY_TYPES =
            Map.of("int2", "int8", "int4", "int8", "smallserial", "int8", "serial", "int8", "bigserial", "int8");

    /** Types whose values drivers give without loss; for all others the database makes the text. */
    private static final Set<String> READ_PLAINLY =
            quoted("int8", "uuid", "bool", "date", "timestamp", "timestamptz", "numeric", "text", "varchar", "name");

    /** Types whose bytes tell the value, where the text depends on settings; {@link PostgreSqlText} makes text of them. */
    private static final Map<String, String> READ_AS_BYTES =
            Map.of("\"float4\"", "float4send", "\"float8\"", "float8send", "\"interval\"", "interval_send");

    private static final String MONEY = "\"money\"";

    private static final Set<String> SCALARS = quoted(
            "int2",
            "int4",
            "int8",
            "uuid",
            "bool",
            "date",
            "timestamp",
            "timestamptz",
            "numeric",
            "text",
            "varchar",
            "name",
            "time",
            "timetz",
            "bpchar",
            "char",
            "bytea",
            "bit",
            "varbit",
            "jsonb",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "oid",
            "pg_lsn",
            "xid8");

    private static final Set<String> RANGES =
            quoted("int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange");

    /** Types that PostgreSQL brings, with operators that every search path leads to and one text for each value. */
    private static final Set<String> CERTAIN = Stream.of(
                    SCALARS.stream(),
                    RANGES.stream(),
                    RANGES.stream().map(range -> range.replace("range", "multirange")),
                    SCALARS.stream().map(scalar -> scalar.replaceFirst("\"", "\"_")))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private static Set<String> quoted(String... names) {
        return Stream.of(names).map(name -> "\"" + name + "\"").collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String keyType(String driverTypeName) {
        if (driverTypeName.equals("_money")) {
            throw new IllegalArgumentException("a key of the type money[] cannot be paged: its text depends on the "
                    + "session's lc_monetary: order by CAST(k AS numeric[])");
        }
        String name = KEY_TYPES.getOrDefault(driverTypeName, driverTypeName);
        return name.startsWith("\"") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public boolean areReadPlainly(String keyType) {
        return READ_PLAINLY.contains(keyType);
    }

    /** What the catalog must say of the keys; null if all have types that PostgreSQL brings. */
    @Override
    public @Nullable KeyQuestion question(
            SelectRows rows, Ordering ordering, List<String> operands, List<KeyColumn> keys) {
        var expressions = new ArrayList<String>();
        var types = new ArrayList<String>();
        for (int key = 0; key < keys.size(); key++) {
            String type = keys.get(key).type();
            if (!CERTAIN.contains(type) && !READ_AS_BYTES.containsKey(type) && !type.equals(MONEY)) {
                expressions.add(ordering.keys().get(key).expression());
                types.add(type);
            }
        }
        return types.isEmpty() ? null : new PostgreSqlKeyQuestion(expressions, types);
    }

    /**
     * A key as SQL that the driver reads without loss. Of a type that is not certain the statement proves that the text
     * restores the value: floats in it may be rounded. And an interval in it must have no sign that counts for what
     * follows, as it may in one style only.
     */
    @Override
    public String read(String operand, String keyType) {
        String bytes = READ_AS_BYTES.get(keyType);
        if (bytes != null) {
            return bytes + "(" + operand + ")";
        }
        String text = "CAST(" + operand + " AS text)";
        if (keyType.equals(MONEY)) { // the text has the currency's sign and point
            return "CAST(CAST(" + operand + " AS numeric) AS text)";
        } else if (CERTAIN.contains(keyType)) {
            return keyType.startsWith("\"_") ? ofArray(operand, text) : text;
        }
        return "CASE WHEN " + operand + " IS NULL OR CAST(" + text + " AS " + keyType + ") = " + operand
                + " AND (current_setting('IntervalStyle') <> 'sql_standard' OR " + text + " NOT LIKE '%-%') THEN "
                + text + " ELSE '" + LOSSY + "' END";
    }

    /** Where {@code array_nulls} is off, NULL in the text of an array is read as a text. */
    private static String ofArray(String operand, String text) {
        return "CASE WHEN " + operand + " IS NULL OR current_setting('array_nulls') = 'on' OR " + text
                + " NOT LIKE '%NULL%' THEN " + text + " ELSE '" + LOSSY + "' END";
    }

    /**
     * Refuses what {@link #read} found to be lost in the text.
     *
     * @throws IllegalArgumentException if it is
     */
    static void check(String text) {
        if (text.equals(LOSSY)) {
            throw new IllegalArgumentException("a key has a type whose text does not restore its values under the "
                    + "settings of this session: set extra_float_digits to 1 or more, intervalstyle to postgres and "
                    + "array_nulls on, or order by an expression of another type");
        }
    }

    /** The text that the database made, or would have made, of a value that the driver reads without loss. */
    @Override
    public String text(Object value) {
        return PostgreSqlText.of(value);
    }

    /** The text, which the statement casts: so every type comes back bit for bit. */
    @Override
    public Object bound(String keyType, String text) {
        return text;
    }

    @Override
    public void write(SqlBuilder sql, String keyType, Object bound) {
        if (keyType.equals(MONEY)) {
            sql.sql("CAST(CAST(").parameter(bound).sql(" AS numeric) AS money)");
        } else {
            sql.sql("CAST(").parameter(bound).sql(" AS ").sql(keyType).sql(")");
        }
    }
}
