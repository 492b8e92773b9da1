package dev.keyleaf.testkit.databases;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How PostgreSQL says things. */
class PostgreSqlSpelling implements Spelling {
    @Override
    public String createTable() {
        return """
                create table item (
                  id bigint primary key, a int, b int not null, t timestamptz not null, s text collate "C", n numeric)""";
    }

    @Override
    public TypedKeys keys() {
        return PostgreSqlKeys.all();
    }

    @Override
    public Object time(Instant t) {
        return t.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant time(ItemReader.Row row) {
        return requireNonNull(row.get("t", OffsetDateTime.class)).toInstant();
    }

    @Override
    public String clear() {
        return "truncate item";
    }

    @Override
    public Optional<CostCounter> counter() {
        return Optional.of(new BlockCounter());
    }
}
