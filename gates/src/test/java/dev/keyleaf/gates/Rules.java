package dev.keyleaf.gates;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.keyleaf.gates.House.Module;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules, each to be checked against any classes: those of the modules, and those that break it on purpose. */
final class Rules {
    private static final Set<String> EMPTY_NAMES = Set.of("util", "utils", "common", "spi", "impl", "internal");

    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    private Rules() {}

    /** The arrows between modules point one way. */
    static ArchRule mainUses(Module module, Map<String, String> modulesByPackage) {
        return uses(module, module.uses(), module.outside(), modulesByPackage);
    }

    static ArchRule testsUse(Module module, Map<String, String> modulesByPackage) {
        Set<String> used = Stream.concat(module.uses().stream(), module.testsUse().stream())
                .collect(Collectors.toSet());
        return uses(module, used, Set.of(".."), modulesByPackage);
    }

    private static ArchRule uses(
            Module module, Set<String> used, Set<String> outside, Map<String, String> modulesByPackage) {
        var outsiders = PackageMatchers.of(outside);
        return classes()
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are of module " + module + ", of the modules " + used + " or of the packages " + outside,
                        target -> {
                            JavaClass type = target.getBaseComponentType();
                            if (type.isPrimitive()) {
                                return true;
                            }
                            String owner = modulesByPackage.get(type.getPackageName());
                            return owner == null
                                    ? outsiders.test(type.getPackageName())
                                    : owner.equals(module.path()) || used.contains(owner);
                        }))
                .allowEmptyShould(true);
    }

    /** Inside core: a package uses the platform, without its drivers, and the packages below it. */
    static ArchRule packageRestsOn(String name, String... allowed) {
        String[] all = Stream.concat(
                        Stream.of(
                                name,
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math..",
                                "java.nio..",
                                "java.io..",
                                "java.net..",
                                "java.text..",
                                "java.security..",
                                "javax.crypto..",
                                "org.jspecify.."),
                        Stream.of(allowed))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all);
    }

    /** What MVC and WebFlux share runs where either is absent. */
    static final ArchRule NOTHING_KNOWS_AN_HTTP_STACK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.http.server..",
                    "org.springframework.web.filter..",
                    "org.springframework.web.servlet..",
                    "org.springframework.web.server..",
                    "org.springframework.web.reactive..",
                    "org.reactivestreams..",
                    "reactor..");

    static final ArchRule PACKAGES_HAVE_NO_CYCLE = SlicesRuleDefinition.slices()
            .assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return type.getPackageName().startsWith("dev.keyleaf")
                            ? SliceIdentifier.of(type.getPackageName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();

    static final ArchRule PACKAGES_SAY_WHAT_IS_IN_THEM = classes()
            .should(condition("not be in a package named one of " + EMPTY_NAMES, (type, events) -> {
                for (String part : type.getPackageName().split("\\.", -1)) {
                    if (EMPTY_NAMES.contains(part)) {
                        events.accept(
                                type,
                                "package " + type.getPackageName() + " of " + type.getName() + " is named '" + part
                                        + "', which says nothing");
                    }
                }
            }));

    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(condition("be in a package with a @NullMarked package-info", (type, events) -> {
                if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    events.accept(
                            type, "package " + type.getPackageName() + " of " + type.getName() + " is not @NullMarked");
                }
            }));

    static final ArchRule TESTS_ARE_FOUND_BY_THEIR_NAMES = classes()
            .should(condition("be named so that their tests run", (type, events) -> {
                String name = type.getSimpleName();
                if (type.isNestedClass()) {
                    if (declaresTests(type) && !type.isAnnotatedWith("org.junit.jupiter.api.Nested")) {
                        events.accept(type, type.getName() + " is nested and has tests, but is not @Nested: none runs");
                    }
                } else if (type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                    if (declaresTests(type) && !name.endsWith("Contract") && !name.endsWith("Law")) {
                        events.accept(
                                type,
                                type.getName() + " has tests for others to inherit, but does not end in "
                                        + "Contract or Law");
                    }
                } else if ((hasTests(type) || isOfAContract(type)) && !name.endsWith("Test")) {
                    events.accept(type, type.getName() + " has tests, but does not end in Test: none runs");
                }
            }));

    static final ArchRule NOTHING_USES_JAVA_LOGGING =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    static final ArchRule NOTHING_WRITES_TO_THE_CONSOLE = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static boolean declaresTests(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(TESTABLE));
    }

    private static boolean hasTests(JavaClass type) {
        return type.getAllMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(TESTABLE));
    }

    /** A contract's tests may all be in nested classes. */
    private static boolean isOfAContract(JavaClass type) {
        return type.getAllRawSuperclasses().stream()
                .anyMatch(superclass -> superclass.getSimpleName().endsWith("Contract"));
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, BiConsumer<JavaClass, String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, (culprit, message) -> events.add(violated(culprit, message)));
            }
        };
    }
}
