package dev.keyleaf.sql;

/**
 * What a server does and bears.
 *
 * @param maxParameters see {@link Dialect#maxParameters}
 * @param failureAbortsTransaction see {@link Dialect#failureAbortsTransaction}
 * @param repeatableReadIsOneSnapshot see {@link Dialect#repeatableReadIsOneSnapshot}
 */
record ServerTraits(int maxParameters, boolean failureAbortsTransaction, boolean repeatableReadIsOneSnapshot) {
    /** With room for so many parameters, and no promise on transactions. */
    static ServerTraits of(int maxParameters) {
        return new ServerTraits(maxParameters, false, false);
    }
}
