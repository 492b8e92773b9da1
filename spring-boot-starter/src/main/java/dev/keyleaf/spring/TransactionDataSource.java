package dev.keyleaf.spring;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SmartDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Inside a Spring transaction the connections are the transaction's. Outside there is none to be aware of, and they are
 * handed out as they are: Spring's proxy would cost reflection with each call.
 */
final class TransactionDataSource extends TransactionAwareDataSourceProxy {
    TransactionDataSource(DataSource dataSource) {
        super(dataSource);
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
}
