package dev.keyleaf.cursor;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) with one key. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private final Spare<Mac> spare = new Spare<>(this::newMac);

    Hmac(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The 32 bytes that only who has the key can tell of the first bytes of the given ones. */
    byte[] of(byte[] bytes, int length) {
        try {
            Mac mac = spare.take();
            mac.update(bytes, 0, length);
            byte[] hash = mac.doFinal();
            spare.leave(mac); // reset by doFinal
            return hash;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private Mac newMac() throws GeneralSecurityException {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(key);
        return mac;
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "Hmac[secret]";
    }
}
