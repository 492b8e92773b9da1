package dev.keyleaf.sql;

import static dev.keyleaf.SortKey.asc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.Ordering;
import dev.keyleaf.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cursor of a list with a name and a version is bound to. */
class NamedSelectTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));
    private static final ListName ORDERS = new ListName("orders", 2);

    record Ours(
            @Where("a = ?") Optional<Integer> a,
            @Where("b = ?") Optional<Integer> b) {}

    record Others(@Where("c = ?") Optional<Integer> a) {}

    @Test
    void isBoundToTheNameAndNotToTheText() {
        SqlSelect before = named("select id from orders where tenant = :tenant and kind = :kind");
        SqlSelect after = named("select o.id, o.total from orders o where o.kind = :kind and :tenant = o.tenant");
        Map<String, ?> values = Map.of("tenant", 1, "kind", 2);

        assertThat(identity(after.bind(values)))
                .isEqualTo(identity(before.bind(values)))
                .isNotEqualTo(identity(before.bind(Map.of("tenant", 2, "kind", 1))));
    }

    @Test
    void tellsNamesAndVersionsApart() {
        SqlSelect unnamed = SqlSelect.of("select id from orders");

        assertThat(List.of(
                        identity(unnamed),
                        identity(unnamed.named(ORDERS)),
                        identity(unnamed.named(new ListName("orders", 22))),
                        identity(unnamed.named(new ListName("orders2", 2))),
                        identity(unnamed.named(new ListName("orders", 1)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsItsNameWithWhatIsAdded() {
        SqlSelect select = SqlSelect.of("select id from orders where tenant = :tenant");
        Map<String, ?> tenant = Map.of("tenant", 1);

        assertThat(identity(select.named(ORDERS).bind(tenant).filter("a = ?", 1)))
                .isEqualTo(identity(select.bind(tenant).filter("a = ?", 1).named(ORDERS)));
    }

    @Test
    void keepsValuesWithTheComponentsOfAFilterRecord() {
        assertThat(List.of(
                        identity(filtered(new Ours(Optional.of(1), Optional.of(2)))),
                        identity(filtered(new Ours(Optional.of(2), Optional.of(1)))),
                        identity(filtered(new Ours(Optional.of(1), Optional.empty()))),
                        identity(filtered(new Ours(Optional.empty(), Optional.of(1)))),
                        identity(filtered(new Others(Optional.of(1))))))
                .doesNotHaveDuplicates();
    }

    /** The compiler counts classes of one name within methods: after a deploy the second may have the number of the first. */
    @Test
    void keepsValuesWithTheConditionsOfAClassThatAMethodHas() {
        record Day(@Where("a = ?") int day) {}
        SqlSelect orders = named("select id from orders");

        assertThat(identity(filtered(new Day(1)))).isEqualTo(identity(orders.filter("a = ?", 1)));
        assertThat(identity(filtered(new Ours(Optional.of(1), Optional.empty()))))
                .isNotEqualTo(identity(orders.filter("a = ?", 1)));
    }

    @Test
    void keepsValuesWithTheConditionsThatAreWrittenInCode() {
        SqlSelect orders = named("select id from orders");

        assertThat(List.of(
                        identity(orders),
                        identity(orders.filter("not hidden")),
                        identity(orders.filter("placed > :day", 1)),
                        identity(orders.filter("paid > :day", 1)),
                        identity(orders.filter("a = ?", 1).filter("b = ?", 2)),
                        identity(orders.filter("a = ?", 2).filter("b = ?", 1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesSeveralQuestionMarks() {
        assertThat(named("select id from orders where tenant in (?)")
                        .bind(List.of(1, 2))
                        .name())
                .isEqualTo(ORDERS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("select id from orders where tenant = ? and kind = ?"))
                .withMessage("a SELECT with a name must take several values by :name, because a reworded one may have "
                        + "its ? in another order, but 'select id from orders where tenant = ? and kind = ?' has 2 ?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' '   | 1 | the name of a list must not be blank",
                "LONG  | 1 | the name of a list must have at most 100 characters, but has 101",
                "orders| 0 | the version of the list 'orders' must be at least 1, but was 0"
            })
    void refusesNamesThatAreNone(String name, int version, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlQuery.of("select 1 as id", Long.class)
                        .named(name.equals("LONG") ? "n".repeat(101) : name, version))
                .withMessage(message);
    }

    private static SqlSelect named(String sql) {
        return SqlSelect.of(sql).named(ORDERS);
    }

    private static SqlSelect filtered(Object filter) {
        return FilterRecord.of(filter.getClass()).addTo(named("select id from orders"), filter);
    }

    private static List<String> identity(SqlSelect select) {
        return select.identity(BY_ID);
    }
}
