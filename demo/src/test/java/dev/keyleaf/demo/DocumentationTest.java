package dev.keyleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the Java of the documentation as it stands there. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** What a reader's own code would have around each piece. */
    private static final String CONTEXT = """
            package dev.keyleaf.demo;
            import static dev.keyleaf.SortKey.*;
            import static dev.keyleaf.Where.Match.*;
            import static java.util.Comparator.comparing;
            import dev.keyleaf.*;
            import dev.keyleaf.client.*;
            import dev.keyleaf.cursor.CursorKeys;
            import dev.keyleaf.jdbc.*;
            import dev.keyleaf.spring.export.*;
            import dev.keyleaf.spring.web.*;
            import dev.keyleaf.spring.web.WebProperties.PageNumbers;
            import dev.keyleaf.sql.Like;
            import dev.keyleaf.sql.SqlQuery;
            import dev.keyleaf.testkit.InMemoryListing;
            import jakarta.validation.constraints.*;
            import java.net.URI;
            import java.time.Instant;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Optional;
            import java.util.function.Supplier;
            import javax.sql.DataSource;
            import org.jspecify.annotations.Nullable;
            import org.springframework.context.annotation.Bean;
            import org.springframework.web.bind.annotation.GetMapping;
            import org.springframework.web.bind.annotation.RequestParam;
            abstract class Documented {
              static final SqlQuery<User> USERS = SqlQuery.of("select id, name, email, created_at from users", User.class);
              static final Ordering BY_ID = Ordering.unique(asc("id"));
              DataSource dataSource;
              %s
            }
            """;

    @TempDir
    Path classes;

    static Stream<String> pieces() throws IOException {
        List<String> pieces = new ArrayList<>();
        for (String page : List.of("README.md", "docs/guide.md")) {
            Matcher matcher = JAVA.matcher(Files.readString(ROOT.resolve(page)));
            while (matcher.find()) {
                pieces.add(matcher.group(1));
            }
        }
        return pieces.stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void compiles(String java) {
        assertThat(errors(java)).isEmpty();
    }

    @Test
    void seesCodeThatDoesNotCompile() {
        assertThat(errors("Ordering none = Ordering.by(desc(\"a\"));")).contains("incompatible types");
    }

    /** What the compiler says: the piece stands in a class, or in a method if its first line is a statement of one. */
    private String errors(String java) {
        boolean members = java.startsWith("@") || java.contains("\n@") || java.contains("class ");
        boolean needsPager = !java.contains("JdbcPager pager");
        String body = (needsPager ? "JdbcPager pager;\n" : "") + (members ? java : "void run() {\n" + java + "}");
        var source = new SimpleJavaFileObject(URI.create("string:///Documented.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return CONTEXT.formatted(body);
            }
        };
        var messages = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source))
                .call();
        return compiled ? "" : messages.toString();
    }
}
