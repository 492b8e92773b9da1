package dev.keyleaf.testkit.databases;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.seek.Travel;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How H2 says things. */
final class H2Spelling implements Spelling {
    @Override
    public String createTable() {
        // no primary key: of a bigint one H2 makes its row number, and loses rows of other indexes if that is the least
        return """
                create table item (
                  id bigint not null unique, a int, b int not null, t timestamp(6) with time zone not null,
                  s varchar(40), n numeric(80, 30))""";
    }

    @Override
    public TypedKeys keys() {
        return H2Keys.all();
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
    public Optional<CostCounter> counter() throws SQLException {
        boolean costsTheSameAtAnyDepth = Database.H2.isAtLeast(2, 3); // earlier ones begin at no place in an index
        return costsTheSameAtAnyDepth ? Optional.of(new Counter()) : Optional.empty();
    }

    private static final class Counter extends ScanCounter {
        @Override
        public Optional<String> whyNotServed(Ordering ordering, Travel travel) {
            return meetsTheEndOfATie(ordering.keys().get(0), travel)
                    ? Optional.of("the page at 50 % goes over the end of 2,500 equal keys, and H2 reads these")
                    : Optional.empty();
        }

        private static boolean meetsTheEndOfATie(SortKey first, Travel travel) {
            return travel == Travel.AFTER
                    ? first.equals(SortKey.desc("n").nullsLast())
                    : first.equals(SortKey.asc("n").nullsFirst());
        }
    }
}
