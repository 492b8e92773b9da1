package dev.keyleaf.testkit.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** The steps of SQLite's virtual machine. */
final class StepCounter implements CostCounter {
    @Override
    public long most() {
        return 2_100;
    }

    @Override
    public void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze item");
        }
    }

    @Override
    public long count(Connection connection, Consumer<Connection> page) throws SQLException {
        var steps = new AtomicLong();
        var sqlite = connection.unwrap(SQLiteConnection.class);
        ProgressHandler.setHandler(sqlite, 1, new ProgressHandler() {
            @Override
            protected int progress() {
                steps.incrementAndGet();
                return 0;
            }
        });
        try {
            page.accept(connection);
        } finally {
            ProgressHandler.clearHandler(sqlite);
        }
        return steps.get();
    }
}
