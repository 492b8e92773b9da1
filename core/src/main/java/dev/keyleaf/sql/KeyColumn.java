package dev.keyleaf.sql;

/** A key of the ordering as the result of a page has it. */
public sealed interface KeyColumn {
    /** The type to which a value of the key is cast, as {@link Dialect#keyType} says it. */
    String type();

    /**
     * A column that the SELECT shows, whose value the driver gives without loss.
     *
     * @param name the label of the column
     */
    record Shown(String type, String name) implements KeyColumn {}

    /**
     * A column that the SELECT shows, but whose value the statement adds in a form that the driver reads without loss.
     *
     * @param name the label of the SELECT's column
     */
    record Converted(String type, String name) implements KeyColumn {}

    /**
     * An expression, whose value the statement adds; and, where the dialect {@linkplain Dialect#castsKeys casts keys}, a
     * column without values behind it that tells its type.
     */
    record Computed(String type) implements KeyColumn {}
}
