package dev.keyleaf.cursor;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.Ordering;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    @Test
    void isTheSameForTheSameParts() {
        assertThat(Fingerprint.of(List.of("x"), Ordering.unique(asc("id")), List.of("a", "b")))
                .isEqualTo(Fingerprint.of(List.of("x"), BY_ID, List.of("a", "b")));
    }

    @Test
    void tellsPartsApartByValueBoundaryOrderAndNumber() {
        assertThat(List.of(
                        of(),
                        of(""),
                        of("", ""),
                        of("abc"),
                        of("ab", "c"),
                        of("a", "bc"),
                        of("c", "ab"),
                        Fingerprint.of(List.of("abc"), BY_ID, List.of()),
                        Fingerprint.of(List.of("ab"), BY_ID, List.of("c")),
                        Fingerprint.of(List.of(), Ordering.unique(desc("id")), List.of("abc"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsOrderingsApart() {
        assertThat(Stream.of(
                                Ordering.by(asc("a")).tieBreaker(asc("id")),
                                Ordering.by(desc("a")).tieBreaker(asc("id")),
                                Ordering.by(asc("a").nullsFirst()).tieBreaker(asc("id")),
                                Ordering.by(asc("a").nullsLast()).tieBreaker(asc("id")),
                                Ordering.by(asc("a").notNull()).tieBreaker(asc("id")),
                                Ordering.by(asc("a")).tieBreaker(desc("id")),
                                Ordering.by(asc("id")).tieBreaker(asc("a")),
                                Ordering.unique(asc("a asc, id")),
                                Ordering.unique(asc("id")))
                        .map(ordering -> Fingerprint.of(List.of(), ordering, List.of())))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesExpressionsOfOneNormalFormForOne() {
        Ordering spaced = Ordering.by(asc("lower( a )")).tieBreaker("id");
        Ordering plain = Ordering.by(asc("lower(a)")).tieBreaker("id");
        Ordering other = Ordering.by(asc("lower(A)")).tieBreaker("id");

        assertThat(of(spaced)).isEqualTo(of(plain)).isNotEqualTo(of(other));
    }

    private static Fingerprint of(Ordering ordering) {
        return Fingerprint.of(List.of(), ordering, expression -> expression.replace(" ", ""), List.of());
    }

    private static Fingerprint of(String... query) {
        return Fingerprint.of(List.of(), BY_ID, List.of(query));
    }
}
