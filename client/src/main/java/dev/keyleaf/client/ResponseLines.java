package dev.keyleaf.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** The lines of a body, each with its end. */
final class ResponseLines {
    private final Source source;
    private final int maxBytes;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private byte[] chunk = new byte[0];
    private int at;
    private long number;

    /** Where bytes come from: the next ones, none at the end. */
    interface Source {
        byte[] next() throws IOException, InterruptedException;
    }

    /**
     * A line.
     *
     * @param number counted from 1
     * @param bytes with its end
     * @param text without its end
     */
    record Line(long number, ByteBuffer bytes, String text) {
        void update(MessageDigest digest) {
            digest.update(bytes.duplicate());
        }

        /** A fault of this line. */
        ExportFailedException fault(String what) {
            return new ExportFailedException("line " + number + " of the server's response " + what, null);
        }
    }

    ResponseLines(Source source, int maxBytes) {
        this.source = source;
        this.maxBytes = maxBytes;
    }

    /**
     * The next line.
     *
     * @throws IOException if the response broke off
     * @throws ExportFailedException if it is too long or no text
     */
    Line next() throws IOException, InterruptedException {
        byte[] bytes = bytes();
        try {
            String text =
                    utf8.decode(ByteBuffer.wrap(bytes, 0, bytes.length - 1)).toString();
            return new Line(number, ByteBuffer.wrap(bytes), text);
        } catch (CharacterCodingException e) {
            throw new ExportFailedException("line " + number + " of the server's response is not UTF-8", e);
        }
    }

    /** Whether something was read that is not part of a line yet. */
    boolean hasRest() {
        return at < chunk.length;
    }

    private byte[] bytes() throws IOException, InterruptedException {
        number++;
        var line = new ByteArrayOutputStream(512);
        while (true) {
            if (at == chunk.length) {
                chunk = source.next();
                at = 0;
                if (chunk.length == 0) {
                    throw new EOFException("the response ended without a terminator");
                }
            }
            int start = at;
            while (at < chunk.length && chunk[at] != '\n') {
                at++;
            }
            if (line.size() + (at - start) > maxBytes) {
                throw new ExportFailedException(
                        "line " + number + " of the server's response is longer than " + maxBytes + " bytes", null);
            }
            if (at < chunk.length) {
                at++;
                if (line.size() == 0) {
                    return Arrays.copyOfRange(chunk, start, at);
                }
                line.write(chunk, start, at - start);
                return line.toByteArray();
            }
            line.write(chunk, start, at - start);
        }
    }
}
