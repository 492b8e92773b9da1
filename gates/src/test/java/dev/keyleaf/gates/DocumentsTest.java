package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.gates.Markdown.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation refers to is there: links, headings, the files whose text it shows, drawings. */
class DocumentsTest {
    private static final Path DOCS = House.root().resolve("docs");
    private static final Pattern PROPERTY = Pattern.compile("\"name\": *\"(keyleaf[a-z.-]*)\"");

    private static List<Markdown> pages() throws IOException {
        List<Markdown> pages = new ArrayList<>();
        try (Stream<Path> top = Files.list(House.root());
                Stream<Path> docs = Files.walk(DOCS);
                Stream<Path> example = Files.list(House.root().resolve("examples/quickstart"))) {
            for (Path file : Stream.of(top, docs, example)
                    .flatMap(files -> files)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList()) {
                pages.add(Markdown.of(file));
            }
        }
        return pages;
    }

    @Test
    void haveNoLinkThatLeadsNowhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Markdown page : pages()) {
            broken.addAll(page.brokenLinks());
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void areFoundToHaveOne(@TempDir Path directory) throws IOException {
        Path page = Files.writeString(directory.resolve("page.md"), """
                # One `thing`
                ## One thing
                [a](#one-thing) [b](#one-thing-1) [c](page.md#one) [d](gone.md) <img src="gone.svg">
                [e](https://example.com/x) `[f](gone)`
                ```
                # No heading
                ```
                [g](#no-heading)
                """);

        assertThat(Markdown.of(page).brokenLinks())
                .containsExactly(
                        "page.md -> page.md#one",
                        "page.md -> gone.md",
                        "page.md -> gone.svg",
                        "page.md -> #no-heading");
    }

    @Test
    void showWholeFilesOfTheExampleAsTheyAre() throws IOException {
        List<Piece> pieces = Markdown.of(DOCS.resolve("start.md")).pieces();

        assertThat(pieces).hasSizeGreaterThan(6);
        for (Piece piece : pieces) {
            assertThat(piece.isAllOf(House.root().resolve("examples/quickstart")))
                    .as(piece.origin())
                    .isTrue();
        }
    }

    @Test
    void quoteFilesAsTheyAre() throws IOException {
        int quotes = 0;
        for (Markdown page : pages()) {
            if (!page.file().endsWith("start.md")) { // which shows files of the example
                for (Piece piece : page.pieces()) {
                    assertThat(piece.isIn(House.root())).as(piece.origin()).isTrue();
                    quotes++;
                }
            }
        }

        assertThat(quotes).isGreaterThan(13);
    }

    @Test
    void areFoundToShowAnotherText(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("A.java"), "class A {\n    int a;\n}\n");
        Markdown page = new Markdown(directory.resolve("page.md"), """
                `A.java`

                ```java
                class A {
                    int a;
                }
                ```

                A part of `A.java`:

                ```java
                int a;
                ```

                `A.java`

                ```java
                int b;
                ```
                """);

        assertThat(page.pieces()).hasSize(3);
        assertThat(page.pieces().get(0).isAllOf(directory)).isTrue();
        assertThat(page.pieces().get(1).isAllOf(directory)).isFalse();
        assertThat(page.pieces().get(1).isIn(directory)).isTrue();
        assertThat(page.pieces().get(2).isIn(directory)).isFalse();
    }

    @Test
    void listEveryProperty() throws IOException {
        String reference = Files.readString(DOCS.resolve("reference.md"));
        List<String> properties = properties();

        assertThat(properties).hasSizeGreaterThan(30).allSatisfy(property -> {
            String group = property.substring(0, property.lastIndexOf('.'));
            assertThat(reference).containsAnyOf("`" + property + "`", "`" + group + ".*`");
        });
    }

    /** Those that an editor offers: the names in Spring Boot's metadata, without the names of groups. */
    private static List<String> properties() throws IOException {
        Set<String> names = new TreeSet<>();
        for (URL metadata : Collections.list(
                DocumentsTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = metadata.openStream()) {
                String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
                PROPERTY.matcher(text).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names.stream()
                .filter(name -> name.contains(".") && names.stream().noneMatch(other -> other.startsWith(name + ".")))
                .toList();
    }

    @Test
    void haveDrawingsThatCanBeReadAloudAndInTheDark() throws IOException {
        try (Stream<Path> drawings = Files.list(DOCS.resolve("img"))) {
            for (Path drawing : drawings.toList()) {
                assertThat(Files.readString(drawing))
                        .as(drawing.toString())
                        .contains("<title", "aria-labelledby", "prefers-color-scheme: dark");
            }
        }
    }
}
