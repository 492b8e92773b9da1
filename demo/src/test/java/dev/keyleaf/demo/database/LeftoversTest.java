package dev.keyleaf.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path temporary;

    @Test
    void leavesARunAloneThatIsAlive() {
        Path home = Leftovers.home(temporary, "me");
        try (var run = RunDirectory.create(home)) {
            Leftovers.remove(home);

            assertThat(run.data().getParent()).exists();
        }
    }

    @Test
    void removesTheDataOfARunThatIsOver() throws Exception {
        Path home = Leftovers.home(temporary, "me");
        Files.createDirectories(home.resolve("run-1/data/base"));
        Files.createFile(home.resolve("run-1.lock"));

        Leftovers.remove(home);

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void doesNotTakeAnotherProcessForTheServer() throws Exception {
        Path data = Files.createDirectories(temporary.resolve("home/run-1/data"));
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertThat(Leftovers.server(data)).isEmpty();
    }

    @Test
    void findsNoServerForANumberThatIsUnfinished() throws Exception {
        Path data = Files.createDirectories(temporary.resolve("home/run-1/data"));
        Files.createFile(data.resolve("postmaster.pid")); // killed before it wrote

        assertThat(Leftovers.server(data)).isEmpty();
    }

    @Test
    void usesTheSameHomeAgain() {
        assertThat(Leftovers.home(temporary, "me")).isEqualTo(Leftovers.home(temporary, "me"));
    }

    @Test
    void refusesAHomeThatIsALinkToSomewhereElse() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(temporary.resolve("keyleaf-demo-me"), elsewhere);

        assertThatIllegalStateException()
                .isThrownBy(() -> Leftovers.home(temporary, "me"))
                .withMessageContaining("must be a directory of the user me");
    }
}
