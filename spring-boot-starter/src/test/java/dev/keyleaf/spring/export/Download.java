package dev.keyleaf.spring.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client that looks at what really comes over the wire. It takes the chunks apart itself, so it sees whether the
 * response was ended properly.
 */
final class Download implements AutoCloseable {
    private static final Pattern END =
            Pattern.compile("\\{\"_end\":\\{\"rows\":(\\d+),\"sha256\":\"([0-9a-f]{64})\"}}\n");
    private static final Pattern CHECKPOINT = Pattern.compile("\\{\"_checkpoint\":\"([^\"]+)\"}");

    private final Socket socket = new Socket();
    private final InputStream in;
    private final List<String> head = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<String> trailers = new ArrayList<>();
    private boolean endedProperly;

    Download(int port, String target, String... headers) throws IOException {
        socket.setReceiveBufferSize(ExportApplication.SOCKET_BUFFER);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("localhost", port));
        String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("", Arrays.stream(headers).map(h -> h + "\r\n").toList()) + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        in = new BufferedInputStream(socket.getInputStream(), 4 * 1024);
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
    }

    /** Reads until so many bytes of the body are there, or it is over. */
    Download readTo(int bytes) {
        try {
            while (body.size() < bytes && !endedProperly && readChunk()) {
                // on
            }
        } catch (IOException e) {
            // cut
        }
        return this;
    }

    /** Reads until it is over, one way or the other. */
    Download readAll() {
        return readTo(Integer.MAX_VALUE);
    }

    private boolean readChunk() throws IOException {
        if (!header("Transfer-Encoding").equals("chunked")) { // short: it has a length instead
            int length = Integer.parseInt(header("Content-Length"));
            body.writeBytes(in.readNBytes(length));
            endedProperly = body.size() == length;
            return false;
        }
        int size = Integer.parseInt(line().strip(), 16);
        if (size == 0) {
            for (String line = line(); !line.isEmpty(); line = line()) {
                trailers.add(line);
            }
            endedProperly = true;
            return false;
        }
        byte[] chunk = in.readNBytes(size);
        body.writeBytes(chunk);
        if (chunk.length < size) {
            throw new EOFException();
        }
        line();
        return true;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    int status() {
        return Integer.parseInt(head.get(0).split(" ", -1)[1]);
    }

    String header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst()
                .orElse("");
    }

    List<String> trailers() {
        return trailers;
    }

    /** Whether the response came to its end as HTTP says. */
    boolean endedProperly() {
        return endedProperly;
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    /** The rows that came whole. */
    List<String> rows() {
        return rows(text());
    }

    private static List<String> rows(String text) {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        return whole.lines().filter(line -> !line.startsWith("{\"_")).toList();
    }

    /** The rows up to the last checkpoint. */
    List<String> rowsToCheckpoint() {
        String text = text();
        int end = -1;
        Matcher matcher = CHECKPOINT.matcher(text);
        while (matcher.find()) {
            end = matcher.start();
        }
        return end < 0 ? List.of() : rows(text.substring(0, end));
    }

    /** The cursor of the last checkpoint; empty if none came. */
    String checkpoint() {
        String cursor = "";
        Matcher matcher = CHECKPOINT.matcher(text());
        while (matcher.find()) {
            cursor = matcher.group(1);
        }
        return cursor;
    }

    boolean hasTerminator() {
        return text().contains("\"_end\"");
    }

    /** Whether the terminator is the last line and tells the truth. */
    boolean isComplete() {
        byte[] bytes = bytes();
        String text = text();
        int start = text.lastIndexOf('\n', text.length() - 2) + 1;
        Matcher end = END.matcher(text.substring(start));
        if (!end.matches()) {
            return false;
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes, 0, bytes.length - end.group().length());
            return endedProperly
                    && Long.parseLong(end.group(1)) == rows().size()
                    && HexFormat.of().formatHex(sha256.digest()).equals(end.group(2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
