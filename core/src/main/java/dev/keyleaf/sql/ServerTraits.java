package dev.keyleaf.sql;

/**
 * What a server does and bears.
 *
 * @param maxParameters see {@link Dialect#maxParameters}
 * @param failureAbortsTransaction see {@link Dialect#failureAbortsTransaction}
 * @param repeatableReadIsOneSnapshot see {@link Dialect#repeatableReadIsOneSnapshot}
 * @param takesArrays whether a list of values can be one array, with {@code = ANY}
 */
record ServerTraits(
        int maxParameters, boolean failureAbortsTransaction, boolean repeatableReadIsOneSnapshot, boolean takesArrays) {
    /** With room for so many parameters, no promise on transactions, and no arrays. */
    static ServerTraits of(int maxParameters) {
        return new ServerTraits(maxParameters, false, false, false);
    }
}
