package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyleaf.spring.web.RawHttp.Response;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Applications that have made Jackson their own. */
class OwnMapperTest {
    @TestConfiguration
    static class Customised {
        @Bean
        JsonMapperBuilderCustomizer customizer() {
            return builder -> builder.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY));
        }

        /** Writes numbers as texts, as houses do whose clients are scripts. */
        @Bean
        JacksonModule longsAsTexts() {
            return new SimpleModule("longs")
                    .addSerializer(Long.class, new LongAsText())
                    .addSerializer(Long.TYPE, new LongAsText());
        }
    }

    @TestConfiguration
    static class Replaced {
        @Bean
        JsonMapper mapper(List<JacksonModule> modules) {
            return JsonMapper.builder().addModules(modules).build();
        }
    }

    private static final class LongAsText extends StdSerializer<Long> {
        LongAsText() {
            super(Long.class);
        }

        @Override
        public void serialize(Long value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    @Nested
    @WebTest
    @Import(Customised.class)
    class WithACustomizer {
        @Test
        void writesItemsAsTheApplicationDoesAndThePageAsItIs(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/users?limit=3").body())
                    .isEqualTo("{\"items\":[{\"id\":\"7\"}],\"limit\":3,\"offset\":0,\"hasMore\":true}");
        }

        @Test
        void writesEveryMemberOfAProblem(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts?limit=0").json().propertyNames())
                    .containsExactlyInAnyOrder("type", "title", "status", "detail", "errors");
        }
    }

    @Nested
    @WebTest
    @Import(Replaced.class)
    class WithAMapperOfItsOwn {
        @Test
        void writesPagesWhereItTakesTheModules(@LocalServerPort int port) {
            assertThat(new RawHttp(port).get("/posts").json().propertyNames())
                    .containsExactly("items", "limit", "nextCursor", "prevCursor", "hasMore");
        }
    }

    @Nested
    @WebTest
    @TestPropertySource(properties = {"spring.jackson.serialization.indent-output=true"})
    class WithIndentation {
        @Test
        void indentsAPage(@LocalServerPort int port) {
            Response page = new RawHttp(port).get("/users/last");

            assertThat(page.body()).contains("\n  \"limit\" : 20,");
        }
    }
}
