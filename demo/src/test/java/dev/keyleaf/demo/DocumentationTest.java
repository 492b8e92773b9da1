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
            import dev.keyleaf.Count.Mode;
            import dev.keyleaf.client.*;
            import dev.keyleaf.cursor.CursorKeys;
            import dev.keyleaf.jdbc.*;
            import dev.keyleaf.spring.JdbcPagers;
            import dev.keyleaf.spring.export.*;
            import dev.keyleaf.spring.web.*;
            import dev.keyleaf.sql.Like;
            import dev.keyleaf.sql.SqlQuery;
            import dev.keyleaf.testkit.InMemoryListing;
            import jakarta.validation.constraints.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import java.util.function.Supplier;
            import java.util.stream.Collectors;
            import javax.sql.DataSource;
            import org.jspecify.annotations.Nullable;
            import org.springframework.beans.factory.annotation.Qualifier;
            import org.springframework.boot.web.servlet.FilterRegistrationBean;
            import org.springframework.context.MessageSource;
            import org.springframework.context.annotation.*;
            import org.springframework.core.Ordered;
            import org.springframework.core.annotation.Order;
            import org.springframework.http.ProblemDetail;
            import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
            import org.springframework.jdbc.core.simple.JdbcClient;
            import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
            import org.springframework.transaction.annotation.Transactional;
            import org.springframework.web.bind.annotation.*;
            import org.springframework.web.client.RestClient;
            import org.springframework.web.client.support.RestClientAdapter;
            import org.springframework.web.filter.ShallowEtagHeaderFilter;
            import org.springframework.web.service.annotation.GetExchange;
            import org.springframework.web.service.invoker.HttpServiceProxyFactory;
            import tools.jackson.databind.json.JsonMapper;
            abstract class Around {
              static final SqlQuery<User> USERS = SqlQuery.of("select id, name, email, created_at from users", User.class);
              static final SqlQuery<Post> POSTS = SqlQuery.of("select * from posts", Post.class);
              static final Ordering BY_ID = Ordering.unique(asc("id"));
              static final Ordering NEWEST = Ordering.by(desc("created_at")).tieBreaker("id");
              JdbcPager pager;
              DataSource dataSource;
              CursorKeys keys;
            }
            abstract class Documented extends Around {
              %s
            }
            """;

    @TempDir
    Path classes;

    static Stream<String> pieces() throws IOException {
        List<String> pieces = new ArrayList<>();
        for (Path page : pages()) {
            Matcher matcher = JAVA.matcher(Files.readString(page));
            while (matcher.find()) {
                if (!matcher.group(1).startsWith("package ")) { // a whole file, which its own build compiles
                    pieces.add(matcher.group(1));
                }
            }
        }
        return pieces.stream();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted())
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void compiles(String java) {
        assertThat(errors(java)).isEmpty();
    }

    @Test
    void looksAtAllPagesWithCode() throws IOException {
        assertThat(pages()).contains(ROOT.resolve("README.md"), ROOT.resolve("docs/recipes.md"));
        assertThat(pieces()).hasSizeGreaterThan(25);
    }

    @Test
    void seesAnImportThatIsMissing() {
        assertThat(errors("import dev.keyleaf.Ordering;\n\nclass Lists {\n    Ordering any;\n    Instant when;\n}\n"))
                .contains("class Instant")
                .doesNotContain("class Ordering");
    }

    @Test
    void seesCodeThatDoesNotCompile() {
        assertThat(errors("Ordering none = Ordering.by(desc(\"a\"));")).contains("incompatible types");
    }

    /** What the compiler says. A piece with imports is a file; others are in a class, or in a method if they are statements. */
    private String errors(String java) {
        boolean file = java.startsWith("import ");
        boolean members = Pattern.compile("(?m)^(@|static |(final |static )*(class|record|enum|interface) )")
                .matcher(java)
                .find();
        String body = members ? java : "void run() {\n" + java + "}";
        String text = file ? "package documented;\n" + java : CONTEXT.formatted(body);
        var source = new SimpleJavaFileObject(URI.create("string:///Documented.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
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
