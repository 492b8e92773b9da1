package dev.keyleaf.paging;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Ordering;
import dev.keyleaf.Violation;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.SeekPlan;
import dev.keyleaf.sql.Dialect;
import dev.keyleaf.sql.KeyColumn;
import dev.keyleaf.sql.SqlSelect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a list of values that is too long for one of the pages to come: a page repeats the values of the SELECT and its
 * filters for each of its ranges, and databases bound the parameters of a statement. So the first page is refused as the
 * second one would be.
 */
final class ParameterBound {
    /** Up to here no page of any ordering comes near a bound. */
    private static final int FEW = 500;

    /** A value that every dialect can write for a key of any type; the statement is only counted. */
    private static final String ANY = "00";

    /** Each key more doubles the positions that must be looked at; of the keys behind these only values are. */
    private static final int MAX_KEYS = 6;

    private ParameterBound() {}

    /** @throws InvalidRequestException if even one time the values are too many */
    static void check(Dialect dialect, SqlSelect select) {
        check(dialect, select.parameterCount(), select.parameterCount());
    }

    /** @throws InvalidRequestException if a page by keyset would have too many parameters */
    static void checkKeyset(Dialect dialect, SqlSelect select, Ordering ordering, List<KeyColumn> keys) {
        int given = select.parameterCount();
        if (given <= FEW) {
            return;
        }
        int count = ordering.keys().size();
        int most = 0;
        for (int nulls = 0; nulls < 1 << Math.min(count, MAX_KEYS); nulls++) {
            List<@Nullable String> values = new ArrayList<>();
            boolean possible = true;
            for (int key = 0; key < count; key++) {
                boolean isNull = (nulls & 1 << key) != 0;
                possible &= !isNull || ordering.keys().get(key).nullable();
                values.add(isNull ? null : ANY);
            }
            if (possible) {
                var position = Position.after(new Keyset(values));
                most = Math.max(
                        most,
                        Math.max(
                                parameters(dialect, select, ordering, keys, position),
                                parameters(dialect, select, ordering, keys, Position.before(new Keyset(values)))));
            }
        }
        check(dialect, given, most);
    }

    private static int parameters(
            Dialect dialect, SqlSelect select, Ordering ordering, List<KeyColumn> keys, Position position) {
        return dialect.keysetPage(
                        select,
                        SeekPlan.of(ordering, dialect.nullsSortHigh(), position),
                        SeekPlan.of(ordering, dialect.nullsSortHigh(), position.turned()),
                        keys,
                        1)
                .parameters()
                .size();
    }

    /** @throws InvalidRequestException if a page by offset would have too many parameters */
    static void checkOffset(Dialect dialect, SqlSelect select, Ordering ordering) {
        int given = select.parameterCount();
        if (given > FEW) {
            check(
                    dialect,
                    given,
                    dialect.offsetPage(select, ordering, 1, Integer.MAX_VALUE)
                            .parameters()
                            .size());
        }
    }

    private static void check(Dialect dialect, int given, int most) {
        if (most > dialect.maxParameters()) {
            long allowed = (long) dialect.maxParameters() * given / most;
            throw new InvalidRequestException(new Violation.InvalidParameter(
                    "filter",
                    "the filters of this list must have at most about " + allowed + " values together, but had " + given
                            + ": ask for fewer at a time"));
        }
    }
}
