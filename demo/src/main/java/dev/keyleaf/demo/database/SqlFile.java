package dev.keyleaf.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A file under {@code resources/sql}.
 *
 * @param text its content
 */
record SqlFile(String text) {
    static SqlFile of(String name) {
        try {
            return new SqlFile(
                    new ClassPathResource("sql/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one statement or several, without parameters. */
    void run(JdbcOperations jdbc) {
        jdbc.execute(text);
    }

    /** Runs one statement with named parameters. */
    void run(JdbcOperations jdbc, Map<String, Integer> parameters) {
        JdbcClient.create(jdbc).sql(text).params(parameters).update();
    }
}
