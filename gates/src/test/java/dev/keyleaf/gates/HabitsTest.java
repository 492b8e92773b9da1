package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.keyleaf.gates.House.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What all code has in common. */
class HabitsTest {
    static final List<Module> MODULES = House.MODULES;

    /** The demo and the benchmarks talk to whoever started them. */
    static final List<Module> SILENT = MODULES.stream()
            .filter(module -> !Set.of("demo", "benchmarks").contains(module.path()))
            .toList();

    private final JavaClasses all = House.allClasses();

    @Test
    void testsAreFoundByTheirNames() {
        Rules.TESTS_ARE_FOUND_BY_THEIR_NAMES.check(all);
    }

    @Test
    void packagesSayWhatIsInThem() {
        Rules.PACKAGES_SAY_WHAT_IS_IN_THEM.check(all);
    }

    @Test
    void packagesAreNullMarked() {
        Rules.PACKAGES_ARE_NULL_MARKED.check(all);
    }

    /** A test may: it is where one hears what the platform's own logger was told. */
    @Test
    void nothingUsesJavaLogging() {
        Rules.NOTHING_USES_JAVA_LOGGING.check(House.allMainClasses());
    }

    @ParameterizedTest
    @FieldSource("SILENT")
    void nothingWritesToTheConsole(Module module) {
        Rules.NOTHING_WRITES_TO_THE_CONSOLE.allowEmptyShould(true).check(House.mainClasses(module));
        Rules.NOTHING_WRITES_TO_THE_CONSOLE.allowEmptyShould(true).check(House.testClasses(module));
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void packagesOpenWithAParagraph(Module module) throws IOException {
        for (Path directory : House.sources(module, "main").stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .map(file -> Objects.requireNonNull(file.getParent()))
                .collect(Collectors.toSet())) {
            Path packageInfo = directory.resolve("package-info.java");
            assertThat(packageInfo).exists();
            assertThat(Files.readString(packageInfo)).as("%s", packageInfo).startsWith("/**");
        }
    }
}
