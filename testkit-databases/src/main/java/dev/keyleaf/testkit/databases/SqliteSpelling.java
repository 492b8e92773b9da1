package dev.keyleaf.testkit.databases;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.util.Objects.requireNonNull;

import dev.keyleaf.Ordering;
import dev.keyleaf.testkit.ItemList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How SQLite says things. It has neither times nor decimals: microseconds and floating point stand for them. */
final class SqliteSpelling implements Spelling {
    @Override
    public String createTable() {
        return "create table item (id integer primary key, a int, b int not null, t integer not null, s text, n real)";
    }

    @Override
    public TypedKeys keys() {
        return SqliteKeys.all();
    }

    @Override
    public Object time(Instant t) {
        return t.getEpochSecond() * 1_000_000 + t.getNano() / 1_000;
    }

    @Override
    public Instant time(ItemReader.Row row) {
        return Instant.EPOCH.plus(requireNonNull(row.get("t", Long.class)), MICROS);
    }

    @Override
    public String where(ItemList listing) {
        return Spelling.whereWithEscape(listing);
    }

    /** An index cannot place NULLs; the two ways of walking one can. */
    @Override
    public List<String> indexes(Ordering ordering) {
        return ordering.keys().size() == 1
                ? List.of()
                : List.of(ordering.keys().stream()
                        .map(key -> key.expression() + " " + key.direction())
                        .collect(Collectors.joining(", ")));
    }

    @Override
    public Optional<CostCounter> counter() {
        return Optional.of(new StepCounter());
    }
}
