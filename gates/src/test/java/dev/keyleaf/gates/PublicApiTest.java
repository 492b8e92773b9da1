package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.keyleaf.gates.House.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What others may use is a decision: {@code api.txt} of a module lists it. {@code -Dkeyleaf.api=write} writes the lists
 * again, to be read as a difference before they are committed.
 */
class PublicApiTest {
    private static final Set<String> NOT_PUBLISHED =
            Set.of("testkit-databases", "demo", "benchmarks", "generated-clients", "gates");

    static final List<Module> PUBLISHED = House.MODULES.stream()
            .filter(module -> !NOT_PUBLISHED.contains(module.path()))
            .toList();

    @ParameterizedTest
    @FieldSource("PUBLISHED")
    void isThatOfTheList(Module module) throws IOException {
        Path list = House.root().resolve(module.path()).resolve("api.txt");
        String api = PublicApi.of(House.mainClasses(module));
        if ("write".equals(System.getProperty("keyleaf.api"))) {
            Files.writeString(list, api);
        }

        assertListed(list, api, Files.readString(list));
    }

    @Test
    void catchesWhatIsNotOnTheList() {
        Path list = Path.of("core/api.txt");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertListed(list, "a.A: class\n    new()\n", "a.A: class\n"))
                .withMessageContaining("-Dkeyleaf.api=write")
                .withMessageContaining("new()");
    }

    @Test
    void catchesWhatIsGone() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertListed(Path.of("core/api.txt"), "", "a.A: class\n"))
                .withMessageContaining("a.A: class");
    }

    private static void assertListed(Path list, String api, String listed) {
        assertThat(api.lines().toList())
                .as(
                        "the public API differs from %s: if it should, write the list again with -Dkeyleaf.api=write and "
                                + "read the difference",
                        list)
                .isEqualTo(listed.lines().toList());
    }

    @Test
    void listsWhatOthersMayUseAndNothingElse() {
        assertThat(PublicApi.of(new ClassFileImporter().importPackages("dev.keyleaf.gates.wrong.api")))
                .isEqualTo("""
                        dev.keyleaf.gates.wrong.api.Open$Choice: enum
                            static final ONE: dev.keyleaf.gates.wrong.api.Open$Choice
                        dev.keyleaf.gates.wrong.api.Open<T>: abstract class of java.util.function.Supplier<T>
                            <X>many(X, java.util.List<? extends T>): X throws java.io.IOException
                            names(): java.lang.String[]
                            protected abstract hook(): void
                            protected new()
                            static final LIMIT: int
                        """);
    }
}
