package dev.keyleaf.cursor;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a cursor is bound to, in 64 bits: scope, ordering, query, filters with their values. It tells lists apart; that
 * nobody forges one is the signature's work.
 *
 * @param bits the first 64 bits of a SHA-256
 */
public record Fingerprint(long bits) {
    /**
     * The fingerprint of a list. Every part counts, and its place.
     *
     * @param scope for whom and where it is shown, see {@link KeysetRequest#scope()}
     * @param ordering its ordering
     * @param query which rows it has: the query with its filters and their values, however the adapter spells them
     */
    public static Fingerprint of(List<String> scope, Ordering ordering, List<String> query) {
        MessageDigest sha256 = sha256();
        update(sha256, scope);
        update(sha256, ordering.keys().stream().flatMap(Fingerprint::parts).toList());
        update(sha256, query);
        return new Fingerprint(ByteBuffer.wrap(sha256.digest()).getLong());
    }

    /** With whether it is nullable: a cursor at a NULL is of no use where there can be none. */
    private static Stream<String> parts(SortKey key) {
        return Stream.of(
                key.expression(), key.direction().name(), key.nulls().name(), Boolean.toString(key.nullable()));
    }

    /** With the number of parts and the length of each in front: ("ab","c") and ("a","bc") must differ. */
    private static void update(MessageDigest sha256, List<String> parts) {
        update(sha256, parts.size());
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            update(sha256, bytes.length);
            sha256.update(bytes);
        }
    }

    private static void update(MessageDigest sha256, int number) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
