package dev.keyleaf.cursor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How opaque cursors are protected.
 *
 * @param keys the keys that protect them
 * @param protection what new cursors are; those of the other kind are still read, so it can be changed at any time
 * @param timeToLive how old a cursor may become, at least a second; null for no bound. Cursors tell their age only where
 *     there is one: those minted without are refused as expired as soon as it is set
 */
public record CursorPolicy(
        CursorKeys keys, Protection protection, @Nullable Duration timeToLive) {
    /** What a client can do with a cursor. Both kinds can be used as they are and not be changed or made. */
    public enum Protection {
        /** Signed: anyone who has the cursor can read the key values of one row in it. */
        SIGNED,
        /** Encrypted: the values cannot be read either. Some 16 characters longer. */
        ENCRYPTED
    }

    /** @throws IllegalArgumentException if the time to live is less than a second */
    public CursorPolicy {
        requireNonNull(keys, "keys");
        requireNonNull(protection, "protection");
        if (timeToLive != null && timeToLive.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "the time to live of cursors must be at least 1 second, but was " + timeToLive);
        }
    }

    /** Signed cursors without a bound on their age: the default. */
    public static CursorPolicy signed(CursorKeys keys) {
        return new CursorPolicy(keys, Protection.SIGNED, null);
    }

    /** Encrypted cursors without a bound on their age. */
    public static CursorPolicy encrypted(CursorKeys keys) {
        return new CursorPolicy(keys, Protection.ENCRYPTED, null);
    }

    /** The same, with a bound on the age of a cursor. */
    public CursorPolicy expiringAfter(Duration newTimeToLive) {
        return new CursorPolicy(keys, protection, newTimeToLive);
    }
}
