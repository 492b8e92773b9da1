package dev.keyleaf.testkit.databases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rows that H2 looked at in tables, subqueries and what these read, by its own EXPLAIN ANALYZE: every query of a page
 * is run once more under it, with the same values.
 */
class ScanCounter implements CostCounter {
    private static final Pattern SCANNED = Pattern.compile("/\\* scanCount: (\\d+) \\*/");

    @Override
    public long most() {
        return 200;
    }

    @Override
    public void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Override
    public long count(Connection connection, Consumer<Connection> page) {
        var scanned = new AtomicLong();
        page.accept(proxy(Connection.class, connection, (method, arguments, result) -> {
            String sql = method.getName().equals("prepareStatement") ? (String) arguments[0] : null;
            return sql == null ? result : explained(connection, sql, (PreparedStatement) result, scanned);
        }));
        return scanned.get();
    }

    private static PreparedStatement explained(
            Connection connection, String sql, PreparedStatement statement, AtomicLong scanned) {
        var values = new ArrayList<Object>();
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.getName().equals("setObject")) {
                values.add(arguments[1]);
            } else if (method.getName().equals("executeQuery")) {
                scanned.addAndGet(scanned(connection, sql, values));
            }
            return result;
        });
    }

    private static long scanned(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain analyze " + sql)) {
            for (int i = 0; i < values.size(); i++) {
                explain.setObject(i + 1, values.get(i));
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return SCANNED.matcher(plan.getString(1))
                        .results()
                        .map(MatchResult::group)
                        .mapToLong(count -> Long.parseLong(count.replaceAll("\\D", "")))
                        .sum();
            }
        }
    }

    private interface AfterCall {
        Object replace(Method method, Object[] arguments, Object result) throws Exception;
    }

    /** The same object, but for what is done after a call to it. */
    private static <T> T proxy(Class<T> type, T target, AfterCall after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return after.replace(method, args, method.invoke(target, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
