package dev.keyleaf.seek;

import java.util.List;

/**
 * A contiguous stretch of the order: the rows that meet all conditions.
 *
 * @param conditions equal keys first, then at most one other condition; empty for all rows
 */
public record KeyRange(List<KeyCondition> conditions) {
    public KeyRange {
        conditions = List.copyOf(conditions);
    }
}
