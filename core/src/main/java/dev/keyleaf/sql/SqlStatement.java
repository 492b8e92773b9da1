package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A statement ready to be prepared.
 *
 * @param text SQL with a {@code ?} for each parameter
 * @param parameters the values in the order of their placeholders, none null: those the application gave, and texts
 *     for key values
 */
public record SqlStatement(String text, List<Object> parameters) {
    public SqlStatement {
        requireNonNull(text, "text");
        parameters = List.copyOf(parameters);
    }

    /** The text alone: parameters are the clients' data. */
    @Override
    public String toString() {
        return text;
    }
}
