package dev.keyleaf.jdbc;

import java.lang.reflect.Proxy;
import javax.sql.DataSource;

/** A data source that has no connections. */
final class FailingDataSource {
    private FailingDataSource() {}

    /** Fails in the same way each time. */
    static DataSource failing(RuntimeException failure) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, args) -> {
                    throw failure;
                });
    }
}
