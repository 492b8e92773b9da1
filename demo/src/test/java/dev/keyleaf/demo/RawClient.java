package dev.keyleaf.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A client that sends exactly what it is given, also what a proper one refuses to send.
 *
 * @param port the port on localhost
 */
record RawClient(int port) {
    /**
     * What came back.
     *
     * @param head the status line and the headers
     */
    record Answer(int status, String head, String body) {
        JsonNode json() {
            return Demo.parse(body);
        }

        /** Why a cursor was refused; fails if this is no such answer, or has anything beside. */
        String reason() {
            if (status != 400 || !head.contains("\r\nContent-Type: application/problem+json\r\n")) {
                throw new AssertionError("no problem, but " + head + "\n" + body);
            }
            JsonNode problem = json();
            if (!List.copyOf(problem.propertyNames())
                            .equals(List.of("type", "title", "status", "detail", "reason", "errors"))
                    || !problem.get("type").asString().endsWith(":invalid-cursor")) {
                throw new AssertionError("not the problem of a cursor: " + body);
            }
            return problem.get("reason").asString();
        }
    }

    /** GET in HTTP/1.0, which is answered in one piece. */
    Answer get(String target, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            var head = new StringBuilder("GET " + target + " HTTP/1.0\r\nHost: localhost:" + port + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            send(socket, head.append("\r\n").toString());
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("no answer, but '" + answer + "'");
            }
            return new Answer(
                    Integer.parseInt(answer.split(" ", 3)[1]), answer.substring(0, end + 2), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that has read enough answers and hangs up: what it said is still to be read. */
    private static void send(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (SocketException e) {
            if (socket.isClosed()) {
                throw e;
            }
        }
    }
}
