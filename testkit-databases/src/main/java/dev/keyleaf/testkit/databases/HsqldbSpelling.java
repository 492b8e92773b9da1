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
import java.util.stream.Collectors;

/** How HSQLDB says things. */
final class HsqldbSpelling implements Spelling {
    @Override
    public String createTable() {
        return """
                create table item (
                  id bigint primary key, a int, b int not null, t timestamp(6) not null,
                  s varchar(40) collate sql_text, n numeric(80, 30))""";
    }

    @Override
    public TypedKeys keys() {
        return HsqldbKeys.all();
    }

    @Override
    public Object time(Instant t) {
        return LocalDateTime.ofInstant(t, ZoneOffset.UTC);
    }

    @Override
    public Instant time(ItemReader.Row row) {
        return requireNonNull(row.get("t", LocalDateTime.class)).toInstant(ZoneOffset.UTC);
    }

    @Override
    public String where(ItemList listing) {
        return Spelling.whereWithEscape(listing);
    }

    /** HSQLDB puts NULLs first in both directions; of such a database only the ascending default is taken. */
    @Override
    public String orderBy(ItemList listing) {
        return listing.ordering().keys().stream().map(HsqldbSpelling::describe).collect(Collectors.joining(", "));
    }

    private static String describe(SortKey key) {
        boolean isDefault = key.nulls() == NullPlacement.DATABASE_DEFAULT;
        String nulls = !isDefault ? " nulls " + key.nulls() : key.direction() == Direction.DESC ? " nulls last" : "";
        return key.expression() + " " + key.direction() + nulls;
    }

    /** It counts no costs. */
    @Override
    public List<String> indexes(Ordering ordering) {
        return List.of();
    }
}
