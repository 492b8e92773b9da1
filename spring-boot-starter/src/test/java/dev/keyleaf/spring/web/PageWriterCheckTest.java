package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Whether it is said at the start that pages will not look as they should. */
@ExtendWith(OutputCaptureExtension.class)
class PageWriterCheckTest {
    private static final String WARNING = "which has no Keyleaf serializer";

    static class MapperWithoutModules {
        @Bean
        static JsonMapper mapper() {
            return JsonMapper.builder().build();
        }
    }

    /** Writes JSON in front of Jackson, as Gson and JSON-B do where they are preferred. */
    static class OtherLibrary implements WebMvcConfigurer {
        @Override
        public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
            builder.addCustomConverter(new OtherConverter());
        }
    }

    private static final class OtherConverter extends AbstractHttpMessageConverter<Object> {
        OtherConverter() {
            super(MediaType.APPLICATION_JSON);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return true;
        }

        @Override
        protected Object readInternal(Class<?> type, HttpInputMessage message) {
            throw new UnsupportedOperationException("nothing is read");
        }

        @Override
        protected void writeInternal(Object body, HttpOutputMessage message) {
            throw new UnsupportedOperationException("nothing is written");
        }
    }

    private static void start(Class<?>... configuration) {
        new SpringApplicationBuilder(TestApplication.class)
                .sources(configuration)
                .run("--server.port=0")
                .close();
    }

    @Test
    void warnsOfALibraryThatDoesNotKnowPages(CapturedOutput output) {
        start(OtherLibrary.class);

        assertThat(output).containsOnlyOnce("pages are written by OtherConverter, " + WARNING);
    }

    @Test
    void warnsOfAMapperThatWasNotToldOfPages(CapturedOutput output) {
        start(MapperWithoutModules.class);

        assertThat(output).containsOnlyOnce("pages are written by JacksonJsonHttpMessageConverter, " + WARNING);
    }

    @Test
    void saysNothingWhereBootMadeTheMapper(CapturedOutput output) {
        start();

        assertThat(output).doesNotContain(WARNING);
    }
}
