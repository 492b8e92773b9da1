package dev.keyleaf.spring.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonView;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.ExportApplication.EntrySorts;
import dev.keyleaf.spring.json.PageJson;
import dev.keyleaf.sql.SqlQuery;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.FilterProvider;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;

/** An export shows of its rows what the list shows of its items, and nothing more. */
class ViewsTest {
    interface Open {}

    interface Internal extends Open {}

    record Viewed(
            @JsonView(Open.class) long id,
            @JsonView(Internal.class) String text) {}

    @JsonFilter("secrets")
    record Filtered(long id, String text) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Lists.class, HidesSecrets.class})
    static class Application {}

    @RestController
    static class Lists {
        private final JdbcPager pager;

        Lists(JdbcPager pager) {
            this.pager = pager;
        }

        private <T> KeysetPage<T> page(Class<T> type, KeysetRequest request) {
            return pager.page(query(type), new EntrySorts().get().defaultOrdering(), request);
        }

        private <T> Export<T> all(Class<T> type, ExportRequest request) {
            return Export.of(
                    pager.walk(query(type), new EntrySorts().get().defaultOrdering(), request.from()), request);
        }

        private static <T> SqlQuery<T> query(Class<T> type) {
            return SqlQuery.of("select id, text from entries", type).filter("id = 1");
        }

        @GetMapping("/viewed")
        @JsonView(Open.class)
        KeysetPage<Viewed> viewed(KeysetRequest request) {
            return page(Viewed.class, request);
        }

        @GetMapping("/viewed/export")
        @JsonView(Open.class)
        Export<Viewed> viewedExport(ExportRequest request) {
            return all(Viewed.class, request);
        }

        @GetMapping("/open")
        KeysetPage<Viewed> open(KeysetRequest request) {
            return page(Viewed.class, request);
        }

        @GetMapping("/open/export")
        Export<Viewed> openExport(ExportRequest request) {
            return all(Viewed.class, request);
        }

        @GetMapping("/filtered")
        KeysetPage<Filtered> filtered(KeysetRequest request) {
            return page(Filtered.class, request);
        }

        @GetMapping("/filtered/export")
        Export<Filtered> filteredExport(ExportRequest request) {
            return all(Filtered.class, request);
        }
    }

    /** Chooses a filter for each answer, as applications do that show more to some than to others. */
    @ControllerAdvice
    static class HidesSecrets implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
            return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converterType);
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter returnType,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converterType,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            return body;
        }

        @Override
        public @Nullable Map<String, Object> determineWriteHints(
                @Nullable Object body,
                MethodParameter returnType,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converterType) {
            return Map.of(
                    FilterProvider.class.getName(),
                    new SimpleFilterProvider()
                            .addFilter("secrets", SimpleBeanPropertyFilter.serializeAllExcept(Set.of("text"))));
        }
    }

    /** Lists are written by a mapper that is not the context's. */
    static class OwnConverter implements WebMvcConfigurer {
        private final PageJson pages;

        OwnConverter(PageJson pages) {
            this.pages = pages;
        }

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
            builder.withJsonConverter(new JacksonJsonHttpMessageConverter(JsonMapper.builder()
                    .addModule(pages)
                    .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                    .build()));
        }
    }

    /** Chooses a view, and for nothing but what the application's own JSON is written by. */
    @ControllerAdvice
    static class ShowsWhatIsOpen implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
            return converterType == JacksonJsonHttpMessageConverter.class;
        }

        @Override
        public @Nullable Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter returnType,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converterType,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            return body;
        }

        @Override
        public @Nullable Map<String, Object> determineWriteHints(
                @Nullable Object body,
                MethodParameter returnType,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converterType) {
            return Map.of(JsonView.class.getName(), Open.class);
        }
    }

    /** A mapper for pages alone. */
    static class MapperOfPages implements WebMvcConfigurer {
        private final PageJson pages;

        MapperOfPages(PageJson pages) {
            this.pages = pages;
        }

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
            var converter = new JacksonJsonHttpMessageConverter(new JsonMapper());
            converter.registerMappersForType(
                    KeysetPage.class,
                    mappers -> mappers.put(
                            MediaType.APPLICATION_JSON,
                            JsonMapper.builder()
                                    .addModule(pages)
                                    .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                                    .build()));
            builder.withJsonConverter(converter);
        }
    }

    /** A converter that shows pages of rows in a view, whatever their methods say. */
    static class CustomizedWriter implements WebMvcConfigurer {
        private final JsonMapper mapper;

        CustomizedWriter(JsonMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
            builder.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper) {
                @Override
                protected ObjectWriter customizeWriter(
                        ObjectWriter writer, @Nullable JavaType type, @Nullable MediaType contentType) {
                    boolean isOfRows = type != null
                            && type.hasRawClass(KeysetPage.class)
                            && type.containedType(0).hasRawClass(Viewed.class)
                            && MediaType.APPLICATION_JSON.equals(contentType);
                    return isOfRows ? writer.withView(Open.class) : writer;
                }
            });
        }
    }

    private static String item(String body) {
        return body.replaceFirst("(?s).*?(\\{[^{}]*}).*", "$1");
    }

    /** The only item of a list, and the only row of its export. */
    private static String[] shown(String list, Class<?>... sources) throws IOException {
        try (var application = new SpringApplicationBuilder(Application.class)
                .sources(sources)
                .properties(Entries.properties().toArray(String[]::new))
                .run()) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            try (var page = new Download(port, list).readAll();
                    var all = new Download(port, list + "/export").readAll()) {
                assertThat(all.isComplete()).isTrue();
                return new String[] {item(page.text()), all.rows().get(0)};
            }
        }
    }

    @Test
    void isInTheViewOfTheMethod() throws IOException {
        assertThat(shown("/viewed")).containsExactly("{\"id\":1}", "{\"id\":1}");
    }

    @Test
    void passesTheFiltersThatAnAdviceChooses() throws IOException {
        assertThat(shown("/filtered")).containsExactly("{\"id\":1}", "{\"id\":1}");
    }

    @Test
    void isWrittenByTheMapperOfTheLists() throws IOException {
        assertThat(shown("/viewed", OwnConverter.class)).containsExactly("{\"Id\":1}", "{\"Id\":1}");
    }

    @Test
    void isWrittenByTheMapperThatIsRegisteredForPages() throws IOException {
        assertThat(shown("/viewed", MapperOfPages.class)).containsExactly("{\"Id\":1}", "{\"Id\":1}");
    }

    @Test
    void isWrittenAsTheConverterOfTheListsCustomizesItsWriters() throws IOException {
        assertThat(shown("/open", CustomizedWriter.class)).containsExactly("{\"id\":1}", "{\"id\":1}");
    }

    @Test
    void isInTheViewThatAnAdviceOfTheListsConverterChooses() throws IOException {
        assertThat(shown("/open", ShowsWhatIsOpen.class)).containsExactly("{\"id\":1}", "{\"id\":1}");
    }
}
