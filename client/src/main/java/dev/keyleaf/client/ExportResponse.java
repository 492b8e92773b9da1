package dev.keyleaf.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One response of an export, line by line. */
final class ExportResponse implements AutoCloseable {
    private static final Pattern CHECKPOINT = Pattern.compile("\\{\"_checkpoint\":\"([A-Za-z0-9_-]+)\"}\n");
    private static final Pattern END =
            Pattern.compile("\\{\"_end\":\\{\"rows\":(\\d+),\"sha256\":\"([0-9a-f]{64})\"}}\n");
    private static final int MOST_OF_A_PROBLEM = 1_000;
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_SERVER_ERROR = 500;

    private final InputStream in;
    private final MessageDigest sha256 = sha256();
    private final byte[] buffer = new byte[16 * 1024];
    private int at;
    private int end;
    private long rows;

    /** What a line is. */
    sealed interface Line {
        /** A row. */
        record Row(String json) implements Line {}

        /** All rows before it came; with its cursor the export goes on. */
        record Checkpoint(String cursor) implements Line {}

        /** All rows came, and all bytes before it are as they were sent. */
        record End() implements Line {}
    }

    /**
     * Asks for the export.
     *
     * @throws IOException if it may work another time
     * @throws ExportFailedException if it will not
     */
    ExportResponse(HttpClient client, UnaryOperator<HttpRequest.Builder> request, URI uri) throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = client.send(
                    request.apply(HttpRequest.newBuilder(uri).header("Accept", "application/x-ndjson"))
                            .build(),
                    BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExportFailedException("interrupted while asking for the export", e);
        }
        in = response.body();
        int status = response.statusCode();
        if (status == TOO_MANY_REQUESTS || status >= INTERNAL_SERVER_ERROR) {
            in.close();
            throw new IOException("the server answered " + status);
        }
        if (status != OK) {
            String problem = new String(in.readNBytes(MOST_OF_A_PROBLEM), StandardCharsets.UTF_8);
            in.close();
            throw new ExportFailedException("the server answered " + status + ": " + problem, null);
        }
    }

    /**
     * The next line. There is none behind the end.
     *
     * @throws IOException if the response broke off
     * @throws ExportFailedException if it is not what was sent
     */
    Line next() throws IOException {
        byte[] bytes = read();
        if (bytes.length > 2 && bytes[2] == '_') {
            String line = new String(bytes, StandardCharsets.UTF_8);
            Matcher last = END.matcher(line);
            if (last.matches()) {
                verify(Long.parseLong(last.group(1)), last.group(2));
                return new Line.End();
            }
            sha256.update(bytes);
            Matcher checkpoint = CHECKPOINT.matcher(line);
            if (checkpoint.matches()) {
                return new Line.Checkpoint(checkpoint.group(1));
            }
        } else {
            sha256.update(bytes);
        }
        rows++;
        return new Line.Row(new String(bytes, 0, bytes.length - 1, StandardCharsets.UTF_8));
    }

    private void verify(long expectedRows, String expectedSha256) throws IOException {
        String actual = HexFormat.of().formatHex(sha256.digest());
        if (rows != expectedRows || !actual.equals(expectedSha256)) {
            throw new ExportFailedException(
                    "the export is not what was sent: " + rows + " rows came of " + expectedRows + ", with the SHA-256 "
                            + actual + " instead of " + expectedSha256,
                    null);
        }
        if (at < end || in.read() >= 0) {
            throw new ExportFailedException("there is something behind the end of the export", null);
        }
    }

    private byte[] read() throws IOException {
        var line = new ByteArrayOutputStream(512);
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    throw new EOFException("the response ended without a terminator");
                }
            }
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            boolean whole = at < end;
            at += whole ? 1 : 0;
            line.write(buffer, start, at - start);
            if (whole) {
                return line.toByteArray();
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
