package dev.keyleaf.paging;

/**
 * Takes the rows of one result.
 *
 * @param <T> what a row becomes
 */
public interface RowReader<T> {
    /**
     * Called once, before the first row.
     *
     * @return whether the rows are wanted
     */
    boolean begin(ResultColumns columns);

    /** How many columns at the end of the result are the page's and not the SELECT's; known once rows are wanted. */
    default int added() {
        return 0;
    }

    /**
     * Called for each row in order, as long as more are wanted.
     *
     * @return whether more rows are wanted
     */
    boolean add(ResultRow<T> row);
}
