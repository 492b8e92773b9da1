package dev.keyleaf.demo;

import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.cursor.CursorPolicy.Protection;
import dev.keyleaf.cursor.Fingerprint;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Keys that a test knows, so that it can mint what only the service can, and start the service again. */
final class Keys {
    static final String OLD = "b2xkIG9sZCBvbGQgb2xkIG9sZCBvbGQgb2xkIG9sZCA=";
    static final String NEW = "bmV3IG5ldyBuZXcgbmV3IG5ldyBuZXcgbmV3IG5ldyA=";

    private Keys() {}

    /** What a service with the old key makes of cursors. */
    static CursorCodec codec(Protection protection) {
        CursorKeys keys = CursorKeys.of(Base64.getDecoder().decode(OLD));
        return CursorCodec.opaque(new CursorPolicy(keys, protection, null));
    }

    /** The list that a signed token is of, which anyone can read in it. */
    static Fingerprint list(String token) {
        return new Fingerprint(
                ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)).getLong(6));
    }
}
