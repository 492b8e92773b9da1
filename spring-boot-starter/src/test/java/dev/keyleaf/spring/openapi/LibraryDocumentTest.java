package dev.keyleaf.spring.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The document of an application that changed no setting. */
class LibraryDocumentTest {
    private static final JsonNode DOCUMENT = LibraryDocument.of(Library.class);

    @Test
    void showsTheParametersOfAKeysetRequest() {
        assertThat(names("/keyset")).containsExactly("shelf", "limit", "cursor", "sort", "count");
        assertThat(parameter("/keyset", "limit").at("/schema").toString())
                .isEqualTo("{\"type\":\"integer\",\"format\":\"int32\",\"default\":20,\"maximum\":100,\"minimum\":1}");
        assertThat(parameter("/keyset", "cursor").at("/schema").toString())
                .isEqualTo("{\"type\":\"string\",\"minLength\":1}");
    }

    @Test
    void showsTheBoundsOfTheEndpointItself() {
        assertThat(names("/offset")).containsExactly("limit", "offset", "count");
        assertThat(parameter("/offset", "limit").at("/schema").toString())
                .isEqualTo("{\"type\":\"integer\",\"format\":\"int32\",\"default\":5,\"maximum\":50,\"minimum\":1}");
        assertThat(parameter("/offset", "offset").at("/schema").toString())
                .isEqualTo("{\"type\":\"integer\",\"format\":\"int64\",\"default\":0,\"maximum\":500,\"minimum\":0}");
    }

    @Test
    void showsTheSortsAsAnEnumOfTheirOwn() {
        assertThat(parameter("/keyset", "sort").at("/schema/$ref").asString())
                .isEqualTo("#/components/schemas/BookSort");
        assertThat(schema("BookSort").toString())
                .isEqualTo("{\"type\":\"string\",\"default\":\"title\",\"enum\":[\"title\",\"-title\"],"
                        + "\"x-enum-varnames\":[\"TITLE\",\"TITLE_DESC\"]}");
    }

    @Test
    void showsTheCountsThatAreAllowed() {
        assertThat(parameter("/keyset", "count").at("/schema").toString())
                .isEqualTo("{\"type\":\"string\",\"default\":\"none\","
                        + "\"enum\":[\"none\",\"capped\",\"estimate\",\"auto\"]}");
        assertThat(parameter("/headers", "count").at("/schema").toString())
                .isEqualTo("{\"type\":\"string\",\"default\":\"exact\",\"enum\":[\"exact\",\"none\"]}");
    }

    @Test
    void showsNoCountWhereThereIsNoChoice() {
        assertThat(names("/async")).containsExactly("limit", "offset");
    }

    @Test
    void showsEitherWayOfAListThatTakesBoth() {
        assertThat(names("/either")).containsExactly("limit", "after", "offset", "count");
        assertThat(body("/either", "200", "application/json").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/PageBook\"}");
        assertThat(schema("PageBook").toString())
                .isEqualTo("{\"oneOf\":[{\"$ref\":\"#/components/schemas/KeysetPageBook\"},"
                        + "{\"$ref\":\"#/components/schemas/OffsetPageBook\"}]}");
    }

    @Test
    void requiresWhatIsAlwaysInAPage() {
        assertThat(strings(schema("KeysetPageBook").get("required")))
                .containsExactlyInAnyOrder("items", "limit", "nextCursor", "prevCursor", "hasMore");
        assertThat(strings(schema("OffsetPageBook").get("required")))
                .containsExactlyInAnyOrder("items", "limit", "offset", "hasMore");
        assertThat(schema("KeysetPageBook").at("/properties/nextCursor/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void requiresWhatIsAlwaysInAnItem() {
        assertThat(strings(schema("Book").get("required")))
                .containsExactlyInAnyOrder("bookId", "mainTitle", "subTitle", "firstAuthor", "translatedBy", "ISBN");
        assertThat(strings(schema("Author").get("required"))).containsExactly("fullName");
    }

    @Test
    void allowsNullWhereJSpecifyDoes() {
        assertThat(schema("Book").at("/properties/subTitle/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(schema("Book").at("/properties/mainTitle/type").toString()).isEqualTo("\"string\"");
        assertThat(schema("Book").at("/properties/translatedBy").toString())
                .isEqualTo("{\"anyOf\":[{\"$ref\":\"#/components/schemas/Author\"},{\"type\":\"null\"}]}");
        assertThat(schema("Book").at("/properties/firstAuthor/$ref").asString())
                .isEqualTo("#/components/schemas/Author");
    }

    @Test
    void saysNothingOfNullWhereTheCodeDoesNot() {
        assertThat(strings(schema("Loan").get("required"))).containsExactly("loanId");
        assertThat(schema("Loan").at("/properties/borrower/type").toString()).isEqualTo("\"string\"");
    }

    @Test
    void showsABareArrayWhereThePageIsInTheHeaders() {
        assertThat(body("/headers", "200", "application/json").toString())
                .isEqualTo("{\"type\":\"array\",\"items\":{\"$ref\":\"#/components/schemas/Loan\"}}");
        assertThat(schema("KeysetPageLoan").isMissingNode()).isTrue();
    }

    @Test
    void showsTheHeaders() {
        assertThat(get("/keyset").at("/responses/200/headers").propertyNames())
                .containsExactly("Link", "X-Next-Cursor", "X-Total-Count");
        assertThat(get("/offset").at("/responses/200/headers").propertyNames())
                .containsExactly("Link", "X-Total-Count");
    }

    @Test
    void showsNoLinksOfAPageThatIsAskedForByPost() {
        assertThat(DOCUMENT.at("/paths/~1search/post/responses/200/headers").propertyNames())
                .containsExactly("X-Next-Cursor", "X-Total-Count");
    }

    @Test
    void looksIntoWhatWrapsAPage() {
        assertThat(body("/offset", "200", "application/json").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/OffsetPageBook\"}");
        assertThat(body("/async", "200", "application/json").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/OffsetPageString\"}");
    }

    @Test
    void showsTheProblems() {
        assertThat(body("/keyset", "400", "application/problem+json").toString())
                .isEqualTo("{\"$ref\":\"#/components/schemas/PagingProblem\"}");
        assertThat(strings(schema("PagingErrorReason").get("enum"))).contains("limit-too-large", "malformed");
    }

    @Test
    void tellsGeneratorsHowToPage() {
        assertThat(get("/either").at("/x-fern-pagination").toString())
                .isEqualTo("{\"cursor\":\"$request.after\",\"next_cursor\":\"$response.nextCursor\","
                        + "\"results\":\"$response.items\"}");
        assertThat(get("/offset").at("/x-speakeasy-pagination/type").asString()).isEqualTo("offsetLimit");
        assertThat(get("/offset").at("/x-fern-pagination").toString())
                .isEqualTo("{\"offset\":\"$request.offset\",\"step\":\"$request.limit\","
                        + "\"has-next-page\":\"$response.hasMore\",\"results\":\"$response.items\"}");
        assertThat(get("/headers").has("x-fern-pagination")).isFalse();
    }

    @Test
    void leavesOtherEndpointsAsTheyAre() {
        assertThat(get("/book").get("responses").propertyNames()).containsExactly("200");
        assertThat(get("/book").has("parameters")).isFalse();
    }

    private static JsonNode get(String path) {
        return DOCUMENT.path("paths").path(path).path("get");
    }

    private static JsonNode body(String path, String status, String mediaType) {
        return get(path)
                .path("responses")
                .path(status)
                .path("content")
                .path(mediaType)
                .path("schema");
    }

    private static JsonNode schema(String name) {
        return DOCUMENT.at("/components/schemas/" + name);
    }

    private static List<String> names(String path) {
        return get(path).path("parameters").findValuesAsString("name");
    }

    private static JsonNode parameter(String path, String name) {
        return get(path)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
