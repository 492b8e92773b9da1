package dev.keyleaf.spring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import dev.keyleaf.http.PageUrls;
import dev.keyleaf.spring.web.WebProperties.Body;
import dev.keyleaf.spring.web.WebProperties.Links;
import dev.keyleaf.spring.web.WebProperties.Naming;
import dev.keyleaf.spring.web.WebProperties.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.json.JsonMapper;

/** A client in Java reads what a server has written. */
class PageJsonTest {
    record Post(long id, String fullTitle, @Nullable Instant createdAt) {}

    record Answer(String status, KeysetPage<Post> posts) {}

    private static final TypeReference<KeysetPage<Post>> KEYSET = new TypeReference<>() {};
    private static final TypeReference<OffsetPage<Post>> OFFSET = new TypeReference<>() {};
    private static final TypeReference<Page<Post>> EITHER = new TypeReference<>() {};

    private static final List<Post> POSTS =
            List.of(new Post(1, "One", Instant.parse("2026-11-23T20:52:18Z")), new Post(2, "Two", null));

    private final JsonMapper json = mapper(new PageJson());

    private static JsonMapper mapper(PageJson module) {
        return JsonMapper.builder()
                .addModule(module)
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
    }

    static Stream<JsonMapper> everyForm() {
        return Stream.of(Naming.values())
                .flatMap(naming -> Stream.of(Nulls.values()).map(nulls -> new Body("data", naming, nulls, Links.OMIT)))
                .map(body -> mapper(new PageJson(body)));
    }

    static Stream<Page<Post>> pages() {
        return Stream.of(
                new KeysetPage<>(POSTS, 2, "NEXT", "PREV", new Total.Exact(7)),
                new KeysetPage<>(POSTS, 2, "NEXT", null, new Total.AtLeast(10_000)),
                new KeysetPage<>(POSTS, 2, null, "PREV", new Total.Estimate(Long.MAX_VALUE)),
                new KeysetPage<>(List.of(), 100_000, null, null),
                new OffsetPage<>(POSTS, 2, 40, true, new Total.Exact(0)),
                new OffsetPage<>(List.of(), 2, Long.MAX_VALUE, false));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsBackWhatItWrites(Page<Post> page) {
        String written = json.writeValueAsString(page);

        assertThat(json.readValue(written, EITHER)).isEqualTo(page);
        assertThat(page instanceof KeysetPage ? json.readValue(written, KEYSET) : json.readValue(written, OFFSET))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void readsBackWhatItWritesInTheFormOfTheProperties(JsonMapper form) {
        pages().forEach(page -> assertThat(form.readValue(form.writeValueAsString(page), EITHER))
                .isEqualTo(page));
    }

    @Test
    void namesTheFieldsAsItsMapperDoes() {
        var page = new KeysetPage<>(List.of(1), 2, "N", null, new Total.Exact(7));

        assertThat(json.writeValueAsString(page))
                .isEqualTo("{\"items\":[1],\"limit\":2,\"next-cursor\":\"N\",\"prev-cursor\":null,\"has-more\":true,"
                        + "\"total\":7,\"total-accuracy\":\"exact\"}");
        assertThat(plain().writeValueAsString(page))
                .isEqualTo("{\"items\":[1],\"limit\":2,\"nextCursor\":\"N\",\"prevCursor\":null,\"hasMore\":true,"
                        + "\"total\":7,\"totalAccuracy\":\"exact\"}");
    }

    /** A strategy of the application's own, and a mapper that sees neither fields nor accessors of other classes. */
    @Test
    void namesTheFieldsByAnyStrategy() {
        var shouting = new PropertyNamingStrategy() {
            private static final long serialVersionUID = 1L;

            @Override
            public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String defaultName) {
                return defaultName.toUpperCase(Locale.ROOT) + (method.getRawReturnType() == int.class ? "!" : "?");
            }
        };
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new PageJson())
                .propertyNamingStrategy(shouting)
                .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE))
                .build();

        assertThat(mapper.writeValueAsString(new OffsetPage<>(List.of(1), 2, 4, false)))
                .isEqualTo("{\"ITEMS!\":[1],\"LIMIT!\":2,\"OFFSET!\":4,\"HASMORE!\":false}");
    }

    @Test
    void refusesANameOfItemsThatTheStrategyGivesToAnotherField() {
        JsonMapper mapper = mapper(new PageJson(new Body("has-more", null, Nulls.WRITE, Links.OMIT)));

        assertThatIllegalStateException()
                .isThrownBy(() -> mapper.writeValueAsString(new OffsetPage<>(List.of(1), 2, 4, false)))
                .withMessageContaining(
                        "the fields of a page must have different names, but two are called 'has-more': set "
                                + "keyleaf.web.body.naming or keyleaf.web.body.items");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsSnakeCaseAndCamelCaseWhateverItsOwnNamingIs(Page<Post> page) {
        for (Naming naming : Naming.values()) {
            var server = JsonMapper.builder()
                    .addModule(new PageJson(new Body(null, naming, Nulls.WRITE, Links.OMIT)))
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .build();
            assertThat(json.readValue(server.writeValueAsString(page), EITHER)).isEqualTo(page);
        }
    }

    @Test
    void readsAPageWhoseBodyHasLinks() {
        var page = new KeysetPage<>(POSTS, 2, "NEXT", "PREV");
        String written = json.writeValueAsString(new LinkedPage(page, new PageUrls("https://a/?cursor=NEXT", null)));

        assertThat(written).endsWith("\"has-more\":true,\"next-url\":\"https://a/?cursor=NEXT\",\"prev-url\":null}");
        assertThat(json.readValue(written, KEYSET)).isEqualTo(page);
    }

    private static JsonMapper plain() {
        return JsonMapper.builder().addModule(new PageJson()).build();
    }

    @Test
    void readsPagesInsideOfOtherObjects() {
        var answer = new Answer("ok", new KeysetPage<>(POSTS, 2, "NEXT", null));

        assertThat(json.readValue(json.writeValueAsString(answer), Answer.class))
                .isEqualTo(answer);
    }

    @Test
    void readsAPageOfAnything() {
        Page<?> page = json.readValue("{\"items\":[1,\"two\"],\"limit\":2,\"has_more\":false}", KeysetPage.class);

        assertThat(page.items()).isEqualTo(List.of(1, "two"));
    }

    @Test
    void leavesAloneWhatAServerAdds() {
        KeysetPage<Post> page = json.readValue(
                "{\"items\":[],\"limit\":2,\"next_cursor\":\"N\",\"has_more\":true,\"took_ms\":7}", KEYSET);

        assertThat(page.nextCursor()).isEqualTo("N");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"limit\":2,\"has_more\":false}",
                "{\"items\":null,\"limit\":2,\"has_more\":false}",
                "{\"items\":[null],\"limit\":2,\"has_more\":false}",
                "{\"items\":[],\"has_more\":false}",
                "{\"items\":[],\"limit\":0,\"has_more\":false}",
                "{\"items\":[],\"limit\":4294967298,\"has_more\":false}",
                "{\"items\":[],\"limit\":\"2\",\"has_more\":false}",
                "{\"items\":[],\"limit\":2}",
                "{\"items\":[],\"limit\":2,\"has_more\":true}",
                "{\"items\":[],\"limit\":2,\"next_cursor\":7,\"has_more\":true}",
                "{\"items\":[],\"limit\":2,\"has_more\":false,\"total\":7}",
                "{\"items\":[],\"limit\":2,\"has_more\":false,\"total\":-1,\"total_accuracy\":\"exact\"}",
                "{\"items\":[],\"limit\":2,\"has_more\":false,\"total\":7,\"total_accuracy\":\"about\"}",
                "{\"items\":[],\"limit\":2,\"offset\":-1,\"has_more\":false}",
                "[]",
                "7"
            })
    void refusesWhatIsNoPage(String text) {
        TypeReference<? extends Page<Post>> type = text.contains("offset") ? OFFSET : KEYSET;

        assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> json.readValue(text, type));
    }
}
