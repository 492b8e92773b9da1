package dev.keyleaf.spring.openapi;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.web.SortedBy;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Sorts that clients compose of keys, in the document. */
class SortKeysDocumentTest {
    static final class ManySorts implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            return Sorts.ofKeys("-created,title")
                    .key("created", asc("created_at"))
                    .key("title", asc("title"))
                    .atMost(2)
                    .tieBreaker("id")
                    .and("best", Ordering.unique(asc("id")));
        }
    }

    static final class OneSorts implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            return Sorts.ofKeys("-created").key("created", asc("created_at")).tieBreaker("id");
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import(Shop.Controller.class)
    static class Shop {
        @RestController
        static class Controller {
            @GetMapping("/many")
            KeysetPage<String> many(KeysetRequest request, @SortedBy(ManySorts.class) Ordering ordering) {
                return new KeysetPage<>(List.of(), request.limit(), null, null);
            }

            @GetMapping("/one")
            KeysetPage<String> one(KeysetRequest request, @SortedBy(OneSorts.class) Ordering ordering) {
                return new KeysetPage<>(List.of(), request.limit(), null, null);
            }
        }
    }

    private static JsonNode sort(JsonNode document, String path) {
        for (JsonNode parameter : document.at("/paths/~1" + path + "/get/parameters")) {
            if (parameter.path("name").asString().equals("sort")) {
                return parameter;
            }
        }
        throw new AssertionError("there is no sort of " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi-3-1", "openapi-3-0"})
    void areAListThatIsSeparatedByCommas(String version) {
        JsonNode document = LibraryDocument.of(Shop.class, "springdoc.api-docs.version=" + version.replace('-', '_'));
        JsonNode sort = sort(document, "many");

        assertThat(sort.path("style").asString()).isEqualTo("form");
        assertThat(sort.path("explode").asBoolean(true)).isFalse();
        assertThat(sort.path("description").asString())
                .isEqualTo("The order of the items: at most 2 keys of created, title, separated by commas, none twice, "
                        + "each with - in front of it to descend; without it -created,title.");
        assertThat(sort.path("schema"))
                .isEqualTo(LibraryDocument.json("{'type':'array','default':['-created','title'],"
                        + "'items':{'$ref':'#/components/schemas/ManySort'},'maxItems':2,'minItems':1,"
                        + "'uniqueItems':true}"));
        assertThat(document.at("/components/schemas/ManySort"))
                .isEqualTo(
                        LibraryDocument.json("{'type':'string','enum':['created','-created','title','-title','best'],"
                                + "'x-enum-varnames':['CREATED','CREATED_DESC','TITLE','TITLE_DESC','BEST']}"));
    }

    @Test
    void areAnEnumWhereOneKeyIsAll() {
        JsonNode document = LibraryDocument.of(Shop.class);

        assertThat(sort(document, "one").path("schema"))
                .isEqualTo(LibraryDocument.json("{'$ref':'#/components/schemas/OneSort'}"));
        assertThat(document.at("/components/schemas/OneSort"))
                .isEqualTo(LibraryDocument.json("{'type':'string','default':'-created','enum':['-created','created'],"
                        + "'x-enum-varnames':['CREATED_DESC','CREATED']}"));
    }
}
