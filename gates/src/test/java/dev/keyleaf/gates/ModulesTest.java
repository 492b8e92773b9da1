package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.gates.House.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What each module and each package may use. */
class ModulesTest {
    static final List<Module> MODULES = House.MODULES;

    /** The tests of gates look at everything. */
    static final List<Module> TESTED =
            MODULES.stream().filter(module -> !module.path().equals("gates")).toList();

    @Test
    void everyModuleOfTheBuildHasItsRules() throws IOException {
        String pom = Files.readString(House.root().resolve("pom.xml"));
        List<String> modules = Pattern.compile("<module>(.+?)</module>")
                .matcher(pom)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(MODULES).extracting(Module::path).containsExactlyInAnyOrderElementsOf(modules);
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void mainClassesUseOnlyWhatTheirModuleMay(Module module) {
        Rules.mainUses(module, House.modulesByPackage()).check(House.mainClasses(module));
    }

    @ParameterizedTest
    @FieldSource("TESTED")
    void testClassesUseOnlyWhatTheirModuleMay(Module module) {
        Rules.testsUse(module, House.modulesByPackage()).check(House.testClasses(module));
    }

    @Test
    void packagesOfCoreRestOnWhatIsBelowThem() {
        var core = House.mainClasses(MODULES.get(0));

        Rules.packageRestsOn("dev.keyleaf").check(core);
        Rules.packageRestsOn("dev.keyleaf.seek", "dev.keyleaf").check(core);
        Rules.packageRestsOn("dev.keyleaf.http", "dev.keyleaf").check(core);
        Rules.packageRestsOn("dev.keyleaf.cursor", "dev.keyleaf", "dev.keyleaf.seek")
                .check(core);
        Rules.packageRestsOn("dev.keyleaf.sql", "dev.keyleaf", "dev.keyleaf.seek")
                .check(core);
        Rules.packageRestsOn(
                        "dev.keyleaf.paging",
                        "dev.keyleaf",
                        "dev.keyleaf.seek",
                        "dev.keyleaf.cursor",
                        "dev.keyleaf.sql")
                .check(core);
    }

    @Test
    void whatMvcAndWebFluxShareKnowsNeither() {
        Rules.NOTHING_KNOWS_AN_HTTP_STACK.check(House.mainClasses(House.module("spring-web")));
        Rules.NOTHING_KNOWS_AN_HTTP_STACK.check(House.mainClasses(House.module("openapi")));
    }

    @Test
    void packagesHaveNoCycle() {
        var main = House.allMainClasses();

        assertThat(main.stream().map(type -> type.getPackageName()).distinct().count())
                .as("packages, without which nothing could go round")
                .isGreaterThan(4);
        Rules.PACKAGES_HAVE_NO_CYCLE.check(main);
    }
}
