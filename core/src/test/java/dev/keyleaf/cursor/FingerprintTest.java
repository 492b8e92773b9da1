package dev.keyleaf.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void isTheSameForTheSameParts() {
        assertThat(Fingerprint.of(List.of("a", "b"))).isEqualTo(Fingerprint.of(List.of("a", "b")));
    }

    @Test
    void tellsPartsApartByValueBoundaryOrderAndNumber() {
        assertThat(List.of(
                        Fingerprint.of(List.of()),
                        Fingerprint.of(List.of("")),
                        Fingerprint.of(Arrays.asList((String) null)),
                        Fingerprint.of(List.of("", "")),
                        Fingerprint.of(List.of("abc")),
                        Fingerprint.of(List.of("ab", "c")),
                        Fingerprint.of(List.of("a", "bc")),
                        Fingerprint.of(List.of("c", "ab"))))
                .doesNotHaveDuplicates();
    }
}
