package dev.keyleaf.testkit.databases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/** The rows and index entries that MariaDB or MySQL read in this session. */
class HandlerReadCounter implements CostCounter {
    @Override
    public long most() {
        return 700; // of MariaDB 10.11 in one case: elsewhere 240
    }

    @Override
    public void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze table item");
        }
    }

    @Override
    public long count(Connection connection, Consumer<Connection> page) throws SQLException {
        long start = reads(connection);
        long before = reads(connection);
        page.accept(connection);
        return reads(connection) - before - (before - start); // asking reads too
    }

    private static long reads(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show session status like 'Handler_read%'")) {
            long reads = 0;
            while (row.next()) {
                reads += row.getLong(2);
            }
            return reads;
        }
    }
}
