package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler finds what a merge left undecided in code; in texts nobody does. */
class MergeMarksTest {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules");

    @Test
    void noFileWasLeftInTheMiddleOfAMerge() throws IOException {
        assertThat(undecided(House.root())).isEmpty();
    }

    @Test
    void catchesAFileThatWas(@TempDir Path directory) throws IOException {
        Path text = Files.writeString(directory.resolve("CHANGES.md"), "one\n" + "<".repeat(7) + " HEAD\ntwo\n");

        assertThat(undecided(directory)).containsExactly(text);
    }

    private static List<Path> undecided(Path root) throws IOException {
        var undecided = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(directory.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // as bytes: not every file is text
                String content = "\n" + Files.readString(file, StandardCharsets.ISO_8859_1);
                if (content.contains("\n" + "<".repeat(7) + " ")) {
                    undecided.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return undecided;
    }
}
