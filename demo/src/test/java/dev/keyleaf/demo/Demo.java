package dev.keyleaf.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a running demo.
 *
 * @param port the port on localhost
 */
record Demo(int port) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** The answer to GET. The path is sent as it is, so it must be encoded. */
    HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    /** The answer to GET of a link, which must be one of this demo's. */
    HttpResponse<String> get(URI link) {
        if (!link.getRawAuthority().equals("localhost:" + port)) {
            throw new AssertionError("a link leads elsewhere: " + link);
        }
        return send("GET", link);
    }

    /** The answer to HEAD. */
    HttpResponse<String> head(String path) {
        return send("HEAD", path);
    }

    private HttpResponse<String> send(String method, String path) {
        return send(method, URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(String method, URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .method(method, BodyPublishers.noBody())
                    .build();
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of an answer that must be 200. */
    JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    static JsonNode parse(String body) {
        return JSON.readTree(body);
    }
}
