package dev.keyleaf.sql;

import dev.keyleaf.Direction;
import dev.keyleaf.seek.KeyCondition;
import dev.keyleaf.seek.PlanKey;
import java.util.List;

/**
 * How rows are put in order, with NULLs where the ordering wants them. An index serves a place of NULLs only if it is
 * spelled as the index has it, so where the database puts them there by default nothing is said.
 */
interface RowOrder {
    /** Where the database puts NULLs that it is not told to place. */
    NullOrder nulls();

    /** One key of an ORDER BY. */
    String sortKey(String operand, PlanKey key);

    /**
     * The ORDER BY of rows of which some conditions are known.
     *
     * @param known conditions that all of the rows meet
     */
    default String of(PageSql page, List<PlanKey> order, List<KeyCondition> known) {
        return of(page.phrases().names(), order);
    }

    /** The ORDER BY of any rows. */
    default String of(KeyNames names, List<PlanKey> order) {
        return " ORDER BY " + SqlBuilder.list(order, key -> sortKey(names.operand(key.expression()), key));
    }

    private static String directed(String operand, PlanKey key) {
        return key.direction() == Direction.ASC ? operand : operand + " DESC";
    }

    /** In the standard's words. */
    record NullsFirstOrLast(NullOrder nulls) implements RowOrder {
        @Override
        public String sortKey(String operand, PlanKey key) {
            String sorted = directed(operand, key);
            return nulls.places(key) ? sorted : sorted + (key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    /** By a CASE, which every database knows. */
    record NullsByCase(NullOrder nulls) implements RowOrder {
        @Override
        public String sortKey(String operand, PlanKey key) {
            String sorted = directed(operand, key);
            return nulls.places(key)
                    ? sorted
                    : "CASE WHEN " + operand + " IS NULL THEN " + (key.nullsFirst() ? "0 ELSE 1" : "1 ELSE 0")
                            + " END, " + sorted;
        }
    }

    /** Of MariaDB and MySQL, which have no NULLS FIRST or LAST. What is known of the rows is left out. */
    record NullsByCondition(NullOrder nulls) implements RowOrder {
        @Override
        public String sortKey(String operand, PlanKey key) {
            String sorted = directed(operand, key);
            return nulls.places(key) ? sorted : operand + (key.nullsFirst() ? " IS NOT NULL, " : " IS NULL, ") + sorted;
        }

        /**
         * Without a key that is NULL in all of the rows, and without a text that is the same in all: MySQL would sort by
         * a NULL, and by a text where the connection's collation is not its own, instead of walking the index. The
         * others stay: with the tie-breaker alone it may walk the primary key.
         */
        @Override
        public String of(PageSql page, List<PlanKey> order, List<KeyCondition> known) {
            List<PlanKey> keys = order.stream()
                    .filter(key -> known.stream().noneMatch(condition -> isConstant(page, key, condition)))
                    .toList();
            return " ORDER BY "
                    + SqlBuilder.list(
                            keys,
                            key -> known.stream().anyMatch(condition -> isOf(key, condition))
                                    ? directed(page.operand(key), key)
                                    : sortKey(page.operand(key), key));
        }

        private static boolean isConstant(PageSql page, PlanKey key, KeyCondition condition) {
            boolean isSame = condition instanceof KeyCondition.Same;
            boolean isNull = condition instanceof KeyCondition.Null
                    || (condition instanceof KeyCondition.Same same && same.value() == null);
            return (isNull || (isSame && MySqlTypes.isText(page.keyType(key)))) && isOf(key, condition);
        }

        /** Whether a condition is about a key, and thus tells whether it is NULL: of several keys about the first. */
        private static boolean isOf(PlanKey key, KeyCondition condition) {
            PlanKey about = condition instanceof KeyCondition.Same same
                    ? same.key()
                    : condition instanceof KeyCondition.Null isNull
                            ? isNull.key()
                            : condition instanceof KeyCondition.NotNull notNull
                                    ? notNull.key()
                                    : ((KeyCondition.Beyond) condition)
                                            .keys()
                                            .get(0)
                                            .key();
            return about.index() == key.index();
        }
    }
}
