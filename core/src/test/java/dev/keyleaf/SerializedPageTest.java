package dev.keyleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are kept in caches and sessions. */
class SerializedPageTest {
    static Stream<Page<String>> pages() {
        return Stream.of(
                new KeysetPage<>(List.of("a", "b"), 2, "NEXT", "PREV", new Total.Exact(7)),
                new KeysetPage<>(List.of(), 2, null, null, new Total.AtLeast(7)),
                new OffsetPage<>(List.of("a"), 2, 40, true, new Total.Estimate(7)),
                new OffsetPage<>(List.of("a"), 2, 40, true));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isTheSameWhenItComesBack(Page<String> page) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(page);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(page);
        }
    }
}
