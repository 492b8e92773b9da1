package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

/**
 * What the rows of a {@link SqlQuery} become. Either a class, which every adapter can make of rows, or a mapper that one
 * adapter knows: the adapter's own interface for mappers extends this one.
 *
 * @param <T> what a row becomes
 */
public interface RowMapping<T> {
    /**
     * Objects of a class.
     *
     * @param type the class
     */
    record ToClass<T>(Class<T> type) implements RowMapping<T> {
        public ToClass {
            requireNonNull(type, "type");
        }
    }
}
