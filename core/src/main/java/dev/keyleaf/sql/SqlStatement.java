package dev.keyleaf.sql;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A statement before a driver is known: its text in segments, between which each driver wants markers of its own.
 *
 * @param segments the text around the parameters, one more than there are parameters; where an operator has a question
 *     mark, it has {@link #OPERATOR_MARK} instead
 * @param parameters the values in the order of their places, none null: those the application gave, and values of keys
 */
public record SqlStatement(List<String> segments, List<Object> parameters) {
    /**
     * Stands for the question mark of an operator, such as PostgreSQL's {@code ?|}, which some drivers would take for a
     * marker. A noncharacter of Unicode, which the SQL of an application must not contain.
     */
    static final char OPERATOR_MARK = '\uFFFF';

    /** @throws IllegalArgumentException if there is not one segment more than there are parameters */
    public SqlStatement {
        segments = List.copyOf(segments);
        parameters = List.copyOf(parameters);
        if (segments.size() != parameters.size() + 1) {
            throw new IllegalArgumentException("a statement of " + parameters.size() + " parameters must have "
                    + (parameters.size() + 1) + " segments, but has " + segments.size());
        }
    }

    /** A statement without parameters. */
    public static SqlStatement of(String text) {
        return new SqlStatement(List.of(text), List.of());
    }

    /** The text for JDBC: {@code ?} for each parameter, and {@code ??} for an operator's question mark. */
    public String text() {
        return joined(i -> "?", "??");
    }

    /** The text with {@code ?} for each parameter, for drivers that know no operator with a question mark. */
    public String withQuestionMarks() {
        return joined(i -> "?", "?");
    }

    /** The text with {@code $1}, {@code $2} and so on, for drivers of PostgreSQL that do not speak JDBC. */
    public String withNumbers() {
        return joined(i -> "$" + (i + 1), "?");
    }

    /** The text as a template, with {@code {0}}, {@code {1}} and so on for the parameters. */
    public String template() {
        return joined(i -> "{" + i + "}", "??");
    }

    private String joined(IntFunction<String> marker, String operatorMark) {
        int length = segments.size() * 4;
        for (String segment : segments) {
            length += segment.length();
        }
        var text = new StringBuilder(length);
        for (int i = 0; i < segments.size(); i++) {
            if (i > 0) {
                text.append(marker.apply(i - 1));
            }
            String segment = segments.get(i);
            text.append(
                    segment.indexOf(OPERATOR_MARK) < 0
                            ? segment
                            : segment.replace(String.valueOf(OPERATOR_MARK), operatorMark));
        }
        return text.toString();
    }

    /** The text alone: parameters are the clients' data. */
    @Override
    public String toString() {
        return text();
    }
}
