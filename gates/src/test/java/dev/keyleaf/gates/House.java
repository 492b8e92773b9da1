package dev.keyleaf.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The modules, what each may use, and their compiled classes. A new module needs a line here. */
final class House {
    private static final String JAVA = "java..";
    private static final String ANYTHING = "..";

    /**
     * A module and what it may use.
     *
     * @param path its directory
     * @param uses the modules its main classes may use
     * @param testsUse the modules its tests may use besides
     * @param outside the packages of others that its main classes may use
     */
    record Module(String path, Set<String> uses, Set<String> testsUse, Set<String> outside) {
        @Override
        public String toString() {
            return path;
        }
    }

    static final List<Module> MODULES = List.of(
            new Module("core", Set.of(), Set.of(), Set.of(JAVA, "javax.crypto..", "org.jspecify.annotations")),
            new Module(
                    "testkit",
                    Set.of("core"),
                    Set.of(),
                    Set.of(
                            JAVA,
                            "org.jspecify.annotations",
                            "org.junit.jupiter.api..",
                            "org.assertj..",
                            "org.opentest4j")),
            new Module("testkit-databases", Set.of("core", "testkit"), Set.of(), Set.of(ANYTHING)),
            new Module(
                    "adapters/jdbc",
                    Set.of("core"),
                    Set.of("testkit", "testkit-databases"),
                    Set.of(JAVA, "javax.sql", "org.jspecify.annotations")),
            new Module(
                    "spring-web",
                    Set.of("core"),
                    Set.of(),
                    Set.of(
                            JAVA,
                            "org.jspecify.annotations",
                            "jakarta.validation..",
                            "org.springframework.beans..",
                            "org.springframework.boot.context.properties..",
                            "org.springframework.core..",
                            "org.apache.commons.logging",
                            "org.springframework.http",
                            "org.springframework.util..",
                            "org.springframework.web",
                            "org.springframework.web.bind.annotation",
                            "org.springframework.web.method",
                            "com.fasterxml.jackson.annotation", // Jackson 3 has those of 2
                            "tools.jackson..")),
            new Module("openapi", Set.of("core", "spring-web"), Set.of(), Set.of(ANYTHING)),
            new Module(
                    "spring-boot-starter",
                    Set.of("core", "adapters/jdbc", "spring-web"),
                    Set.of("testkit", "openapi"),
                    Set.of(ANYTHING)),
            new Module("client", Set.of(), Set.of(), Set.of(JAVA, "org.jspecify.annotations")),
            new Module(
                    "demo",
                    Set.of("core", "adapters/jdbc", "spring-web", "spring-boot-starter"),
                    Set.of("testkit", "client"),
                    Set.of(ANYTHING)),
            new Module(
                    "benchmarks",
                    Set.of("core", "adapters/jdbc", "spring-web", "spring-boot-starter", "demo"),
                    Set.of(),
                    Set.of(ANYTHING)),
            new Module("generated-clients", Set.of(), Set.of("core", "demo"), Set.of(ANYTHING)),
            new Module("gates", Set.of(), Set.of(), Set.of(ANYTHING)));

    /** Read once for all tests: nothing is compiled meanwhile. */
    private static final Map<List<Path>, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private House() {}

    /** The module's own classes; empty only as long as it has no source files. */
    static JavaClasses mainClasses(Module module) {
        return classes(module, "main", "classes");
    }

    static JavaClasses testClasses(Module module) {
        return classes(module, "test", "test-classes");
    }

    static Module module(String path) {
        return MODULES.stream()
                .filter(module -> module.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** All classes of all modules, tests included. */
    static JavaClasses allClasses() {
        return imported(MODULES.stream()
                .flatMap(module -> Stream.of("classes", "test-classes").map(kind -> output(module, kind)))
                .toList());
    }

    static JavaClasses allMainClasses() {
        return imported(
                MODULES.stream().map(module -> output(module, "classes")).toList());
    }

    /** For each package the module that has it; tests have the packages of what they test. */
    static Map<String, String> modulesByPackage() {
        Map<String, String> modules = new HashMap<>();
        for (Module module : MODULES) {
            for (JavaClass type : mainClasses(module)) {
                String other = modules.putIfAbsent(type.getPackageName(), module.path());
                if (other != null && !other.equals(module.path())) {
                    throw new AssertionError(
                            "package " + type.getPackageName() + " is in two modules, " + other + " and " + module);
                }
            }
        }
        for (Module module : MODULES) {
            testClasses(module).forEach(type -> modules.putIfAbsent(type.getPackageName(), module.path()));
        }
        return modules;
    }

    /** The source files of a module, {@code main} or {@code test}. */
    static List<Path> sources(Module module, String kind) {
        Path directory = root().resolve(module.path()).resolve("src/" + kind + "/java");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        // surefire runs tests in the module's directory, some editors in the project's
        Path here = Path.of("").toAbsolutePath();
        return here.endsWith("gates") ? here.resolveSibling(".").normalize() : here;
    }

    /** A gate that looks at nothing passes always: every source file must be among the classes that were read. */
    private static JavaClasses classes(Module module, String kind, String output) {
        JavaClasses classes = imported(List.of(output(module, output)));
        var missing = new ArrayList<String>();
        for (Path source : sources(module, kind)) {
            Path relative = root().resolve(module.path())
                    .resolve("src/" + kind + "/java")
                    .relativize(source);
            String name = relative.toString()
                    .replace(".java", "")
                    .replace(source.getFileSystem().getSeparator(), ".");
            if (!name.equals("module-info") && !isWrongOnPurpose(name) && !classes.contain(name)) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new AssertionError(module + " has no compiled " + missing + ": build it before its gates");
        }
        return classes;
    }

    private static JavaClasses imported(List<Path> directories) {
        return IMPORTED.computeIfAbsent(
                directories,
                all -> new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/dev/keyleaf/gates/wrong/"))
                        // by the authors of the generator, and by their rules
                        .withImportOption(location -> !location.contains("/dev/keyleaf/clients/generated/"))
                        .withImportOption(location -> !location.contains("/jmh_generated/"))
                        .importPaths(all.stream().filter(Files::isDirectory).toList()));
    }

    private static Path output(Module module, String kind) {
        return root().resolve(module.path()).resolve("target").resolve(kind);
    }

    private static boolean isWrongOnPurpose(String name) {
        return name.startsWith("dev.keyleaf.gates.wrong.");
    }
}
