package dev.keyleaf.cursor;

import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA-256 (RFC 2104) with one key. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Costly to make and for one thread at a time: left here for whoever comes next; who finds none makes one. */
    private final AtomicReference<@Nullable Mac> spare = new AtomicReference<>();

    Hmac(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The 32 bytes that only who has the key can tell of the first bytes of the given ones. */
    byte[] of(byte[] bytes, int length) {
        try {
            Mac mac = spare.getAndSet(null);
            if (mac == null) {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
            }
            mac.update(bytes, 0, length);
            byte[] hash = mac.doFinal();
            spare.set(mac); // reset by doFinal; not reached by one that failed
            return hash;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Hmac[secret]";
    }
}
