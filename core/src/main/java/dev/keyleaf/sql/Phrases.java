package dev.keyleaf.sql;

/**
 * What of a page's statement databases want differently, each decided apart from the others.
 *
 * @param types how the value of a key is read and given back
 * @param names how the expression of a key is written
 * @param comparison how keys are compared with a position
 * @param order how rows are sorted, and where NULLs go
 * @param limit how the number of rows is limited
 * @param select the form of the application's SELECT
 * @param layout how the ranges of a plan make one statement
 */
record Phrases(
        KeyTypes types,
        KeyNames names,
        Comparison comparison,
        RowOrder order,
        RowLimit limit,
        SelectForm select,
        PageLayout layout) {}
