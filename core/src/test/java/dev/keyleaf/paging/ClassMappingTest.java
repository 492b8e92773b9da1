package dev.keyleaf.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
        return (column, type, declared) -> {
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

    record Author(int id, @Nullable String penName) {}

    record Book(long id, @Nullable Author author) {}

    record Employee(int id, @Nullable Employee manager) {}

    @Test
    void readsARecordInsideARecordFromTheColumnsThatBeginWithItsName() {
        var rows = ClassMapping.of(Book.class).rows(columns("AUTHOR_PEN_NAME", "id", "authorId"));

        assertThat(rows.item(row("Ann", 1L, 7))).isEqualTo(new Book(1, new Author(7, "Ann")));
        assertThat(rows.item(row(null, 1L, 7))).isEqualTo(new Book(1, new Author(7, null)));
    }

    @Test
    void hasNoRecordInsideARowWhoseColumnsOfItHaveNull() {
        var rows = ClassMapping.of(Book.class).rows(columns("id", "author_id", "author_pen_name"));

        assertThat(rows.item(row(1L, null, null))).isEqualTo(new Book(1, null));
        assertThatThrownBy(() -> rows.item(row(1L, null, "Ann")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("column 'author_id' has NULL, but Book.author.id is a int: declare the component as an "
                        + "object");
    }

    @Test
    void readsARecordInsideARecordFromTheColumnOfItsNameIfThereIsOne() {
        var rows = ClassMapping.of(Book.class).rows(columns("id", "author_id", "author"));

        assertThat(rows.item(row(1L, 3, new Author(7, "Ann")))).isEqualTo(new Book(1, new Author(7, "Ann")));
    }

    @Test
    void saysWhichColumnOfARecordInsideIsMissing() {
        assertThatThrownBy(() -> ClassMapping.of(Book.class).rows(columns("id", "author_id")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the SELECT has no column 'author_pen_name' for Book.author.penName: add it, or give it "
                        + "this name with AS");
    }

    @Test
    void endsAtARecordInsideItself() {
        assertThatThrownBy(() -> ClassMapping.of(Employee.class).rows(columns("id", "manager_id")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the SELECT has no column 'manager' for Employee.manager");
    }

    @Test
    void knowsTheTypesOfComponents() {
        assertThat(ClassMapping.of(Note.class).hasComponentOf(Instant.class)).isTrue();
        assertThat(ClassMapping.of(Even.class).hasComponentOf(Instant.class)).isFalse();
        assertThat(ClassMapping.of(Instant.class).hasComponentOf(Instant.class)).isFalse();
    }

    /** As the compiler of Kotlin makes {@code data class Shelf(val id: Long = 0, val keeperName: String?, val top: Author?)}. */
    static final class Shelf {
        private final long id;
        private final @Nullable String keeperName;
        private final @Nullable Author top;

        public Shelf() {
            this(0, null, null);
        }

        public Shelf(long id, @Nullable String keeperName, @Nullable Author top) {
            this.id = id;
            this.keeperName = keeperName;
            this.top = top;
        }

        public long getId() {
            return id;
        }

        public long component1() {
            return id;
        }

        public @Nullable String component2() {
            return keeperName;
        }

        public @Nullable Author component3() {
            return top;
        }

        public Shelf copy(long other, @Nullable String otherName, @Nullable Author otherTop) {
            return new Shelf(other, otherName, otherTop);
        }

        @Override
        public String toString() {
            return "Shelf(id=" + id + ", keeperName=" + keeperName + ", top=" + top + ")";
        }
    }

    record Room(int id, @Nullable Shelf shelf) {}

    @Test
    void readsADataClassOfKotlinsAsARecord() {
        var rows = ClassMapping.of(Shelf.class).rows(columns("id", "keeper_name", "top_id", "top_pen_name"));

        assertThat(rows.item(row(7L, null, null, null))).hasToString("Shelf(id=7, keeperName=null, top=null)");
        assertThat(rows.item(row(7L, "Bo", 1, "Ann")))
                .hasToString("Shelf(id=7, keeperName=Bo, top=Author[id=1, penName=Ann])");
        assertThatThrownBy(() -> rows.item(row(null, "Bo", 1, "Ann")))
                .hasMessage("column 'id' has NULL, but Shelf.id is a long: declare the component as an object");
    }

    @Test
    void readsADataClassOfKotlinsInsideARecord() {
        var rows = ClassMapping.of(Room.class)
                .rows(columns("id", "shelf_id", "shelf_keeper_name", "shelf_top_id", "shelf_top_pen_name"));

        assertThat(rows.item(row(1, null, null, null, null)).shelf()).isNull();
        assertThat(rows.item(row(1, 7L, "Bo", 2, null)))
                .hasToString("Room[id=1, shelf=Shelf(id=7, keeperName=Bo, top=Author[id=2, penName=null])]");
    }
}
