package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Where;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilterRecordTest {
    private static final SqlSelect ORDERS = SqlSelect.of("select id, status, title from orders");

    record OrderFilter(
            @Where("id = ?") Optional<Long> id,
            @Where("status in (?)") List<String> status,

            @Where(value = "title like :t or status like :t", match = Where.Match.STARTS_WITH) @Nullable
            String q,

            @Where("") boolean verbose) {}

    /** As the data classes of Kotlin are. */
    static final class DataClass {
        private final int id;

        DataClass(@Where("id = ?") int id) {
            this.id = id;
        }

        int component1() {
            return id;
        }
    }

    static final class NoFilter {}

    record Throwing(@Where("id = ?") int id) {
        @Override
        public int id() {
            throw new UnsupportedOperationException("hidden");
        }
    }

    private static SqlSelect filtered(Object filter) {
        return FilterRecord.of(filter.getClass()).addTo(ORDERS, filter);
    }

    @Test
    void leavesOutWhatHasNoValue() {
        assertThat(filtered(new OrderFilter(Optional.empty(), List.of(), null, true)))
                .isSameAs(ORDERS);
    }

    @Test
    void addsTheConditionsOfWhatHas() {
        SqlSelect filtered = filtered(new OrderFilter(Optional.of(7L), List.of("a", "b"), "50%", true));

        assertThat(filtered.texts())
                .containsExactly(
                        "select id, status, title from orders",
                        "id = ?",
                        "status in (?)",
                        "title like :t or status like :t");
        assertThat(filtered.values()).containsExactly(7L, "a", "b", "50!%%", "50!%%");
    }

    @Test
    void readsDataClasses() {
        assertThat(filtered(new DataClass(5)).values()).containsExactly(5);
    }

    @Test
    void refusesWhatIsNoFilter() {
        assertThatThrownBy(() -> filtered(new NoFilter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a filter must be a record, or a class with one constructor whose parameters are "
                        + "annotated with @Where, but dev.keyleaf.sql.FilterRecordTest$NoFilter has 0");
    }

    @Test
    void refusesTextThatNoDatabaseTakes() {
        assertThatThrownBy(() -> filtered(new OrderFilter(Optional.empty(), List.of(), "\0", true)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void passesOnWhatAComponentThrows() {
        assertThatThrownBy(() -> filtered(new Throwing(1)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("hidden");
    }
}
