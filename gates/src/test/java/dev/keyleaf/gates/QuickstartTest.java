package dev.keyleaf.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example is built by Maven; its file for Gradle must say the same. */
class QuickstartTest {
    private static final Path EXAMPLE = House.root().resolve("examples/quickstart");

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);
    private static final Pattern GRADLE =
            Pattern.compile("(implementation|runtimeOnly|testImplementation) '([^:']+):([^:']+)(:[^']+)?'");

    private static Set<String> ofMaven(String pom) {
        Set<String> dependencies = new TreeSet<>();
        Matcher found = DEPENDENCY.matcher(pom);
        while (found.find()) {
            String scope = found.group(3).contains("<scope>test</scope>")
                    ? "testImplementation"
                    : found.group(3).contains("<scope>runtime</scope>") ? "runtimeOnly" : "implementation";
            dependencies.add(scope + " " + found.group(1) + ":" + found.group(2));
        }
        return dependencies;
    }

    private static Set<String> ofGradle(String file) {
        Set<String> dependencies = new TreeSet<>();
        Matcher found = GRADLE.matcher(file);
        while (found.find()) {
            dependencies.add(found.group(1) + " " + found.group(2) + ":" + found.group(3));
        }
        return dependencies;
    }

    private static String version(String text, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void dependsOnTheSameByGradleAsByMaven() throws IOException {
        String pom = Files.readString(EXAMPLE.resolve("pom.xml"));
        String gradle = Files.readString(EXAMPLE.resolve("build.gradle"));

        assertThat(ofMaven(pom)).hasSizeGreaterThan(5).isEqualTo(ofGradle(gradle));
        String boot = version(pom, "spring-boot-starter-parent</artifactId>\\s*<version>(.*?)</version>");
        assertThat(version(gradle, "springframework.boot' version '(.*?)'")).isEqualTo(boot);
        assertThat(version(gradle, "spring-boot-dependencies:(.*?)'")).isEqualTo(boot);
        assertThat(version(gradle, "keyleaf-spring-boot-starter:(.*?)'"))
                .isEqualTo(version(pom, "<keyleaf.version>(.*?)</keyleaf.version>"));
        assertThat(boot)
                .isEqualTo(version(
                        Files.readString(House.root().resolve("pom.xml")), "<spring-boot.version>(.*?)</spring-boot"));
    }

    @Test
    void seesAnotherDependency() {
        assertThat(ofGradle("implementation 'a:b:1'\n    runtimeOnly 'c:d'"))
                .isEqualTo(Set.of("implementation a:b", "runtimeOnly c:d"))
                .isNotEqualTo(
                        ofMaven("<dependency><groupId>a</groupId><artifactId>b</artifactId></dependency><dependency>"
                                + "<groupId>c</groupId><artifactId>d</artifactId></dependency>"));
    }
}
