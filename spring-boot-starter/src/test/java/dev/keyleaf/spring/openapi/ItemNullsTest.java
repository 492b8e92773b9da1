package dev.keyleaf.spring.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What may be null in an item, in all the ways in which code says so. */
class ItemNullsTest {
    enum Binding {
        CLOTH,
        PAPER
    }

    record Copy(
            Binding binding,
            @Nullable Binding formerBinding,
            Optional<String> note,
            Optional<Library.Author> restoredBy,
            OptionalInt year,
            List<String> owners,
            List<@Nullable String> readers) {}

    @Import(Copies.Lists.class)
    static class Copies extends Library {
        @RestController
        static class Lists {
            @GetMapping("/copies")
            KeysetPage<Copy> copies(KeysetRequest request) {
                return new KeysetPage<>(List.of(), request.limit(), null, null);
            }
        }
    }

    private static final JsonNode COPY = LibraryDocument.of(Copies.class).at("/components/schemas/Copy");

    @Test
    void listsNullAmongTheValuesOfAnEnumThatCanBeNull() {
        assertThat(COPY.at("/properties/binding").toString())
                .isEqualTo("{\"type\":\"string\",\"enum\":[\"CLOTH\",\"PAPER\"]}");
        assertThat(COPY.at("/properties/formerBinding").toString())
                .isEqualTo("{\"type\":[\"string\",\"null\"],\"enum\":[\"CLOTH\",\"PAPER\",null]}");
    }

    @Test
    void listsNullInOpenApi30Too() {
        JsonNode copy = LibraryDocument.of(Copies.class, "springdoc.api-docs.version=openapi_3_0")
                .at("/components/schemas/Copy");

        assertThat(copy.at("/properties/formerBinding").toString())
                .isEqualTo("{\"type\":\"string\",\"nullable\":true,\"enum\":[\"CLOTH\",\"PAPER\",null]}");
    }

    @Test
    void takesAnOptionalForWhatCanBeNull() {
        assertThat(COPY.at("/properties/note/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(COPY.at("/properties/restoredBy").toString())
                .isEqualTo("{\"anyOf\":[{\"$ref\":\"#/components/schemas/Author\"},{\"type\":\"null\"}]}");
        assertThat(COPY.at("/properties/year/type").toString()).isEqualTo("[\"integer\",\"null\"]");
    }

    @Test
    void requiresAnOptionalForItIsAlwaysWritten() {
        assertThat(COPY.get("required").toString()).contains("note", "restoredBy", "year");
    }

    @Test
    void allowsNullInAListWhoseElementsCanBe() {
        assertThat(COPY.at("/properties/owners/items/type").toString()).isEqualTo("\"string\"");
        assertThat(COPY.at("/properties/readers/items/type").toString()).isEqualTo("[\"string\",\"null\"]");
    }
}
