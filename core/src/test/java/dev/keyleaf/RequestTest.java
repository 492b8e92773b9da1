package dev.keyleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesALimitBelowOne(int limit) {
        String message = "limit must be at least 1, but was " + limit;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeysetRequest.first(limit))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeysetRequest.first(1).withLimit(limit))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OffsetRequest.first(limit))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {KeysetRequest.MAX_LIMIT + 1, Integer.MAX_VALUE})
    void refusesALimitBeyondTheMaximum(int limit) {
        String message = "limit must be at most 100000, but was " + limit;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeysetRequest.first(limit))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OffsetRequest.first(limit))
                .withMessage(message);
    }

    @Test
    void acceptsTheLimitsAtTheBounds() {
        assertThat(KeysetRequest.first(1).limit()).isEqualTo(1);
        assertThat(KeysetRequest.first(KeysetRequest.MAX_LIMIT).limit()).isEqualTo(100_000);
    }

    @Test
    void refusesANegativeOffset() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OffsetRequest.first(20).withOffset(-1))
                .withMessage("offset must be at least 0, but was -1");
    }

    @Test
    void skipsNothingAtFirst() {
        assertThat(OffsetRequest.first(20)).isEqualTo(new OffsetRequest(20, 0));
        assertThat(KeysetRequest.first(20)).isEqualTo(new KeysetRequest(20, null, CursorStyle.OPAQUE));
    }

    @Test
    void changesOnePartAndKeepsTheOthers() {
        assertThat(KeysetRequest.first(20)
                        .withCursor("c")
                        .withStyle(CursorStyle.PLAIN)
                        .withLimit(5))
                .isEqualTo(new KeysetRequest(5, "c", CursorStyle.PLAIN));
        assertThat(OffsetRequest.first(20).withOffset(40)).isEqualTo(new OffsetRequest(20, 40));
    }

    @Test
    void hidesTheCursor() {
        assertThat(new KeysetRequest(20, "4711", CursorStyle.PLAIN))
                .hasToString("KeysetRequest[limit=20, at a cursor, PLAIN]");
        assertThat(KeysetRequest.first(20)).hasToString("KeysetRequest[limit=20, first page, OPAQUE]");
    }

    @Test
    void narrowsTheScopeByFurtherParts() {
        KeysetRequest request = KeysetRequest.first(5).within("/posts").within("tenant 1", "user 2");

        assertThat(request.scope()).containsExactly("/posts", "tenant 1", "user 2");
        assertThat(request.withLimit(6)
                        .withCursor("x")
                        .withStyle(CursorStyle.PLAIN)
                        .scope())
                .isEqualTo(request.scope());
        assertThat(request).asString().doesNotContain("tenant");
    }
}
