package dev.keyleaf.spring.openapi.other;

/** Another book than that of the {@code Library}. */
public record Book(String isbn) {}
