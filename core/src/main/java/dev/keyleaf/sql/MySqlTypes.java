package dev.keyleaf.sql;

import dev.keyleaf.Ordering;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of keys on MariaDB and MySQL: how a value is read without loss, and given back. */
final class MySqlTypes implements KeyTypes {
    private static final String NUMBER = "number";
    private static final String APPROXIMATE = "approximate";
    /** A number, also where the driver shows a boolean, bytes or a date. */
    private static final String NUMBERED = "numbered";

    private static final String TEXT = "text";
    /** A text, or an enumeration: drivers give both the same name. */
    private static final String CHAR = "char";

    private static final String BYTES = "bytes";

    /** What is read instead of a CHAR that is read with blanks. */
    private static final String PADDED = "keyleaf: CHAR with blanks";

    /** What is read instead of a name of an enumeration. */
    private static final String ENUMERATION = "keyleaf: not a CHAR";

    /** What is read instead of a date without a month or a day. */
    private static final String ZERO_DATE = "keyleaf: not a DATE";

    private static final String DATE = "DATE";
    private static final String DATETIME = "DATETIME(6)";
    private static final String TIME = "TIME(6)";
    private static final String UUID = "UUID";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");

    private static final Map<String, Pattern> FORMS = Map.of(
            DATE,
            DAY,
            DATETIME,
            DAY,
            TIME,
            Pattern.compile("-?\\d+:\\d\\d:\\d\\d.*"),
            UUID,
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"));

    private static final Map<String, String> KEY_TYPES = Map.ofEntries(
            Map.entry("TINYINT", NUMBERED),
            Map.entry("BOOLEAN", NUMBERED),
            Map.entry("BIT", NUMBERED),
            Map.entry("YEAR", NUMBERED),
            Map.entry("SMALLINT", NUMBER),
            Map.entry("MEDIUMINT", NUMBER),
            Map.entry("INT", NUMBER),
            Map.entry("INTEGER", NUMBER),
            Map.entry("BIGINT", NUMBER),
            Map.entry("DECIMAL", NUMBER),
            Map.entry("FLOAT", APPROXIMATE),
            Map.entry("DOUBLE", APPROXIMATE),
            Map.entry("DATE", DATE),
            Map.entry("TIME", TIME),
            Map.entry("DATETIME", DATETIME),
            Map.entry("TIMESTAMP", DATETIME),
            Map.entry("CHAR", CHAR),
            Map.entry("VARCHAR", TEXT),
            Map.entry("TINYTEXT", TEXT),
            Map.entry("TEXT", TEXT),
            Map.entry("MEDIUMTEXT", TEXT),
            Map.entry("LONGTEXT", TEXT),
            Map.entry("uuid", UUID), // of MariaDB
            Map.entry("BINARY", BYTES),
            Map.entry("VARBINARY", BYTES),
            Map.entry("TINYBLOB", BYTES),
            Map.entry("BLOB", BYTES),
            Map.entry("MEDIUMBLOB", BYTES),
            Map.entry("LONGBLOB", BYTES));

    @Override
    public String keyType(String driverTypeName) {
        return KeyTypes.known(KEY_TYPES, driverTypeName.replace(" UNSIGNED", "").replace(" ZEROFILL", ""));
    }

    /** What the session must carry; null if no key is a text. */
    @Override
    public @Nullable KeyQuestion question(
            SelectRows rows, Ordering ordering, List<String> operands, List<KeyColumn> keys) {
        var expressions = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (int key = 0; key < keys.size(); key++) {
            if (isText(keys.get(key).type())) {
                expressions.add(ordering.keys().get(key).expression());
                texts.add(operands.get(key));
            }
        }
        return texts.isEmpty() ? null : new MySqlKeyQuestion(rows, expressions, texts);
    }

    /** @throws IllegalArgumentException if {@link #read} found an enumeration, a date that is none, or blanks */
    @Override
    public String text(Object value) {
        if (value.equals(ENUMERATION)) {
            throw new IllegalArgumentException("a key is an ENUM or SET, which is sorted by its number and compared by "
                    + "its name: order by the number, for example asc(\"mood + 0\")");
        }
        if (value.equals(PADDED)) {
            throw new IllegalArgumentException("a key of the type CHAR is read with the blanks at its end, which are "
                    + "not compared on every connection: take PAD_CHAR_TO_FULL_LENGTH from the sql_mode, or order by "
                    + "an expression, for example asc(\"rtrim(k)\")");
        }
        if (value.equals(ZERO_DATE)) {
            throw new IllegalArgumentException("a key has a date without a month or a day, such as 0000-00-00, which "
                    + "the database takes for NULL in some places and does not take back in others: store a date or "
                    + "NULL, or order by its number, for example asc(\"nullif(posted_at + 0, 0)\")");
        }
        return KeyTypes.super.text(value);
    }

    /** What is read as it is anyway. */
    @Override
    public boolean areReadPlainly(String keyType) {
        return keyType.equals(NUMBER) || keyType.equals(TEXT);
    }

    @Override
    public String read(String operand, String keyType) {
        return switch (keyType) {
            case TEXT, NUMBER -> operand;
            // as a number an enumeration is its index, by which it is sorted; a text is what it begins with
            case CHAR ->
                "IF(" + operand + " + 0 <=> CONCAT(" + operand + ") + 0, IF(" + operand + " LIKE '% ', '" + PADDED
                        + "', " + operand + "), '" + ENUMERATION + "')";
            case NUMBERED -> operand + " + 0";
            case APPROXIMATE -> operand + " + 0e0"; // the text of a FLOAT is rounded, its double is not
            case BYTES -> "HEX(" + operand + ")";
            case DATE, DATETIME -> {
                String text = "CAST(" + operand + " AS CHAR)";
                yield "IF(" + text + " LIKE '%-00%', '" + ZERO_DATE + "', " + text + ")";
            }
            default -> "CAST(" + operand + " AS CHAR)";
        };
    }

    /** Whether what was read sorts as the key does: the text of a time or a UUID may not. */
    static boolean isReadAsSorted(String keyType) {
        return switch (keyType) {
            case TEXT, CHAR, NUMBER, NUMBERED, APPROXIMATE, BYTES -> true;
            default -> false;
        };
    }

    static boolean isText(String keyType) {
        return keyType.equals(TEXT) || keyType.equals(CHAR);
    }

    @Override
    public Object bound(String keyType, String text) {
        return switch (keyType) {
            case NUMBER, NUMBERED -> new BigDecimal(text);
            case APPROXIMATE -> Double.valueOf(text);
            case BYTES -> HexFormat.of().parseHex(text);
            default -> text;
        };
    }

    /** What is no date becomes NULL under a CAST, and no row comes after that. */
    @Override
    public boolean isValue(String keyType, String text) {
        Pattern form = FORMS.get(keyType);
        return form == null
                ? KeyTypes.super.isValue(keyType, text)
                : form.matcher(text).matches();
    }

    @Override
    public void write(SqlBuilder sql, String keyType, Object bound) {
        switch (keyType) {
            // a text under a CAST would bring its own collation
            case TEXT, CHAR, NUMBER, NUMBERED, APPROXIMATE, BYTES -> sql.parameter(bound);
            default ->
                sql.sql("CAST(").parameter(bound).sql(" AS ").sql(keyType).sql(")");
        }
    }
}
