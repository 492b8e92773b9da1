package dev.keyleaf.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler knows the sorts of a list. */
class WrongSortTest {
    @TempDir
    Path classes;

    @Test
    void compilesASortThatTheListHas() {
        assertThat(errors("PostSort.CREATED_AT_DESC")).isEmpty();
    }

    @Test
    void compilesNoSortThatTheListDoesNotHave() {
        assertThat(errors("PostSort.PASSWORD")).contains("cannot find symbol");
        assertThat(errors("\"-password\"")).contains("incompatible types: String cannot be converted to PostSort");
    }

    private String errors(String sort) {
        String code = """
                import dev.keyleaf.clients.generated.*;
                class Call {
                    KeysetPagePost call(PostControllerApi api) {
                        return api.posts(null, null, 10, null, %s, null);
                    }
                }
                """.formatted(sort);
        var source = new SimpleJavaFileObject(URI.create("string:///Call.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
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
