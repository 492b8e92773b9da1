package dev.keyleaf.cursor;

import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.seek.Position;
import java.time.InstantSource;

/**
 * Turns positions into tokens for clients and back.
 *
 * <p>Tokens hold only characters that need no escaping in a URL. Implementations are immutable and safe for use by
 * several threads.
 */
public sealed interface CursorCodec permits OpaqueCursorCodec, PlainCursorCodec {
    /** The longest token in characters that is minted or read. URLs of a few thousand characters work everywhere. */
    int MAX_LENGTH = 2_000;

    /**
     * Mints a token.
     *
     * @param position the place the token stands for
     * @param fingerprint the query that the token belongs to
     * @throws IllegalStateException if the token would be longer than {@value #MAX_LENGTH} characters, or this codec
     *     cannot express the position
     */
    String encode(Position position, Fingerprint fingerprint);

    /**
     * Reads a token that came from a client.
     *
     * @param token what the client sent
     * @param fingerprint the query that it is used with
     * @throws InvalidCursorException if it cannot be used, with the reason
     */
    Position decode(String token, Fingerprint fingerprint);

    /**
     * Checks a token without a query, so that a bad cursor can be reported together with other invalid parameters.
     *
     * @param token what the client sent
     * @throws InvalidCursorException if no query could be used with it, with the reason
     */
    void check(String token);

    /** Opaque tokens, sealed as the policy says and bound to their query. */
    static CursorCodec opaque(CursorPolicy policy) {
        return new OpaqueCursorCodec(policy, InstantSource.system());
    }

    /** Opaque tokens, signed with HMAC-SHA-256 and bound to their query. */
    static CursorCodec signed(CursorKeys keys) {
        return opaque(CursorPolicy.signed(keys));
    }

    /** Readable tokens for an ordering of one integer key. */
    static CursorCodec plain() {
        return PlainCursorCodec.INSTANCE;
    }
}
