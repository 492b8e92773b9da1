package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keyleaf.gates.House.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every jar is a module of a name that stays, and that no other jar has. */
class ModuleNamesTest {
    static final List<Module> MODULES = House.MODULES;

    private static final Pattern NAME = Pattern.compile("<keyleaf\\.module>(.*?)</keyleaf\\.module>");

    @Test
    void areWrittenIntoTheManifests() throws IOException {
        assertThat(Files.readString(House.root().resolve("pom.xml")))
                .contains("<Automatic-Module-Name>${keyleaf.module}</Automatic-Module-Name>");
    }

    @Test
    void isInTheDescriptorOfCore() throws IOException {
        assertThat(Files.readString(House.root().resolve("core/src/main/java/module-info.java")))
                .contains("module " + name(House.module("core")) + " {");
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void beginThePackagesOfTheirModules(Module module) throws IOException {
        String name = name(module);
        String family = name.equals("dev.keyleaf.spring.web") ? "dev.keyleaf.spring" : name;

        for (String packageName : packages(module)) {
            assertThat(packageName + ".").as("a package of %s", module).startsWith(family + ".");
        }
    }

    @Test
    void areAllDifferent() throws IOException {
        var names = new TreeSet<String>();
        for (Module module : MODULES) {
            assertThat(names.add(name(module)))
                    .as("%s has a name of its own", module)
                    .isTrue();
        }
    }

    @Test
    void catchesAModuleWithoutAName() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> name(House.module("client"), "<project/>"))
                .withMessageContaining("client/pom.xml must give keyleaf.module");
    }

    private static Set<String> packages(Module module) {
        var packages = new TreeSet<String>();
        House.mainClasses(module).forEach(type -> packages.add(type.getPackageName()));
        return packages;
    }

    private static String name(Module module) throws IOException {
        return name(module, Files.readString(House.root().resolve(module.path()).resolve("pom.xml")));
    }

    private static String name(Module module, String pom) {
        Matcher name = NAME.matcher(pom);
        assertThat(name.find())
                .as("%s/pom.xml must give keyleaf.module, the name of its module", module)
                .isTrue();
        return name.group(1);
    }
}
