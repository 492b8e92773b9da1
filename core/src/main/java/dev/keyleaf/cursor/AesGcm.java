package dev.keyleaf.cursor;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-GCM (NIST SP 800-38D) with one key and tags of 128 bits. */
final class AesGcm {
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private final SecretKeySpec key;

    private final Spare<Cipher> spare = new Spare<>(() -> Cipher.getInstance("AES/GCM/NoPadding"));

    AesGcm(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * The content encrypted, and its tag.
     *
     * @param nonce never used before with this key
     * @param label what the content is not to be taken for anything else than
     */
    byte[] encrypt(byte[] content, byte[] nonce, byte label) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, label);
            byte[] encrypted = cipher.doFinal(content);
            spare.leave(cipher);
            return encrypted;
        } catch (GeneralSecurityException e) {
            throw noAlgorithm(e);
        }
    }

    /** The content of the bytes from there on; null if they were not made with this key, nonce and label. */
    byte @Nullable [] decrypt(byte[] bytes, int from, byte[] nonce, byte label) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, label);
            byte[] content = cipher.doFinal(bytes, from, bytes.length - from);
            spare.leave(cipher);
            return content;
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw noAlgorithm(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte label) throws GeneralSecurityException {
        Cipher cipher = spare.take();
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(new byte[] {label});
        return cipher;
    }

    private static IllegalStateException noAlgorithm(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has AES-GCM", e);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "AesGcm[secret]";
    }
}
