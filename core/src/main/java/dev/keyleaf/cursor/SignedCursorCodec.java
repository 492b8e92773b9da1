package dev.keyleaf.cursor;

import dev.keyleaf.CursorFault;
import dev.keyleaf.Position;
import dev.keyleaf.Travel;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signed token, version 1: base64url without padding over
 *
 * <pre>
 * version (1 byte) | flags (1) | fingerprint (8) | values (see {@link KeysetBytes}) | signature (16)
 * </pre>
 *
 * where the signature is the first 128 bits of HMAC-SHA-256 over everything before it. It is checked before anything
 * behind the version is looked at, so nothing a stranger made is ever interpreted.
 */
final class SignedCursorCodec implements CursorCodec {
    private static final byte VERSION = 1;
    private static final int BEFORE = 1;
    private static final int INCLUSIVE = 2;
    private static final int HEADER_BYTES = 1 + 1 + Long.BYTES;
    private static final int SIGNATURE_BYTES = 16;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final CursorKeys keys;

    SignedCursorCodec(CursorKeys keys) {
        this.keys = keys;
    }

    @Override
    public String encode(Position position, Fingerprint fingerprint) {
        byte[] values = KeysetBytes.write(position.keyset());
        long length = (4L * (HEADER_BYTES + values.length + SIGNATURE_BYTES) + 2) / 3;
        if (length > MAX_LENGTH) {
            throw new IllegalStateException("a cursor must have at most " + MAX_LENGTH + " characters, but would have "
                    + length + ": order by a shorter key, for example left(title, 200)");
        }
        int flags = (position.travel() == Travel.BEFORE ? BEFORE : 0) | (position.inclusive() ? INCLUSIVE : 0);
        ByteBuffer token = ByteBuffer.allocate(HEADER_BYTES + values.length + SIGNATURE_BYTES)
                .put(VERSION)
                .put((byte) flags)
                .putLong(fingerprint.bits())
                .put(values);
        token.put(sign(keys.active(), token.array(), token.position()), 0, SIGNATURE_BYTES);
        return ENCODER.encodeToString(token.array());
    }

    @Override
    public Position decode(String token, Fingerprint fingerprint) {
        byte[] bytes = bytes(token);
        if (bytes == null || bytes.length <= HEADER_BYTES + SIGNATURE_BYTES) {
            throw new CursorRejectedException(CursorFault.MALFORMED);
        }
        if (bytes[0] != VERSION) {
            throw new CursorRejectedException(CursorFault.VERSION);
        }
        if (!isSigned(bytes)) {
            throw new CursorRejectedException(CursorFault.SIGNATURE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1 - SIGNATURE_BYTES);
        int flags = buffer.get();
        if (buffer.getLong() != fingerprint.bits()) {
            throw new CursorRejectedException(CursorFault.MISMATCH);
        }
        try {
            return new Position(
                    KeysetBytes.read(buffer),
                    (flags & BEFORE) != 0 ? Travel.BEFORE : Travel.AFTER,
                    (flags & INCLUSIVE) != 0);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // signed by us and yet unreadable: a version that was changed without its number
            throw new CursorRejectedException(CursorFault.VERSION);
        }
    }

    /** The token's bytes; null unless it is spelled exactly as we would spell these bytes. */
    private static byte @Nullable [] bytes(String token) {
        if (token.length() > MAX_LENGTH) {
            return null;
        }
        try {
            byte[] bytes = DECODER.decode(token);
            return ENCODER.encodeToString(bytes).equals(token) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isSigned(byte[] bytes) {
        int length = bytes.length - SIGNATURE_BYTES;
        byte[] signature = Arrays.copyOfRange(bytes, length, bytes.length);
        boolean signed = false;
        for (SecretKeySpec key : keys.all()) {
            byte[] expected = Arrays.copyOf(sign(key, bytes, length), SIGNATURE_BYTES);
            signed |= MessageDigest.isEqual(expected, signature);
        }
        return signed;
    }

    private static byte[] sign(SecretKeySpec key, byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance(CursorKeys.ALGORITHM);
            mac.init(key);
            mac.update(bytes, 0, length);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CursorKeys.ALGORITHM, e);
        }
    }
}
