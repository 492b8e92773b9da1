package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every statement of a few lists, to the letter: a database plans by it, so a change of one is a change of its cost.
 * {@code -Dkeyleaf.statements=write} writes the files again, to be read as a difference before they are committed.
 */
class StatementsTest {
    private static final Path FILES = Path.of("src", "test", "resources", "dev", "keyleaf", "sql");

    static List<String> dialects() {
        return WrittenStatements.dialects();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void areThoseOfTheFile(String dialect) throws IOException {
        Path file = FILES.resolve(dialect + ".sql");
        String written = WrittenStatements.of(dialect);
        if ("write".equals(System.getProperty("keyleaf.statements"))) {
            Files.writeString(file, written);
        }
        assertThat(written.lines()).containsExactlyElementsOf(Files.readAllLines(file));
    }
}
