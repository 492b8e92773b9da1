package dev.keyleaf.demo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real connection whose server explains every statement that it really ran: PostgreSQL's {@code auto_explain} sends
 * each executed plan, with its buffers, as a notice, and this keeps them.
 */
final class ExplainingConnection implements AutoCloseable {
    private static final String EXPLAIN_EVERYTHING = "-c session_preload_libraries=auto_explain"
            + " -c auto_explain.log_min_duration=0 -c auto_explain.log_analyze=on -c auto_explain.log_buffers=on"
            + " -c auto_explain.log_format=json -c auto_explain.log_level=notice";

    private final Connection connection;
    private final List<String> notices = new ArrayList<>();

    ExplainingConnection(JdbcConnectionDetails details) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", details.getUsername());
        properties.setProperty("password", details.getPassword());
        properties.setProperty("options", EXPLAIN_EVERYTHING);
        this.connection = DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    /** The connection to work with; its statements leave their plans here when they are closed. */
    Connection connection() {
        return proxy(Connection.class, connection);
    }

    /** The plan of the statement that ran last. */
    JsonNode lastPlan() {
        String notice = notices.get(notices.size() - 1);
        return JsonMapper.shared()
                .readTree(notice.substring(notice.indexOf('{')))
                .get("Plan");
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (target instanceof PreparedStatement statement
                            && method.getName().equals("close")) {
                        keepNotices(statement);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof PreparedStatement statement
                                ? proxy(PreparedStatement.class, statement)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void keepNotices(PreparedStatement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            notices.add(warning.getMessage());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
