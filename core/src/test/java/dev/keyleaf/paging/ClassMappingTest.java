package dev.keyleaf.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows are lists of values here, whose columns are read as what they are. */
class ClassMappingTest {
    record Note(long id, String titleText, @Nullable Instant createdAt) {}

    record Even(int value) {
        Even {
            if (value % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }

    record Twofold(int value) {
        Twofold(String value) {
            this(Integer.parseInt(value));
        }
    }

    /** Columns of these names, whose types are called {@code any}. */
    private record Columns(List<String> names) implements ResultColumns {
        @Override
        public int count() {
            return names.size();
        }

        @Override
        public String name(int index) {
            return names.get(index);
        }

        @Override
        public String typeName(int index) {
            return "any";
        }

        @Override
        public boolean isInteger(int index) {
            return false;
        }
    }

    private static Columns columns(String... names) {
        return new Columns(List.of(names));
    }

    private static ClassMapping.Row<RuntimeException> row(@Nullable Object... values) {
        return (column, type) -> {
            Object value = values[column];
            boolean isOfType = value == null
                    || type.isInstance(value)
                    || (type == long.class && value instanceof Long)
                    || (type == int.class && value instanceof Integer);
            if (!isOfType) {
                throw new IllegalArgumentException("no " + type);
            }
            return value;
        };
    }

    @Test
    void readsComponentsByTheirNamesInAnyCaseAndInSnakeCase() {
        var rows = ClassMapping.of(Note.class).rows(columns("more", "CREATED_AT", "titletext", "Id"));

        assertThat(rows.item(row(1, Instant.EPOCH, "a", 7L))).isEqualTo(new Note(7, "a", Instant.EPOCH));
        assertThat(rows.item(row(1, null, "b", 8L))).isEqualTo(new Note(8, "b", null));
        assertThat(rows.columnsReadAs(Instant.class)).containsExactly(1);
    }

    @Test
    void readsSingleValuesFromTheFirstColumn() {
        var rows = ClassMapping.of(Long.class).rows(columns("n", "title"));

        assertThat(rows.item(row(7L, "a"))).isEqualTo(7L);
        assertThatThrownBy(() -> rows.item(row(null, "a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("a row of Long has NULL: an item of a page must not be null");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> ClassMapping.of(Note.class).rows(columns("id", "title_text")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the SELECT has no column 'created_at' for Note.createdAt: add it, or give it this name "
                        + "with AS");
    }

    @Test
    void saysWhichColumnIsOfAnotherType() {
        var rows = ClassMapping.of(Even.class).rows(columns("value"));

        assertThatThrownBy(() -> rows.item(row("two")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column 'value', a any, is not read as the int that Even.value is: change the component's "
                        + "type, or give the query a row mapper");
    }

    @Test
    void saysWhichPrimitiveHasNull() {
        var rows = ClassMapping.of(Even.class).rows(columns("value"));

        assertThatThrownBy(() -> rows.item(row((Object) null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("column 'value' has NULL, but Even.value is a int: declare the component as an object");
    }

    @Test
    void saysWhatAConstructorRefused() {
        var rows = ClassMapping.of(Even.class).rows(columns("value"));

        assertThatThrownBy(() -> rows.item(row(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row cannot be a Even: its constructor refused the values")
                .hasRootCauseMessage("odd");
    }

    @Test
    void refusesWhatIsNeitherARecordNorASingleValue() {
        assertThatThrownBy(() -> ClassMapping.of(Arrays.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("java.util.Arrays is neither a record nor a single value");
    }

    @Test
    void knowsRecordsOfSomeTypesThatAreMadeInOneWay() {
        Set<Class<?>> numbers = Set.of(int.class, long.class);

        assertThat(ClassMapping.of(Even.class).isRecordOf(numbers)).isTrue();
        assertThat(ClassMapping.of(Note.class).isRecordOf(numbers)).isFalse();
        assertThat(ClassMapping.of(Twofold.class).isRecordOf(numbers)).isFalse();
        assertThat(ClassMapping.of(Long.class).isRecordOf(numbers)).isFalse();
    }
}
