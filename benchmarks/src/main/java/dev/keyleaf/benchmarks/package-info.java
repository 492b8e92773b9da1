/**
 * What things cost, measured with JMH. Begin with {@link dev.keyleaf.benchmarks.CursorBenchmark}; how to run one and
 * what came out is in {@code docs/benchmarks.md}.
 */
@NullMarked
package dev.keyleaf.benchmarks;

import org.jspecify.annotations.NullMarked;
