package dev.keyleaf.sql;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Ordering;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTemplateTest {
    private static final SqlSelect POST =
            SqlSelect.of("select id, score from post where blog = ? and title like ? and author in (?)");
    private static final Ordering BEST = Ordering.by(desc("score").nullsLast()).tieBreaker(asc("id"));
    private static final List<KeyColumn> KEYS = Keys.converted("BIGINT", "BIGINT");

    static Stream<Dialect> dialects() {
        return Stream.of(
                Dialect.postgreSql(),
                Dialect.mariaDb(),
                Dialect.mySql(),
                Dialect.sqlite(),
                Dialect.h2(),
                Dialect.generic(NullOrder.HIGH));
    }

    /** Also where a dialect writes the SELECT in another form. */
    @ParameterizedTest
    @MethodSource("dialects")
    void hasNoValueOfTheRequestThatItWasWrittenFor(Dialect dialect) {
        PageTemplate template = template(dialect, select(1, "one", 2), Keyset.of("3", "4"));
        SqlSelect other = select(11, "other", 12);
        Keyset keyset = Keyset.of("13", "14");

        assertThat(template.fill(other, keyset).statement())
                .isEqualTo(template(dialect, other, keyset).fill(other, keyset).statement());
        assertThat(template.fill(other, keyset).statement().parameters().stream()
                        .map(Object::toString)
                        .distinct())
                .containsOnly("11", "other", "12", "112", "5", "13", "14");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void refusesAKeysetOfAnotherShape(Dialect dialect) {
        PageTemplate template = template(dialect, select(1, "one", 2), Keyset.of("3", "4"));

        assertThatThrownBy(() -> template.fill(select(1, "one", 2), Keyset.of(null, "4")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NULL for key 0");
    }

    private static SqlSelect select(int blog, String title, int author) {
        return POST.bind(blog, title, List.of(author, author + 100)).filter("likes > ?", 5);
    }

    private static PageTemplate template(Dialect dialect, SqlSelect select, Keyset keyset) {
        return PageTemplate.of(dialect, select, BEST, Position.after(keyset), KEYS, 4);
    }
}
