package dev.keyleaf.testkit.databases;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.Direction;
import dev.keyleaf.NullPlacement;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.testkit.ItemList;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How MariaDB says things. */
class MariaDbSpelling implements Spelling {
    @Override
    public String createTable() {
        return """
                create table item (
                  id bigint primary key, a int, b int not null, t datetime(6) not null,
                  s varchar(40) character set utf8mb4 collate utf8mb4_bin, n decimal(65, 30))""";
    }

    @Override
    public TypedKeys keys() {
        return MySqlKeys.ofMariaDb();
    }

    @Override
    public Object time(Instant t) {
        return LocalDateTime.ofInstant(t, ZoneOffset.UTC);
    }

    @Override
    public Instant time(ItemReader.Row row) {
        return requireNonNull(row.get("t", LocalDateTime.class)).toInstant(ZoneOffset.UTC);
    }

    /** There is no NULLS FIRST. */
    @Override
    public String orderBy(ItemList listing) {
        return listing.ordering().keys().stream().map(MariaDbSpelling::describe).collect(Collectors.joining(", "));
    }

    private static String describe(SortKey key) {
        String nulls = key.nulls() == NullPlacement.DATABASE_DEFAULT
                ? ""
                : key.nulls() == NullPlacement.FIRST
                        ? key.expression() + " is not null, "
                        : key.expression() + " is null, ";
        return nulls + key.expression() + (key.direction() == Direction.ASC ? " asc" : " desc");
    }

    /**
     * Those that end in an ascending primary key, to be walked backwards where the ordering descends there: MariaDB
     * 11.4.5 loses rows where it intersects indexes that end in a descending one.
     */
    @Override
    public List<String> indexes(Ordering ordering) {
        int last = ordering.keys().size() - 1;
        boolean descends = ordering.keys().get(last).direction() == Direction.DESC;
        return ordering.keys().size() == 1 ? List.of() : List.of(index(descends ? ordering.reversed() : ordering));
    }

    private static String index(Ordering ordering) {
        return ordering.keys().stream()
                .map(key -> key.expression() + " " + key.direction())
                .collect(Collectors.joining(", "));
    }

    @Override
    public Optional<CostCounter> counter() {
        return Optional.of(new HandlerReadCounter());
    }
}
