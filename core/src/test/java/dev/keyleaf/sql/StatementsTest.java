package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every statement of a few lists, to the letter: a database plans by it, so a change of one is a change of its cost.
 * {@code -Dkeyleaf.statements=write} writes the files again, to be read as a difference before they are committed.
 */
class StatementsTest {
    static Iterable<String> dialects() {
        return WrittenStatements.dialects();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void areThoseOfTheFile(String dialect) throws IOException {
        String written = WrittenStatements.of(dialect);
        String file = dialect + ".sql";
        if ("write".equals(System.getProperty("keyleaf.statements"))) {
            Files.writeString(Path.of("src/test/resources/dev/keyleaf/sql", file), written);
        }
        assertThat(written.lines())
                .containsExactlyElementsOf(listed(file).lines().toList());
    }

    private static String listed(String file) throws IOException {
        try (InputStream listed = requireNonNull(StatementsTest.class.getResourceAsStream(file), file)) {
            return new String(listed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
