/**
 * Where a page begins and which rows lie ahead of it, without a word of SQL. Begin at {@link dev.keyleaf.seek.SeekPlan}:
 * an ordering and a position become disjoint ranges of rows, which an engine reads one after another.
 */
@NullMarked
package dev.keyleaf.seek;

import org.jspecify.annotations.NullMarked;
