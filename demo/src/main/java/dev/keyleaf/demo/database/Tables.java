package dev.keyleaf.demo.database;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** The demo's two tables, and how to tell them from someone else's of the same name. */
final class Tables {
    private static final List<String> USERS = List.of(
            "id bigint not null", "name text not null", "email text not null", "created_at timestamptz not null");
    private static final List<String> POSTS = List.of(
            "id bigint not null",
            "author_id bigint not null",
            "title text not null",
            "body text not null",
            "score integer",
            "created_at timestamptz not null");

    private final JdbcOperations jdbc;

    Tables(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Creates what is missing.
     *
     * @return whether the tables are empty and want to be filled
     * @throws DatabaseProblem if a table of that name has other columns: it is not touched
     */
    boolean create() {
        // two demos on one database: the second one waits and then finds everything there
        jdbc.execute("select pg_advisory_xact_lock(hashtext('keyleaf-demo'))");
        List<String> users = columns("users");
        List<String> posts = columns("posts");
        check("users", users, USERS);
        check("posts", posts, POSTS);
        if (users.isEmpty()) {
            SqlFile.of("users-table").run(jdbc);
        }
        if (posts.isEmpty()) {
            SqlFile.of("posts-table").run(jdbc);
        }
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select not exists (select from users) and not exists (select from posts)", Boolean.class));
    }

    private List<String> columns(String table) {
        return jdbc.queryForList("""
                select concat_ws(' ', attname,
                                 replace(format_type(atttypid, atttypmod), 'timestamp with time zone', 'timestamptz'),
                                 case when attnotnull then 'not null' end)
                from pg_attribute
                where attrelid = to_regclass(?) and attnum > 0 and not attisdropped
                order by attnum""", String.class, table);
    }

    private static void check(String table, List<String> actual, List<String> expected) {
        if (!actual.isEmpty() && !actual.equals(expected)) {
            throw new DatabaseProblem(
                    "the table '" + table + "' must have the columns (" + join(expected) + "), but has (" + join(actual)
                            + "): it is someone else's and was not touched",
                    "Give the demo a database or a schema of its own.");
        }
    }

    private static String join(List<String> columns) {
        return String.join(", ", columns);
    }
}
