package dev.keyleaf;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orderings that a client composes of keys. */
class ComposedSortsTest {
    private static final Sorts.Keys KEYS = Sorts.ofKeys("-created")
            .key("created", asc("created_at"))
            .key("score", asc("score").nullsFirst())
            .key("title", asc("lower(title)"))
            .key("id", asc("id"));

    private static final Sorts SORTS = KEYS.atMost(2).tieBreaker("id");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "created       | created_at asc, id asc",
                "-created      | created_at desc, id desc",
                "-score        | score desc nulls last, id desc",
                "score,-title  | score asc nulls first, lower(title) desc, id desc",
                "-title,score  | lower(title) desc, score asc nulls first, id asc",
                "id            | id asc",
                "title,-id     | lower(title) asc, id desc",
                "-id,title     | id desc", // unique: the rest decides nothing
            })
    void makesAnOrderingOfKeys(String sort, String ordering) {
        assertThat(SORTS.ordering(sort)).hasToString(ordering);
    }

    @Test
    void endsInAUniqueKeyThatIsNeverNull() {
        assertThat(SORTS.ordering("title"))
                .isEqualTo(Ordering.by(asc("lower(title)")).tieBreaker("id"));
        assertThat(SORTS.ordering("title,-id"))
                .isEqualTo(Ordering.by(asc("lower(title)")).tieBreaker(desc("id")));
    }

    @Test
    void keepsTheDirectionOfATieBreakerThatIsGivenAsAKey() {
        assertThat(KEYS.tieBreaker(desc("id")).ordering("created")).hasToString("created_at asc, id desc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ",",
                "created,",
                ",created",
                "created,,title",
                "Created",
                "created_at",
                "--created",
                "+created",
                " created",
                "created, title",
                "title,title",
                "title,-title",
                "title,score,created"
            })
    void refusesWhatIsNoComposition(String sort) {
        assertThat(SORTS.ordering(sort)).isNull();
    }

    @Test
    void takesOneKeyUnlessItSaysOtherwise() {
        Sorts sorts = KEYS.tieBreaker("id");

        assertThat(sorts.maxKeys()).isEqualTo(1);
        assertThat(sorts.ordering("title")).isNotNull();
        assertThat(sorts.ordering("title,score")).isNull();
    }

    @Test
    void refusesWhatNoIndexServes() {
        Sorts sorts = KEYS.atMost(3)
                .onlyIf(keys -> keys.size() == 1 || keys.get(0).equals("-score"))
                .tieBreaker("id");

        assertThat(sorts.ordering("title")).isNotNull();
        assertThat(sorts.ordering("-score,title,created")).isNotNull();
        assertThat(sorts.ordering("score,title")).isNull();
    }

    @Test
    void namesKeysInBothDirectionsAndTheDefaultFirst() {
        assertThat(SORTS.names())
                .containsExactly("-created", "created", "score", "-score", "title", "-title", "id", "-id");
        assertThat(SORTS.keys()).containsExactly("created", "score", "title", "id");
        assertThat(SORTS.defaultName()).isEqualTo("-created");
        assertThat(SORTS.defaultOrdering()).isEqualTo(SORTS.ordering("-created"));
    }

    @Test
    void takesWholeOrderingsBesideKeys() {
        Ordering best = Ordering.by(desc("rank(score)")).tieBreaker("id");
        Sorts sorts = SORTS.and("best", best).and("title,score,-created", best);

        assertThat(sorts.ordering("best")).isEqualTo(best);
        assertThat(sorts.ordering("title,score,-created")).isEqualTo(best);
        assertThat(sorts.ordering("best,title")).isNull();
        assertThat(sorts.names()).endsWith("best", "title,score,-created");
        assertThat(sorts.defaultName()).isEqualTo("-created");
    }

    @Test
    void hasNoKeysInAListOfWholeOrderings() {
        Sorts sorts = Sorts.of("title", Ordering.unique(asc("id")));

        assertThat(sorts.keys()).isEmpty();
        assertThat(sorts.maxKeys()).isZero();
        assertThat(sorts.defaultName()).isEqualTo("title");
        assertThat(sorts.ordering("-title")).isNull();
    }

    @Test
    void refusesWhatContradictsItself() {
        assertRefused(
                () -> SORTS.and("score,title", Ordering.unique(asc("id"))), "the sort 'score,title' is listed twice");
        assertRefused(
                () -> KEYS.key("title", asc("title")).tieBreaker("id"),
                "sort keys must have different names and columns, but 'title' and 'title' do not");
        assertRefused(
                () -> KEYS.key("caption", asc("LOWER(title)")).tieBreaker("id"),
                "sort keys must have different names and columns, but 'caption' and 'title' do not");
        assertRefused(
                () -> KEYS.key("rank", desc("rank")).tieBreaker("id"),
                "the sort key 'rank' must be ascending, because a client chooses the direction: use asc(\"rank\")");
        assertRefused(
                () -> KEYS.tieBreaker(asc("tenant"), asc("id")),
                "the sort key 'id' must not be one of several columns of the tie-breaker: leave it out, or list such "
                        + "orderings by their names");
        assertRefused(() -> KEYS.atMost(0).tieBreaker("id"), "a sort must have at least 1 key, but atMost was 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "+a", "a,b", "a b", " a"})
    void refusesNamesThatAClientCouldNotSend(String name) {
        assertRefused(
                () -> KEYS.key(name, asc("a")).tieBreaker("id"),
                "the name of a sort key must not be empty, begin with + or - or have a comma or white space, but was '"
                        + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rank", "created_at", "title,score,created"})
    void refusesADefaultThatAClientCouldNotChoose(String sort) {
        assertRefused(
                () -> Sorts.ofKeys(sort)
                        .key("title", asc("title"))
                        .key("created", asc("created_at"))
                        .key("score", asc("score"))
                        .atMost(2)
                        .tieBreaker("id"),
                "the default sort must be one that a client may choose of the keys [title, created, score], at most 2, "
                        + "but was '" + sort + "'");
    }

    private static void assertRefused(Supplier<Sorts> sorts, String message) {
        assertThatIllegalArgumentException().isThrownBy(sorts::get).withMessage(message);
    }
}
