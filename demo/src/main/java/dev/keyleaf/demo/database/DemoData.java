package dev.keyleaf.demo.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes the tables and their rows where they are missing. Everything happens in one transaction, so there is all of it
 * or nothing, also when the process is stopped on the way.
 */
final class DemoData {
    private static final int CHUNK = 50_000;

    private final DataSource dataSource;
    private final DemoSize size;

    DemoData(DataSource dataSource, DemoSize size) {
        this.dataSource = dataSource;
        this.size = size;
    }

    /**
     * Leaves tables that hold rows as they are.
     *
     * @throws DatabaseProblem if {@code users} or {@code posts} is someone else's, or the database fails
     */
    void fill() {
        try (var stoppable = StoppableConnection.of(dataSource)) {
            fill(stoppable);
        } catch (SQLException | DataAccessException e) {
            throw new DatabaseProblem(
                    "the tables could not be made: " + e.getMessage(),
                    "Check spring.datasource.url, .username and .password. The demo needs PostgreSQL and the right to "
                            + "create tables.",
                    e);
        }
    }

    private void fill(StoppableConnection stoppable) throws SQLException {
        Connection connection = stoppable.connection();
        try {
            connection.setAutoCommit(false);
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            boolean empty = new Tables(jdbc).create();
            if (empty) {
                load(jdbc);
            } else {
                System.out.println("The tables users and posts hold rows already: left as they are");
            }
            connection.commit();
            connection.setAutoCommit(true);
            if (empty) {
                // statistics for the planner, and a visibility map for index-only scans; not allowed in a transaction
                jdbc.execute("vacuum (analyze) users, posts");
            }
        } catch (SQLException | DataAccessException e) {
            if (stoppable.stopped()) {
                throw new DatabaseProblem("stopped while the tables were being made", "Start it again.");
            }
            throw e;
        }
    }

    private void load(JdbcOperations jdbc) {
        jdbc.execute("set local maintenance_work_mem = '256MB'");
        insert(jdbc, "users", size.users());
        insert(jdbc, "posts", size.posts());
        long started = System.nanoTime();
        SqlFile.of("indexes").run(jdbc);
        System.out.printf(Locale.ROOT, "indexes: %.1f s%n", (System.nanoTime() - started) / 1e9);
    }

    private void insert(JdbcOperations jdbc, String table, int rows) {
        SqlFile insert = SqlFile.of(table);
        var progress = new Progress(table, rows);
        for (int first = 1; first <= rows; first += CHUNK) {
            int last = Math.min(rows, first + CHUNK - 1);
            insert.run(jdbc, Map.of("first", first, "last", last, "users", size.users(), "posts", size.posts()));
            progress.report(last);
        }
    }
}
