package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.keyleaf.gates.House.Module;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that nothing breaks proves nothing: each is shown the classes of package {@code wrong} that break it. */
class RulesTest {
    private static final Module CORE = new Module("core", Set.of(), Set.of(), Set.of("java.."));
    private static final Map<String, String> OWNERS =
            Map.of("dev.keyleaf.gates.wrong.direction", "core", "dev.keyleaf.testkit", "testkit");

    @Test
    void catchesAModuleThatUsesAnotherAgainstTheArrows() {
        assertThat(violations(Rules.mainUses(CORE, OWNERS), "direction"))
                .contains("UsesTheTestkit")
                .contains("dev.keyleaf.testkit.Item");
        assertThat(violations(Rules.testsUse(CORE, OWNERS), "direction")).contains("UsesTheTestkit");
    }

    @Test
    void catchesAModuleThatUsesALibraryItMustNot() {
        assertThat(violations(Rules.mainUses(CORE, OWNERS), "direction"))
                .contains("UsesALibrary")
                .contains("org.assertj.core.api.Assertions");
    }

    @Test
    void catchesAPackageThatUsesAnotherAgainstTheArrows() {
        assertThat(violations(Rules.packageRestsOn("dev.keyleaf.gates.wrong.direction"), "direction"))
                .contains("dev.keyleaf.testkit.Item");
    }

    @Test
    void catchesAClassThatKnowsAnHttpStack() {
        assertThat(violations(Rules.NOTHING_KNOWS_AN_HTTP_STACK, "stack"))
                .contains("UsesServlets")
                .contains("jakarta.servlet.http.HttpServletRequest")
                .contains("UsesReactiveTypes")
                .contains("org.springframework.web.server.ServerWebExchange");
    }

    @Test
    void catchesACycleOfPackages() {
        assertThat(violations(Rules.PACKAGES_HAVE_NO_CYCLE, "cycle"))
                .contains("Cycle detected")
                .contains("dev.keyleaf.gates.wrong.cycle.one")
                .contains("dev.keyleaf.gates.wrong.cycle.two");
    }

    @Test
    void catchesTestsThatNeverRun() {
        assertThat(violations(Rules.TESTS_ARE_FOUND_BY_THEIR_NAMES, "naming"))
                .contains("ChecksNothing has tests, but does not end in Test: none runs")
                .contains("KeepsNoContract has tests, but does not end in Test: none runs")
                .contains("Base has tests for others to inherit, but does not end in Contract or Law")
                .contains("Forgotten is nested and has tests, but is not @Nested: none runs")
                .doesNotContain("NoTests");
    }

    @Test
    void catchesAPackageNameThatSaysNothing() {
        assertThat(violations(Rules.PACKAGES_SAY_WHAT_IS_IN_THEM, "internal"))
                .contains("is named 'internal', which says nothing");
    }

    @Test
    void catchesAPackageWithoutNullMarks() {
        assertThat(violations(Rules.PACKAGES_ARE_NULL_MARKED, "unmarked"))
                .contains("package dev.keyleaf.gates.wrong.unmarked of")
                .contains("is not @NullMarked");
    }

    @Test
    void catchesJavaLogging() {
        assertThat(violations(Rules.NOTHING_USES_JAVA_LOGGING, "output")).contains("java.util.logging.Logger");
    }

    @Test
    void catchesWritingToTheConsole() {
        assertThat(violations(Rules.NOTHING_WRITES_TO_THE_CONSOLE, "output"))
                .contains("java.lang.System.out")
                .contains("java.lang.System.err")
                .contains("printStackTrace");
    }

    private static String violations(ArchRule rule, String packageName) {
        JavaClasses wrong = new ClassFileImporter().importPackages("dev.keyleaf.gates.wrong." + packageName);
        assertThat(wrong).as("classes of package %s", packageName).isNotEmpty();
        return String.join("\n", rule.evaluate(wrong).getFailureReport().getDetails());
    }
}
