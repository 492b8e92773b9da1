package dev.keyleaf.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A result, or what it says of its columns, without the last columns, which belong to the page. {@code unwrap} leads to
 * the driver's own.
 */
final class ShownColumns implements InvocationHandler {
    private final Object target;
    private final int shown;
    private final Set<String> hidden;
    private final @Nullable ResultSetMetaData metaData;

    private ShownColumns(Object target, int shown, Set<String> hidden, @Nullable ResultSetMetaData metaData) {
        this.target = target;
        this.shown = shown;
        this.hidden = hidden;
        this.metaData = metaData;
    }

    /**
     * A result as a mapper sees it.
     *
     * @param hidden how many columns at its end are not shown
     */
    static ResultSet of(ResultSet rows, int hidden) throws SQLException {
        ResultSetMetaData all = rows.getMetaData();
        int shown = all.getColumnCount() - hidden;
        Set<String> labels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int column = shown + 1; column <= shown + hidden; column++) {
            labels.add(all.getColumnLabel(column));
        }
        ResultSetMetaData metaData = proxy(ResultSetMetaData.class, new ShownColumns(all, shown, labels, null));
        return proxy(ResultSet.class, new ShownColumns(rows, shown, labels, metaData));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(ShownColumns.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object first = arguments == null ? null : arguments[0];
        return switch (method.getName()) {
            case "getMetaData" -> metaData;
            case "getColumnCount" -> shown;
            case "equals" -> self == first;
            case "unwrap" -> isItself(first, self) ? self : call(method, arguments);
            case "isWrapperFor" -> isItself(first, self) || Boolean.TRUE.equals(call(method, arguments));
            default -> {
                check(method, first);
                yield call(method, arguments);
            }
        };
    }

    private static boolean isItself(@Nullable Object wanted, Object self) {
        return wanted instanceof Class<?> type && type.isInstance(self);
    }

    /** By its number or its label. */
    private void check(Method method, @Nullable Object first) throws SQLException {
        if (first instanceof Integer column && column > shown && takesColumn(method)) {
            throw new SQLException("column " + column + " is none of the " + shown + " that the SELECT has", "42703");
        }
        if (first instanceof String label && hidden.contains(label)) {
            throw new SQLException("the SELECT has no column '" + label + "'", "42703");
        }
    }

    /** Not so {@code absolute}, {@code relative} and what sets how many rows are fetched. */
    private boolean takesColumn(Method method) {
        return metaData == null
                || method.getName().startsWith("get")
                || method.getName().startsWith("update");
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
