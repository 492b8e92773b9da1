package dev.keyleaf.paging;

/** The columns of a result, as a shell reads them from its driver; indexes begin at 0. */
public interface ResultColumns {
    /** How many columns there are. */
    int count();

    /** The label of a column. */
    String name(int index);

    /** The name of a column's type, as the driver has it. */
    String typeName(int index);

    /** Whether a column has integers of up to 64 bits that compare with any other. */
    boolean isInteger(int index);
}
