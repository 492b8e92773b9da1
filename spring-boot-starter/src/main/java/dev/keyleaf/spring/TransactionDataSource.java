package dev.keyleaf.spring;

import dev.keyleaf.jdbc.CallerAwareDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SmartDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Inside a Spring transaction the connections are the transaction's. Outside there is none to be aware of, and they are
 * handed out as they are: Spring's proxy would cost reflection with each call.
 */
final class TransactionDataSource extends TransactionAwareDataSourceProxy implements CallerAwareDataSource {
    TransactionDataSource(DataSource dataSource) {
        super(dataSource);
    }

    /** One over a data source that does not know transactions, or not those of rows that are read later. */
    static DataSource over(DataSource dataSource) {
        if (dataSource instanceof CallerAwareDataSource) {
            return dataSource;
        }
        DataSource target =
                dataSource instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : null;
        return new TransactionDataSource(target == null ? dataSource : target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        DataSource own = obtainTargetDataSource();
        return own instanceof SmartDataSource // says itself which of its connections may be closed
                        || TransactionSynchronizationManager.isSynchronizationActive()
                        || TransactionSynchronizationManager.hasResource(own)
                ? super.getConnection()
                : own.getConnection();
    }

    @Override
    public DataSource here() {
        Object transaction = transaction();
        return transaction == null ? this : new OfOneTransaction(this, transaction);
    }

    /** What stands for the transaction that connections are of; null if there is none. */
    private @Nullable Object transaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? TransactionSynchronizationManager.getResource(obtainTargetDataSource())
                : null;
    }

    /** Gives no connection but that of one transaction, whose settings may decide what its caller sees. */
    private static final class OfOneTransaction extends DelegatingDataSource {
        private final TransactionDataSource dataSource;
        private final Object transaction;

        OfOneTransaction(TransactionDataSource dataSource, Object transaction) {
            super(dataSource);
            this.dataSource = dataSource;
            this.transaction = transaction;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (dataSource.transaction() != transaction) {
                throw new IllegalStateException("rows that are asked for inside a transaction must be read inside it, "
                        + "but it has ended, and what SET LOCAL said for row-level security with it: ask for the rows "
                        + "outside of the transaction, or let it last until the response is written");
            }
            return super.getConnection();
        }
    }
}
