package dev.keyleaf.testkit.databases;

import java.util.Optional;

/** As PostgreSQL; the costs are the same, but are counted by settings of a session, of which there is none here. */
final class PgBouncerSpelling extends PostgreSqlSpelling {
    @Override
    public Optional<CostCounter> counter() {
        return Optional.empty();
    }
}
