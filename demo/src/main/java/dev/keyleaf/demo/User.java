package dev.keyleaf.demo;

import java.time.Instant;

/** A row of {@code users}. */
record User(long id, String name, String email, Instant createdAt) {}
