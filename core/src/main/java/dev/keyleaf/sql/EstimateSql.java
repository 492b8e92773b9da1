package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks a database how many rows it believes a SELECT to have, without counting them.
 *
 * @param known a statement whose only value is null where the database knows too little to be asked; null if it need not
 *     be run
 * @param statement the question
 * @param column the column of its result that has the answer; a result of more than one row has none
 */
public record EstimateSql(@Nullable SqlStatement known, SqlStatement statement, String column) {
    /** The label of the column that {@link #known} has. */
    public static final String KNOWN = "keyleaf_known";

    /** A number, or PostgreSQL's plan as JSON, in which the number of the whole comes first. */
    private static final Pattern ROWS = Pattern.compile("(?:^|\"Plan Rows\": *)([0-9]{1,18})(?![0-9])");

    public EstimateSql {
        requireNonNull(statement, "statement");
        requireNonNull(column, "column");
    }

    /**
     * The number of rows in an answer; null if it has none.
     *
     * @param answer what the column has, as text; may be null
     */
    public @Nullable Long read(@Nullable String answer) {
        Matcher rows = ROWS.matcher(answer == null ? "" : answer);
        return rows.find() ? Long.valueOf(rows.group(1)) : null;
    }
}
