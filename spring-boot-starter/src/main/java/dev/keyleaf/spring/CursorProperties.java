package dev.keyleaf.spring;

import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.cursor.CursorPolicy.Protection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that sign cursors.
 *
 * <p>They are checked where they are used and not where they are bound: a failed binding shows the value.
 *
 * @param key Secret that signs cursors: at least 32 random bytes in base64, as from "openssl rand -base64 32". The
 *     same on all instances. Without it a random one is made at each start.
 * @param acceptedKeys Earlier secrets, in base64, whose cursors are still read. To rotate, move the old key here and
 *     remove it when its cursors need not live any longer.
 * @param keyRequired Whether to refuse to start without a key.
 * @param protection What a client can do with a cursor: read the key values in it (signed), or not even that
 *     (encrypted). It can make or change neither.
 * @param timeToLive How old a cursor may become. Without it there is no bound.
 */
@ConfigurationProperties("keyleaf.cursor")
record CursorProperties(
        @Nullable String key,
        @DefaultValue List<String> acceptedKeys,
        @DefaultValue("false") boolean keyRequired,
        @DefaultValue("signed") Protection protection,
        @Nullable Duration timeToLive) {
    /** More than {@link CursorKeys#MIN_BYTES}: a configured key must be a good one. */
    static final int MIN_KEY_BYTES = 32;

    CursorPolicy policy(CursorKeys policyKeys) {
        return new CursorPolicy(policyKeys, protection, timeToLive);
    }

    /**
     * The keys that are configured; null if none is.
     *
     * @throws CursorKeyException if they cannot be used, or there is none and one is required
     */
    @Nullable
    CursorKeys keys() {
        if (key == null) {
            if (keyRequired) {
                throw new CursorKeyException("keyleaf.cursor.key is not set, and keyleaf.cursor.key-required is true.");
            }
            if (!acceptedKeys.isEmpty()) {
                throw new CursorKeyException("keyleaf.cursor.accepted-keys is set, but keyleaf.cursor.key is not.");
            }
            return null;
        }
        byte[] active = bytes("keyleaf.cursor.key", key);
        List<byte[]> accepted = new ArrayList<>();
        for (int i = 0; i < acceptedKeys.size(); i++) {
            accepted.add(bytes("keyleaf.cursor.accepted-keys[" + i + "]", acceptedKeys.get(i)));
        }
        return CursorKeys.of(active, accepted.toArray(byte[][]::new));
    }

    private static byte[] bytes(String name, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // without its cause, which quotes a character of the secret
            throw new CursorKeyException(name + " must be base64, but is not.");
        }
        if (bytes.length < MIN_KEY_BYTES) {
            throw new CursorKeyException(
                    name + " must be base64 of at least " + MIN_KEY_BYTES + " bytes, but is of " + bytes.length + ".");
        }
        return bytes;
    }

    /** Tells what is set, and no secret. */
    @Override
    public String toString() {
        return "CursorProperties[key " + (key == null ? "not set" : "set") + ", " + acceptedKeys.size()
                + " accepted keys, keyRequired=" + keyRequired + ", " + protection + ", timeToLive=" + timeToLive + "]";
    }
}
