package dev.keyleaf.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A request, what a faultless server would answer, and the connection for something else. */
record Exchange(String target, String body, Socket socket) {
    private static final Pattern LINE_END = Pattern.compile("\n");

    static final String NDJSON = "Content-Type: application/x-ndjson";

    /** A head; its connection ends with the response. */
    Exchange head(String status, String... headers) throws IOException {
        return text("HTTP/1.1 " + status + "\r\n"
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList())
                + "Connection: close\r\n\r\n");
    }

    /** The head of an export, whose body lasts until the connection ends. */
    Exchange ok() throws IOException {
        return head("200 OK", NDJSON);
    }

    /** The head of an export and its body in chunks. */
    Exchange chunked(String content) throws IOException {
        return head("200 OK", NDJSON, "Transfer-Encoding: chunked").bytes(chunks(content));
    }

    /** As it is, without any framing. */
    Exchange text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Exchange bytes(byte... bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** The same until the client is gone. */
    void endless(String part) throws IOException {
        byte[] bytes = part.repeat(Math.max(1, 10_000 / part.length())).getBytes(StandardCharsets.UTF_8);
        while (true) {
            bytes(bytes);
        }
    }

    /** Keeps the connection until the client or the server ends it. */
    void hang() throws IOException {
        int ignored = 0;
        while (ignored >= 0) {
            ignored = socket.getInputStream().read();
        }
    }

    /** Ends the connection without a good-bye. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** The lines, each with its end, and the terminator that belongs to them. */
    static String ended(String lines) {
        long rows = LINE_END.splitAsStream(lines)
                .filter(line -> !lines.isEmpty() && !line.startsWith("{\"_checkpoint\""))
                .count();
        return lines + terminator(Long.toString(rows), '"' + sha256(lines) + '"');
    }

    /** A terminator that says this, in JSON. */
    static String terminator(String rows, String sha256) {
        return "{\"_end\":{\"rows\":" + rows + ",\"sha256\":" + sha256 + "}}\n";
    }

    static String checkpoint(String cursor) {
        return "{\"_checkpoint\":\"" + cursor + "\"}\n";
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] chunks(String content) {
        int length = content.getBytes(StandardCharsets.UTF_8).length;
        return (Integer.toHexString(length) + "\r\n" + content + "\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
