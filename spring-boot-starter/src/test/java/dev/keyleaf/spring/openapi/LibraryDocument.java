package dev.keyleaf.spring.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts an application and reads its document. */
final class LibraryDocument {
    private LibraryDocument() {}

    /** JSON with single quotes. */
    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    static JsonNode of(Class<?> application, String... properties) {
        return read(application, "/v3/api-docs", properties);
    }

    static JsonNode read(Class<?> application, String path, String... properties) {
        String[] arguments = Stream.concat(Stream.of("server.port=0"), Arrays.stream(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        ModelConverters.reset(); // keeps names in a static, and most applications have a JVM of their own
        try (var context = new SpringApplicationBuilder(application).run(arguments)) {
            return read(context, path);
        }
    }

    /** The document of an application that runs. */
    static JsonNode read(ApplicationContext context, String path) {
        try {
            URI uri = URI.create(
                    "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
            String body = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(body);
        } catch (Exception e) {
            if (e instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e);
        }
    }
}
