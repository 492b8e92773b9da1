package dev.keyleaf.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code posts}; one in ten has no score. */
record Post(
        long id,
        long authorId,
        String title,
        String body,
        @Nullable Integer score,
        Instant createdAt) {}
