package dev.keyleaf.cursor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor is bound to, in 64 bits: ordering, query, filters with their values. It tells lists apart; that nobody
 * forges one is the signature's work.
 *
 * @param bits the first 64 bits of a SHA-256
 */
public record Fingerprint(long bits) {
    /** The fingerprint of the given parts in this order; a null part differs from an empty one. */
    public static Fingerprint of(List<? extends @Nullable String> parts) {
        MessageDigest sha256 = sha256();
        for (String part : parts) {
            // a length before each part: ("ab","c") and ("a","bc") must differ
            byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            int length = part == null ? -1 : bytes.length;
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            sha256.update(bytes);
        }
        return new Fingerprint(ByteBuffer.wrap(sha256.digest()).getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
