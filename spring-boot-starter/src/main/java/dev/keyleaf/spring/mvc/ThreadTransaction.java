package dev.keyleaf.spring.mvc;

import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ClassUtils;

/** Whether connections to the database belong to the thread, because it is in a transaction of the application's. */
final class ThreadTransaction {
    private static final boolean SPRING_TX = ClassUtils.isPresent(
            "org.springframework.transaction.support.TransactionSynchronizationManager",
            ThreadTransaction.class.getClassLoader());

    private ThreadTransaction() {}

    static boolean isActive() {
        return SPRING_TX && Spring.isActive();
    }

    /** A class of its own: where there are no transactions of Spring's it is never loaded. */
    private static final class Spring {
        static boolean isActive() {
            return TransactionSynchronizationManager.isSynchronizationActive()
                    || TransactionSynchronizationManager.isActualTransactionActive();
        }
    }
}
