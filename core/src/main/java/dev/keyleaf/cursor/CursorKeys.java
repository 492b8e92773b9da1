package dev.keyleaf.cursor;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The secret keys that protect cursors: one active key for new ones, and any number of earlier ones that are still
 * accepted. To rotate, make the new key active and keep the old one accepted for as long as its cursors must be accepted.
 */
public final class CursorKeys {
    /** The shortest key in bytes: what 128 bits of security need. */
    public static final int MIN_BYTES = 16;

    private final List<Key> keys;

    /**
     * What is derived of one secret: one key for each use, so that no two algorithms share any.
     *
     * @param signing for HMAC-SHA-256
     * @param encryption for AES-256
     */
    record Key(Hmac signing, AesGcm encryption) {
        /** Never shows the key. */
        @Override
        public String toString() {
            return "Key[secret]";
        }
    }

    private CursorKeys(List<Key> keys) {
        this.keys = keys;
    }

    /**
     * Keys that were kept elsewhere, so that cursors survive a restart and work on every instance.
     *
     * @param active the key of new cursors, at least {@value #MIN_BYTES} random bytes; copied
     * @param accepted further keys whose cursors are still read; copied
     * @throws IllegalArgumentException if a key is too short
     */
    public static CursorKeys of(byte[] active, byte[]... accepted) {
        var keys = new ArrayList<Key>();
        keys.add(key(active));
        Arrays.stream(accepted).map(CursorKeys::key).forEach(keys::add);
        return new CursorKeys(List.copyOf(keys));
    }

    /** A new random key: its cursors die with this process and are unknown to any other. */
    public static CursorKeys random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return of(key);
    }

    Key active() {
        return keys.get(0);
    }

    /** The active key first: it made most of the cursors that come back. */
    List<Key> all() {
        return keys;
    }

    private static Key key(byte[] bytes) {
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException("a cursor key must have at least " + MIN_BYTES + " bytes, but has "
                    + bytes.length + ": take 32 random ones, for example from `openssl rand -base64 32`");
        }
        return new Key(
                new Hmac(derive(bytes, "keyleaf cursor signature")),
                new AesGcm(derive(bytes, "keyleaf cursor encryption")));
    }

    /** One step of HKDF's expansion (RFC 5869): a secret and a purpose make an independent key of 256 bits. */
    private static byte[] derive(byte[] secret, String purpose) {
        byte[] block = (purpose + '\1').getBytes(StandardCharsets.US_ASCII);
        return new Hmac(secret).of(block, block.length);
    }

    /** Tells only how many keys there are. */
    @Override
    public String toString() {
        return "CursorKeys[1 active, " + (keys.size() - 1) + " accepted]";
    }
}
