package dev.keyleaf.jdbc;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.SqlQuery;
import dev.keyleaf.testkit.databases.Database;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** ShardingSphere-JDBC, stated by a data source whose metadata has a class of its package; the real one is not started. */
class ShardingSphereTest {
    private static final SqlQuery<Long> QUERY = JdbcPager.query("select 1 as id", row -> row.getLong("id"));
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    @Test
    void isRefused() {
        assertRefused(stated());
    }

    @Test
    void isRefusedBehindAPool() {
        var config = new HikariConfig();
        config.setDataSource(stated());
        try (var pool = new HikariDataSource(config)) {
            assertRefused(pool);
        }
    }

    private static void assertRefused(DataSource dataSource) {
        JdbcPager pager = JdbcPager.of(dataSource, CursorKeys.random());
        assertThatThrownBy(() -> pager.page(QUERY, BY_ID, KeysetRequest.first(1)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("pages through ShardingSphere-JDBC would be wrong: give the pager a data source");
        assertThatThrownBy(() -> pager.page(QUERY, BY_ID, new OffsetRequest(1, 0)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () -> pager.stream(QUERY, BY_ID, KeysetRequest.first(1)).next())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static DataSource stated() {
        return proxy(DataSource.class, Database.H2.dataSource());
    }

    private static <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler(target)));
    }

    private static InvocationHandler handler(Object target) {
        return (self, method, args) -> {
            if (target instanceof DatabaseMetaData && isUnwrapping(method)) {
                return method.getName().equals("unwrap") ? self : (Object) true;
            }
            try {
                Object result = method.invoke(target, args);
                if (result instanceof DatabaseMetaData) {
                    Class<?> stated = Class.forName("org.apache.shardingsphere.stated.StatedMetaData");
                    return Proxy.newProxyInstance(stated.getClassLoader(), new Class<?>[] {stated}, handler(result));
                }
                return result instanceof Connection ? proxy(Connection.class, result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
    }

    private static boolean isUnwrapping(Method method) {
        return method.getName().equals("unwrap") || method.getName().equals("isWrapperFor");
    }
}
