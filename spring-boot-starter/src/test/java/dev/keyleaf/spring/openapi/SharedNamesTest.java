package dev.keyleaf.spring.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Types of one simple name, of which a document would show but one. */
class SharedNamesTest {
    private static final String[] TWO_GROUPS = {
        "springdoc.group-configs[0].group=first",
        "springdoc.group-configs[0].paths-to-match=/keyset",
        "springdoc.group-configs[1].group=second",
        "springdoc.group-configs[1].paths-to-match=/other",
        "springdoc.group-configs[2].group=both",
        "springdoc.group-configs[2].paths-to-match=/keyset,/other"
    };

    /** A second list whose items are called books. */
    @Import(SecondLibrary.MoreLists.class)
    static class SecondLibrary extends Library {
        @RestController
        static class MoreLists {
            @GetMapping("/other")
            KeysetPage<dev.keyleaf.spring.openapi.other.Book> other(KeysetRequest request) {
                return new KeysetPage<>(List.of(), request.limit(), null, null);
            }
        }
    }

    @Import(HiddenLibrary.MoreLists.class)
    static class HiddenLibrary extends Library {
        @Hidden
        @RestController
        static class MoreLists extends SecondLibrary.MoreLists {}
    }

    @Import(ExportLibrary.MoreLists.class)
    static class ExportLibrary extends Library {
        @RestController
        static class MoreLists {
            @GetMapping("/export")
            Export<dev.keyleaf.spring.openapi.other.Book> export(ExportRequest request) {
                throw new UnsupportedOperationException("only its description is looked at");
            }
        }
    }

    abstract static class AnyList<T> {
        @GetMapping("/any")
        KeysetPage<T> any(KeysetRequest request) {
            return new KeysetPage<>(List.of(), request.limit(), null, null);
        }
    }

    @Import(GenericLibrary.MoreLists.class)
    static class GenericLibrary extends Library {
        @RestController
        static class MoreLists extends AnyList<dev.keyleaf.spring.openapi.other.Book> {}
    }

    @Import(OwnProblemLibrary.MoreLists.class)
    static class OwnProblemLibrary extends Library {
        record PagingProblem(String text) {}

        @RestController
        static class MoreLists {
            @GetMapping("/problems")
            KeysetPage<PagingProblem> problems(KeysetRequest request) {
                return new KeysetPage<>(List.of(), request.limit(), null, null);
            }
        }
    }

    @Import(OwnErrorLibrary.MoreLists.class)
    static class OwnErrorLibrary extends Library {
        record PagingError(String text) {}

        @RestController
        static class MoreLists {
            @GetMapping("/error-of-the-house")
            PagingError error() {
                throw new UnsupportedOperationException("only its description is looked at");
            }
        }
    }

    private static void assertRefused(Class<?> application) {
        assertThatIllegalStateException()
                .isThrownBy(() -> LibraryDocument.of(application))
                .withMessageContaining("types of pages must have different names in the OpenAPI document")
                .withMessageContaining("dev.keyleaf.spring.openapi.Library$Book and "
                        + "dev.keyleaf.spring.openapi.other.Book share the name Book");
    }

    @Test
    void stopTheStart() {
        assertRefused(SecondLibrary.class);
    }

    @Test
    void stopTheStartWhereOneIsOfAnExport() {
        assertRefused(ExportLibrary.class);
    }

    @Test
    void stopTheStartWhereOneIsNamedByASubclass() {
        assertRefused(GenericLibrary.class);
    }

    @Test
    void stopTheStartWhereOneIsOurs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LibraryDocument.of(OwnProblemLibrary.class))
                .withMessageContaining("OwnProblemLibrary$PagingProblem and ")
                .withMessageContaining(" share the name PagingProblem");
    }

    @Test
    void stopADocumentThatShowsOneOfOursWhereverItIs() {
        assertThat(LibraryDocument.of(OwnErrorLibrary.class).get("status").asInt())
                .isEqualTo(500);
    }

    @Test
    void areGoodWhereTheirFullNamesAreUsed() {
        JsonNode schemas = LibraryDocument.of(SecondLibrary.class, "springdoc.use-fqn=true")
                .at("/components/schemas");

        assertThat(schemas.propertyNames())
                .contains(
                        "dev.keyleaf.spring.openapi.other.Book",
                        "dev.keyleaf.spring.openapi.other.KeysetPageBook",
                        "dev.keyleaf.spring.openapi.Library.Book",
                        "dev.keyleaf.spring.openapi.Library.KeysetPageBook");
    }

    @Test
    void areGoodWhereThereIsNoDocument() {
        assertThat(LibraryDocument.of(SecondLibrary.class, "springdoc.api-docs.enabled=false")
                        .get("status")
                        .asInt())
                .isEqualTo(404);
    }

    @Test
    void areGoodWhereOneIsHidden() {
        assertThat(LibraryDocument.of(HiddenLibrary.class)
                        .at("/components/schemas/Book/properties")
                        .propertyNames())
                .contains("mainTitle");
    }

    @Test
    void areGoodInDocumentsOfTheirOwn() {
        assertThat(LibraryDocument.read(SecondLibrary.class, "/v3/api-docs/first", TWO_GROUPS)
                        .at("/components/schemas/Book/required")
                        .toString())
                .contains("mainTitle");
        assertThat(LibraryDocument.read(SecondLibrary.class, "/v3/api-docs/second", TWO_GROUPS)
                        .at("/components/schemas/Book/required")
                        .toString())
                .isEqualTo("[\"isbn\"]");
    }

    @Test
    void stopADocumentThatShowsBoth() {
        assertThat(LibraryDocument.read(SecondLibrary.class, "/v3/api-docs/both", TWO_GROUPS)
                        .get("status")
                        .asInt())
                .isEqualTo(500);
    }
}
