package dev.keyleaf.cursor;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opaque token: base64url without padding over a {@link Seal} around
 *
 * <pre>
 * flags (1 byte) | minted at, in seconds since 1970 (4, unsigned), or 0 | fingerprint (8) | values (see {@link KeysetBytes})
 * </pre>
 *
 * <p>The seal is checked before the content is looked at, so nothing that a client made is ever interpreted, and what
 * that check costs is bounded by the longest token.
 */
final class OpaqueCursorCodec implements CursorCodec {
    private static final int BEFORE = 1;
    private static final int INCLUSIVE = 2;
    private static final int HEADER_BYTES = 1 + Integer.BYTES + Long.BYTES;
    private static final List<Seal> SEALS = List.of(new Seal.Signature(), new Seal.Encryption());
    private static final int MIN_BYTES = new Seal.Signature().overhead() + HEADER_BYTES;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final CursorPolicy policy;
    private final InstantSource clock;
    private final Seal seal;

    OpaqueCursorCodec(CursorPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
        this.seal = switch (policy.protection()) {
            case SIGNED -> new Seal.Signature();
            case ENCRYPTED -> new Seal.Encryption();
        };
    }

    @Override
    public String encode(Position position, Fingerprint fingerprint) {
        byte[] values = KeysetBytes.write(position.keyset());
        long length = (4L * (HEADER_BYTES + values.length + seal.overhead()) + 2) / 3;
        if (length > MAX_LENGTH) {
            throw new IllegalStateException("a cursor must have at most " + MAX_LENGTH + " characters, but would have "
                    + length + ": order by a shorter key, for example left(title, 200)");
        }
        int flags = (position.travel() == Travel.BEFORE ? BEFORE : 0) | (position.inclusive() ? INCLUSIVE : 0);
        byte[] content = ByteBuffer.allocate(HEADER_BYTES + values.length)
                .put((byte) flags)
                .putInt(mintedAt())
                .putLong(fingerprint.bits())
                .put(values)
                .array();
        return ENCODER.encodeToString(seal.close(content, policy.keys().active()));
    }

    @Override
    public Position decode(String token, Fingerprint fingerprint) {
        ByteBuffer content = content(token);
        int flags = content.get();
        content.getInt(); // when it was minted
        if (content.getLong() != fingerprint.bits()) {
            throw InvalidCursorException.of(CursorFault.MISMATCH);
        }
        try {
            return new Position(
                    KeysetBytes.read(content),
                    (flags & BEFORE) != 0 ? Travel.BEFORE : Travel.AFTER,
                    (flags & INCLUSIVE) != 0);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // sealed by us and yet unreadable: a version that was changed without its number
            throw InvalidCursorException.of(CursorFault.VERSION);
        }
    }

    @Override
    public void check(String token) {
        content(token);
    }

    /** What the seal holds, whole and in time. */
    private ByteBuffer content(String token) {
        byte[] bytes = bytes(token);
        if (bytes == null || bytes.length <= MIN_BYTES) {
            throw InvalidCursorException.of(CursorFault.MALFORMED);
        }
        ByteBuffer content = ByteBuffer.wrap(open(bytes));
        long mintedAt = Integer.toUnsignedLong(content.getInt(1));
        if (policy.timeToLive() != null
                && now() - mintedAt > policy.timeToLive().toSeconds()) {
            throw InvalidCursorException.of(CursorFault.EXPIRED);
        }
        return content;
    }

    /** The token's bytes; null unless it is spelled exactly as we would spell these bytes. */
    private static byte @Nullable [] bytes(String token) {
        if (token.length() > MAX_LENGTH) {
            return null;
        }
        try {
            byte[] characters = token.getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes = DECODER.decode(characters);
            return Arrays.equals(ENCODER.encode(bytes), characters) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private byte[] open(byte[] token) {
        Seal worn = worn(token[0]);
        if (token.length <= worn.overhead() + HEADER_BYTES) {
            throw InvalidCursorException.of(CursorFault.MALFORMED);
        }
        for (CursorKeys.Key key : policy.keys().all()) {
            byte[] content = worn.open(token, key);
            if (content != null) {
                return content;
            }
        }
        throw InvalidCursorException.of(CursorFault.SIGNATURE);
    }

    private static Seal worn(byte version) {
        for (Seal each : SEALS) {
            if (each.version() == version) {
                return each;
            }
        }
        throw InvalidCursorException.of(CursorFault.VERSION);
    }

    /**
     * Told only where cursors expire: without it a repeated page has the same bytes, and a cache can tell.
     * Where cursors expire, one that tells no time is too old.
     */
    private int mintedAt() {
        return policy.timeToLive() == null ? 0 : (int) now();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
