package dev.keyleaf.spring.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.KeyleafWebAutoConfiguration;
import dev.keyleaf.spring.mvc.KeyleafMvcAutoConfiguration;
import io.swagger.v3.core.converter.ModelConverters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import tools.jackson.databind.JsonNode;

/** Documents of applications whose settings differ. */
class DocumentSettingsTest {
    @Test
    void namesPropertiesAsTheApplicationsJacksonDoes() {
        JsonNode document = LibraryDocument.of(Library.class, "spring.jackson.property-naming-strategy=SNAKE_CASE");
        JsonNode book = document.at("/components/schemas/Book");

        assertThat(document.at("/components/schemas/KeysetPageBook/properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "items", "limit", "next_cursor", "prev_cursor", "has_more", "total", "total_accuracy");
        assertThat(document.at("/paths/~1either/get/x-fern-pagination/next_cursor")
                        .asString())
                .isEqualTo("$response.next_cursor");
        assertThat(book.get("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "book_id", "main_title", "sub_title", "first_author", "translated_by", "ISBN", "page_count");
        assertThat(book.get("required").toString()).contains("book_id", "translated_by");
    }

    @Test
    void requiresNothingThatTheApplicationsJacksonLeavesOut() {
        JsonNode book = LibraryDocument.of(Library.class, "spring.jackson.default-property-inclusion=non_null")
                .at("/components/schemas/Book");

        assertThat(book.get("required").toString()).contains("mainTitle").doesNotContain("subTitle", "translatedBy");
    }

    @Test
    void describesPagesInTheConventionOfTheHouse() {
        JsonNode document = LibraryDocument.of(
                Library.class,
                "spring.jackson.property-naming-strategy=SNAKE_CASE",
                "keyleaf.web.body.items=data",
                "keyleaf.web.body.naming=camel-case",
                "keyleaf.web.body.nulls=omit",
                "keyleaf.web.over-max-limit=clamp",
                "keyleaf.web.problem-base=https://example.com/problems/");

        JsonNode page = document.at("/components/schemas/KeysetPageBook");
        assertThat(page.get("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "data", "limit", "nextCursor", "prevCursor", "hasMore", "total", "totalAccuracy");
        assertThat(page.get("required").toString()).doesNotContain("Cursor");
        assertThat(page.at("/properties/nextCursor/type").asString()).isEqualTo("string");
        // without its nulls, the body of an offset page is that of a keyset page with an offset beside
        assertThat(document.at("/components/schemas/PageBook").propertyNames()).containsExactly("anyOf");
        assertThat(document.at("/paths/~1keyset/get/parameters").toString()).doesNotContain("\"maximum\":100");
        assertThat(document.at("/components/schemas/PagingProblem/properties/type/enum/0")
                        .asString())
                .isEqualTo("https://example.com/problems/invalid-parameter");
    }

    @Test
    void showsTheLinksOfBodiesThatHaveThem() {
        JsonNode schemas = LibraryDocument.of(Library.class, "keyleaf.web.body.links=write")
                .at("/components/schemas");

        for (String page : List.of("KeysetPageBook", "OffsetPageBook")) {
            JsonNode properties = schemas.path(page).path("properties");
            assertThat(properties.path("nextUrl"))
                    .isEqualTo(LibraryDocument.json("{'type':['string','null'],'format':'uri',"
                            + "'description':'The page after this one, if there is one.'}"));
            assertThat(properties.has("prevUrl")).isTrue();
            assertThat(schemas.path(page).path("required").toString()).doesNotContain("Url");
        }
    }

    /** As in tests that keep contexts for later: swagger's converters are those of the last one. */
    @Test
    void describesItemsThoughAnotherApplicationWasStartedMeanwhile() {
        ModelConverters.reset();
        try (var first = new SpringApplicationBuilder(Library.class).run("--server.port=0");
                var second = new SpringApplicationBuilder(Library.class).run("--server.port=0")) {
            JsonNode document = LibraryDocument.read(first, "/v3/api-docs");

            assertThat(document.at("/components/schemas/Book/required").toString())
                    .contains("mainTitle");
            assertThat(document.get("components"))
                    .isEqualTo(LibraryDocument.read(second, "/v3/api-docs").get("components"));
        }
    }

    @Test
    void spellsNullAsOpenApi30Does() {
        JsonNode document = LibraryDocument.of(Library.class, "springdoc.api-docs.version=openapi_3_0");

        assertThat(document.get("openapi").asString()).startsWith("3.0");
        assertThat(document.at("/components/schemas/KeysetPageBook/properties/nextCursor")
                        .toString())
                .contains("\"type\":\"string\"", "\"nullable\":true");
        assertThat(document.at("/components/schemas/Book/properties/translatedBy")
                        .toString())
                .contains("\"nullable\":true", "\"allOf\":[{\"$ref\":\"#/components/schemas/Author\"}]");
    }

    @Test
    void showsAllThatItRefersToInOpenApi30Too() {
        JsonNode document = LibraryDocument.of(Library.class, "springdoc.api-docs.version=openapi_3_0");

        assertThat(document.findValuesAsString("$ref"))
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isObject())
                        .as(ref)
                        .isTrue());
    }

    @Test
    void showsOnlyWhatAGroupNeeds() {
        JsonNode document = LibraryDocument.read(
                Library.class,
                "/v3/api-docs/offsets",
                "springdoc.group-configs[0].group=offsets",
                "springdoc.group-configs[0].paths-to-match=/offset");

        assertThat(document.at("/components/schemas").propertyNames())
                .contains("OffsetPageBook", "Book", "PagingProblem")
                .doesNotContain("BookSort", "KeysetPageBook", "PageBook");
    }

    @Test
    void givesWayWhereThereIsNoSpringdoc() {
        new WebApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader(GlobalOperationCustomizer.class))
                .withConfiguration(AutoConfigurations.of(
                        KeyleafWebAutoConfiguration.class,
                        KeyleafMvcAutoConfiguration.class,
                        KeyleafOpenApiAutoConfiguration.class,
                        WebMvcAutoConfiguration.class))
                .withUserConfiguration(Library.Lists.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("keyleafPageDocument"));
    }
}
