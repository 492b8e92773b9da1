package dev.keyleaf.sql;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static java.util.Objects.requireNonNull;

import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a dialect writes for a few lists, as one text to compare. */
final class WrittenStatements {
    /** For each database what its driver calls a number, a time and a text; and values of keys as a cursor has them. */
    private record Written(Dialect dialect, List<String> types, List<String> values) {}

    private static final List<String> KINDS = List.of("score", "t", "lower(name)", "\"Id\"", "id");

    private static final Map<String, Written> DIALECTS = Map.of(
            "postgresql",
                    new Written(
                            Dialect.postgreSql(),
                            List.of("money", "timestamptz", "text", "mood", "int4"),
                            List.of("1.50", "2026-01-01 00:00:00+00", "a", "b", "7")),
            "mariadb",
                    new Written(
                            Dialect.mariaDb(),
                            List.of("INT", "DATETIME", "VARCHAR", "BINARY", "BIGINT"),
                            List.of("5", "2026-01-01 00:00:00", "a", "0a", "7")),
            "mysql",
                    new Written(
                            Dialect.mySql(),
                            List.of("FLOAT", "DATETIME", "CHAR", "TINYINT", "BIGINT UNSIGNED"),
                            List.of("0.5", "2026-01-01 00:00:00", "a", "3", "7")),
            "sqlite",
                    new Written(
                            Dialect.sqlite(),
                            List.of("INTEGER", "TEXT", "TEXT", "REAL", "INTEGER"),
                            List.of("5", "s2026", "sa", "d0.5", "7")),
            "h2",
                    new Written(
                            Dialect.h2(),
                            List.of("INTEGER", "TIMESTAMP", "CHARACTER VARYING", "BINARY", "BIGINT"),
                            List.of("5", "2026-01-01 00:00:00", "a", "0a", "7")),
            "generic", generic(NullOrder.HIGH));

    private static final List<Ordering> ORDERINGS = List.of(
            Ordering.unique(asc("id")),
            Ordering.by(desc("t").notNull()).tieBreaker("id"),
            Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id")),
            Ordering.by(asc("lower(name)"), asc("score").notNull()).tieBreaker(asc("\"Id\"")));

    private static final SqlSelect SELECT = SqlSelect.of("select id, \"Id\", t, score, name from post where blog = ?")
            .bind(1)
            .filter("a in (?) or b = ?", List.of(2, 3), 4);

    private final StringBuilder text = new StringBuilder();
    private final Dialect dialect;
    private final Written written;

    private WrittenStatements(Written written) {
        this.written = written;
        this.dialect = written.dialect();
    }

    private static Written generic(NullOrder nulls) {
        return new Written(
                Dialect.generic(nulls),
                List.of("INTEGER", "TIMESTAMP", "VARCHAR", "SMALLINT", "BIGINT"),
                List.of("5", "t2026-01-01T00:00", "sa", "3", "7"));
    }

    static List<String> dialects() {
        return DIALECTS.keySet().stream().sorted().toList();
    }

    static String of(String name) {
        var all = new WrittenStatements(requireNonNull(DIALECTS.get(name), name));
        all.ofList(SELECT);
        for (Ordering ordering : ORDERINGS) {
            all.ofOrder(SELECT, ordering);
            for (Position position : all.positions(ordering)) {
                all.ofPosition(SELECT, ordering, position);
            }
        }
        return all.text.toString();
    }

    private void ofList(SqlSelect select) {
        add("count", dialect.count(select));
        add("count up to 100", dialect.countUpTo(select, 100));
        EstimateSql estimate = dialect.estimate(select);
        if (estimate != null) {
            add("estimate in " + estimate.column(), estimate.statement());
            if (estimate.known() != null) {
                add("estimate is known", estimate.known());
            }
        }
    }

    private void ofOrder(SqlSelect select, Ordering ordering) {
        add("describe " + ordering, dialect.describe(select, ordering));
        add("offset of " + ordering, dialect.offsetPage(select, ordering, 3, 40));
        add("deep offset of " + ordering, dialect.offsetPage(select, ordering, 3, 3_000_000_000L));
        SeekPlan start = SeekPlan.of(ordering, dialect.nullsSortHigh(), null);
        add("first page of " + ordering, dialect.keysetPage(select, start, null, keys(ordering), 3));
        allRows("all rows of " + ordering, select, ordering, start);
    }

    private void ofPosition(SqlSelect select, Ordering ordering, Position position) {
        SeekPlan ahead = SeekPlan.of(ordering, dialect.nullsSortHigh(), position);
        SeekPlan behind = SeekPlan.of(ordering, dialect.nullsSortHigh(), position.turned());
        String where = position.travel() + " " + nulls(position.keyset().values()) + " of " + ordering;
        add("page " + where, dialect.keysetPage(select, ahead, behind, keys(ordering), 3));
        PageTemplate template = PageTemplate.of(dialect, select, ordering, position, keys(ordering), 4);
        add(
                "page from its boundary " + where,
                template.fill(select, position.keyset()).statement());
    }

    private static String nulls(List<@Nullable String> values) {
        return values.stream()
                .map(value -> value == null ? "NULL" : "v")
                .toList()
                .toString();
    }

    private void allRows(String what, SqlSelect select, Ordering ordering, SeekPlan plan) {
        dialect.allRows(select, plan, keys(ordering), true).forEach(each -> add(what + " with keys", each));
        dialect.allRows(select, plan, keys(ordering), false).forEach(each -> add(what, each));
    }

    private void add(String what, SqlStatement statement) {
        text.append("-- ").append(what).append('\n').append(statement.text()).append('\n');
        statement
                .parameters()
                .forEach(value -> text.append("-- ")
                        .append(value.getClass().getSimpleName())
                        .append(' ')
                        .append(value instanceof byte[] bytes ? bytes.length : value)
                        .append('\n'));
        text.append('\n');
    }

    /** Computed where the key is an expression. */
    private List<KeyColumn> keys(Ordering ordering) {
        List<KeyColumn> keys = new ArrayList<>();
        for (SortKey key : ordering.keys()) {
            String type = dialect.keyType(written.types().get(KINDS.indexOf(key.expression())));
            keys.add(
                    key.expression().contains("(")
                            ? new KeyColumn.Computed(type)
                            : new KeyColumn.Converted(type, key.expression()));
        }
        return keys;
    }

    private List<Position> positions(Ordering ordering) {
        List<Position> positions = new ArrayList<>();
        int count = ordering.keys().size();
        for (int nulls = 0; nulls < 1 << count; nulls++) {
            List<@Nullable String> values = new ArrayList<>();
            boolean possible = true;
            for (int key = 0; key < count; key++) {
                SortKey sorted = ordering.keys().get(key);
                boolean isNull = (nulls & 1 << key) != 0;
                possible &= !isNull || sorted.nullable();
                values.add(isNull ? null : written.values().get(KINDS.indexOf(sorted.expression())));
            }
            if (possible) {
                positions.add(Position.after(new Keyset(values)));
                if (nulls == 0) {
                    positions.add(Position.before(new Keyset(values)));
                }
            }
        }
        return positions;
    }
}
