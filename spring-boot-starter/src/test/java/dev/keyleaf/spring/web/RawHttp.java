package dev.keyleaf.spring.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends exactly the bytes it is given; a proper one refuses what a stranger may send. */
record RawHttp(int port) {
    /** What came back; the body without its chunk sizes. */
    record Response(int status, List<String> head, String body) {
        List<String> headers(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }

        Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** The targets of the Link header by relation, without the origin. */
        Optional<String> link(String relation) {
            return headers("Link").stream()
                    .flatMap(line -> Arrays.stream(line.split(", ", -1)))
                    .filter(link -> link.endsWith("; rel=\"" + relation + "\""))
                    .map(link -> link.substring(1, link.indexOf('>')).replaceFirst("^http://[^/]*", ""))
                    .findFirst();
        }
    }

    Response get(String target, String... headers) {
        return send("GET", target, "", headers);
    }

    /** A request that calls the server by a name of its choice. */
    Response getFrom(String host, String target) {
        return sendTo(host, "GET", target, "");
    }

    Response send(String method, String target, String body, String... headers) {
        return sendTo("localhost:" + port, method, target, body, headers);
    }

    private Response sendTo(String host, String method, String target, String body, String... headers) {
        String request = method + " " + target + " HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n"
                + String.join("", Arrays.stream(headers).map(h -> h + "\r\n").toList()) + "\r\n" + body;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        List<String> head = Arrays.asList(text.substring(0, end).split("\r\n", -1));
        String body = text.substring(end + 4);
        boolean chunked = head.stream().anyMatch(line -> line.equalsIgnoreCase("transfer-encoding: chunked"));
        return new Response(
                Integer.parseInt(head.get(0).split(" ", -1)[1]),
                head.subList(1, head.size()),
                chunked ? body.replaceAll("(^|\r\n)[0-9a-fA-F]+\r\n|\r\n$", "") : body);
    }
}
