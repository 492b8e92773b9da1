package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

/**
 * The rows of a page from its position on, the position's own row first if it is still there. Behind the columns of the
 * SELECT each row has those that the keys add.
 *
 * @param statement the statement
 * @param numbersRanges whether the last column numbers the ranges of the plan. Then the rows come range by range only as
 *     long as the database runs the parts of a UNION ALL one after another, which SQL does not promise: a number that
 *     falls says that it did not
 */
public record PageWithBoundary(SqlStatement statement, boolean numbersRanges) {
    public PageWithBoundary {
        requireNonNull(statement, "statement");
    }
}
