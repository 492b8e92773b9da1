package dev.keyleaf.cursor;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a cursor is bound to, in 64 bits: scope, ordering, query, filters with their values. Distinguishes
 * lists; integrity comes from the signature.
 *
 * @param bits the first 64 bits of a SHA-256
 */
public record Fingerprint(long bits) {
    private static final Spare<MessageDigest> SPARE = new Spare<>(() -> MessageDigest.getInstance("SHA-256"));

    /**
     * The fingerprint of a list. Every part counts, and its place.
     *
     * @param scope for whom and where it is shown, see {@link KeysetRequest#scope()}
     * @param ordering its ordering, whose expressions count as they are written
     * @param query which rows it has: the query with its filters and their values, however the adapter spells them
     */
    public static Fingerprint of(List<String> scope, Ordering ordering, List<String> query) {
        return of(scope, ordering, UnaryOperator.identity(), query);
    }

    /**
     * The fingerprint of a list whose keys may be written in several ways.
     *
     * @param scope as above
     * @param ordering its ordering
     * @param normalForm gives expressions of one meaning one text
     * @param query as above
     */
    public static Fingerprint of(
            List<String> scope, Ordering ordering, UnaryOperator<String> normalForm, List<String> query) {
        MessageDigest sha256 = sha256();
        update(sha256, scope);
        update(sha256, parts(ordering, normalForm));
        update(sha256, query);
        byte[] hash = sha256.digest();
        SPARE.leave(sha256); // reset by digest
        return new Fingerprint(ByteBuffer.wrap(hash).getLong());
    }

    /** With whether it is nullable: a cursor at a NULL is of no use where there can be none. */
    private static List<String> parts(Ordering ordering, UnaryOperator<String> normalForm) {
        var parts = new ArrayList<String>();
        for (SortKey key : ordering.keys()) {
            parts.add(normalForm.apply(key.expression()));
            parts.add(key.direction().name());
            parts.add(key.nulls().name());
            parts.add(Boolean.toString(key.nullable()));
        }
        return parts;
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
            return SPARE.take();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
