package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.gates.House.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The words of the documentation and of the main sources: those of a reference manual. */
class WordsTest {
    static final List<Module> MODULES = House.MODULES;

    /** What readers stumbled over; what to write instead is in CONTRIBUTING. */
    private static final Pattern STUMBLED_OVER = Pattern.compile(
            "\\b([Ww]hoever|[Nn]obody|[Aa]new|[Ss]hall|[Ss]trangers?)\\b|of (a|the|your) house|by itself|by themselves");

    @ParameterizedTest
    @FieldSource("MODULES")
    void ofTheSourcesArePlain(Module module) throws IOException {
        assertThat(stumblingBlocks(House.sources(module, "main"))).isEmpty();
    }

    /** The guide to words names them; decisions are not rewritten. */
    @Test
    void ofTheDocumentationArePlain() throws IOException {
        try (Stream<Path> docs = Files.list(House.root().resolve("docs"));
                Stream<Path> top = Files.list(House.root())) {
            assertThat(stumblingBlocks(Stream.concat(docs, top)
                            .filter(file -> file.toString().endsWith(".md") && !file.endsWith("CONTRIBUTING.md"))
                            .toList()))
                    .isEmpty();
        }
    }

    @Test
    void areFoundWhereTheyAreNotPlain() {
        assertThat(STUMBLED_OVER.matcher("whoever stands there").find()).isTrue();
        assertThat(STUMBLED_OVER.matcher("a rule of the house").find()).isTrue();
        assertThat(STUMBLED_OVER.matcher("StrangersLaw, renewed").find()).isFalse();
    }

    private static List<String> stumblingBlocks(List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (STUMBLED_OVER.matcher(line).find()) {
                    found.add(House.root().relativize(file) + ":" + number + " " + line.strip());
                }
            }
        }
        return found;
    }
}
