package dev.keyleaf.cursor;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the content of a token is kept from being changed. The token's first byte tells which seal it has. */
sealed interface Seal {
    /** The first byte of a token with this seal. */
    byte version();

    /** How many bytes a token is longer than its content. */
    int overhead();

    /** The token. */
    byte[] close(byte[] content, CursorKeys.Key key);

    /** The content of a token of at least {@link #overhead} bytes; null if it was not sealed with this key. */
    byte @Nullable [] open(byte[] token, CursorKeys.Key key);

    /** Version, content, and the first 128 bits of HMAC-SHA-256 (RFC 2104) over both. */
    record Signature() implements Seal {
        private static final int TAG_BYTES = 16;

        @Override
        public byte version() {
            return 1;
        }

        @Override
        public int overhead() {
            return 1 + TAG_BYTES;
        }

        @Override
        public byte[] close(byte[] content, CursorKeys.Key key) {
            ByteBuffer token = ByteBuffer.allocate(content.length + overhead())
                    .put(version())
                    .put(content);
            return token.put(key.signing().of(token.array(), token.position()), 0, TAG_BYTES)
                    .array();
        }

        @Override
        public byte @Nullable [] open(byte[] token, CursorKeys.Key key) {
            int length = token.length - TAG_BYTES;
            byte[] tag = Arrays.copyOfRange(token, length, token.length);
            byte[] expected = Arrays.copyOf(key.signing().of(token, length), TAG_BYTES);
            return MessageDigest.isEqual(expected, tag) ? Arrays.copyOfRange(token, 1, length) : null;
        }
    }

    /** Version, a random nonce, and the content under AES-256-GCM. */
    record Encryption() implements Seal {
        private static final SecureRandom RANDOM = new SecureRandom();

        @Override
        public byte version() {
            return 2;
        }

        @Override
        public int overhead() {
            return 1 + AesGcm.NONCE_BYTES + AesGcm.TAG_BYTES;
        }

        @Override
        public byte[] close(byte[] content, CursorKeys.Key key) {
            byte[] nonce = new byte[AesGcm.NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            return ByteBuffer.allocate(content.length + overhead())
                    .put(version())
                    .put(nonce)
                    .put(key.encryption().encrypt(content, nonce, version()))
                    .array();
        }

        @Override
        public byte @Nullable [] open(byte[] token, CursorKeys.Key key) {
            int from = 1 + AesGcm.NONCE_BYTES;
            return key.encryption().decrypt(token, from, Arrays.copyOfRange(token, 1, from), version());
        }
    }
}
