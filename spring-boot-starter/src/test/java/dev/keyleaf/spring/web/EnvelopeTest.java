package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.spring.web.RawHttp.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** An application that puts every body into an envelope of its own. */
@WebTest
@Import(EnvelopeTest.Envelope.class)
class EnvelopeTest {
    @TestConfiguration
    @RestControllerAdvice
    static class Envelope implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
            return true;
        }

        @Override
        public Object beforeBodyWrite(
                @Nullable Object body,
                MethodParameter returnType,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converterType,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            return Map.of("data", body == null ? "" : body);
        }
    }

    @Test
    void keepsTheHeadersOfAPageInAnEnvelope(@LocalServerPort int port) {
        Response response = new RawHttp(port).get("/posts?limit=5");

        assertThat(response.json().at("/data/limit").asInt()).isEqualTo(5);
        assertThat(response.link("next")).contains("/posts?limit=5&cursor=NEXT");
        assertThat(response.headers("X-Next-Cursor")).containsExactly("NEXT");
    }

    @Test
    void putsTheBareArrayIntoTheEnvelope(@LocalServerPort int port) {
        assertThat(new RawHttp(port).get("/posts/feed").body())
                .isEqualTo("{\"data\":[{\"id\":1,\"givenOrdering\":\"\"}]}");
    }
}
