package dev.keyleaf.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A real data source that writes down what is prepared on its connections. */
final class RecordedStatements {
    private final DataSource dataSource;
    private final List<String> prepared = new CopyOnWriteArrayList<>();

    private volatile UnaryOperator<String> rewritten = UnaryOperator.identity();

    RecordedStatements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What was prepared since the last call, in order. */
    List<String> take() {
        List<String> taken = List.copyOf(prepared);
        prepared.clear();
        return taken;
    }

    /** From now on other statements are prepared in place of those that are asked for. */
    void rewrite(UnaryOperator<String> by) {
        rewritten = by;
    }

    /** Whether one was prepared since then that has this in it. */
    boolean has(String text) {
        return prepared.stream().anyMatch(sql -> sql.contains(text));
    }

    DataSource dataSource() {
        return proxy(DataSource.class, dataSource, false);
    }

    private <T> T proxy(Class<T> type, Object target, boolean isConnection) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (isConnection && method.getName().equals("prepareStatement")) {
                args[0] = rewritten.apply((String) args[0]);
                prepared.add((String) args[0]);
            }
            try {
                Object result = method.invoke(target, args);
                return result instanceof Connection ? proxy(Connection.class, result, true) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
