package dev.keyleaf.sql;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The databases, and the parts that each has chosen. */
final class Dialects {
    /** What the protocols of PostgreSQL, MariaDB and MySQL have room for. */
    private static final int MAX_PARAMETERS = 65_535;

    static final Dialect POSTGRESQL = new Dialect(
            new Phrases(
                    new PostgreSqlTypes(),
                    KeyNames.QUALIFIED,
                    Comparison.BOUNDS,
                    new RowOrder.NullsFirstOrLast(NullOrder.HIGH),
                    RowLimit.LIMIT_OF_BIGINT,
                    SelectForm.WITH_LIFTED,
                    new GatedRanges()),
            new OffsetSql(1_000),
            Estimates.POSTGRESQL,
            new ServerTraits(MAX_PARAMETERS, true, true, true));

    static final Dialect MARIADB = likeMySql(false);

    static final Dialect MYSQL = likeMySql(true);

    static final Dialect SQLITE = new Dialect(
            new Phrases(
                    new ValueTypes(false),
                    KeyNames.QUOTED_QUALIFIED,
                    Comparison.ROW_VALUES,
                    new RowOrder.NullsFirstOrLast(NullOrder.LOW),
                    RowLimit.LIMIT_UNKNOWN,
                    SelectForm.AS_IT_IS,
                    new MergedRanges()),
            OffsetSql.PLAIN,
            Estimates.SQLITE_STAT1,
            ServerTraits.of(32_766));

    private static final Map<NullOrder, Dialect> H2 = forEach(nulls -> new Dialect(
            new Phrases(
                    new H2Types(),
                    KeyNames.PLAIN,
                    Comparison.ROW_VALUES,
                    new RowOrder.NullsFirstOrLast(nulls),
                    RowLimit.FETCH_FIRST,
                    SelectForm.AS_IT_IS,
                    new InnerRanges()),
            OffsetSql.PLAIN,
            Estimates.H2_TABLES,
            ServerTraits.of(100_000)));

    private static final Map<NullOrder, Dialect> GENERIC = forEach(nulls -> new Dialect(
            new Phrases(
                    new ValueTypes(true),
                    KeyNames.PLAIN,
                    Comparison.ROW_VALUES,
                    new RowOrder.NullsByCase(nulls),
                    RowLimit.OFFSET_AND_FETCH_NEXT,
                    SelectForm.AS_IT_IS,
                    new RangesByOr()),
            OffsetSql.PLAIN,
            Estimates.NONE,
            ServerTraits.of(Integer.MAX_VALUE))); // not known

    private Dialects() {}

    static Dialect h2(NullOrder nulls) {
        return requireNonNull(H2.get(nulls));
    }

    static Dialect generic(NullOrder nulls) {
        return requireNonNull(GENERIC.get(nulls));
    }

    private static Dialect likeMySql(boolean readsOneInterval) {
        return new Dialect(
                new Phrases(
                        new MySqlTypes(),
                        KeyNames.PLAIN,
                        Comparison.BY_OR,
                        new RowOrder.NullsByCondition(NullOrder.LOW),
                        RowLimit.LIMIT_ALWAYS,
                        SelectForm.AS_IT_IS,
                        new LimitedRanges(readsOneInterval)),
                OffsetSql.PLAIN,
                Estimates.PLAN,
                ServerTraits.of(MAX_PARAMETERS)); // a storage engine without transactions may hold the table
    }

    private static Map<NullOrder, Dialect> forEach(Function<NullOrder, Dialect> dialect) {
        return Arrays.stream(NullOrder.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), dialect));
    }
}
