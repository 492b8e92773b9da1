package dev.keyleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.Violation.InvalidCursor;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.Violation.LimitTooLarge;
import dev.keyleaf.Violation.OffsetTooDeep;
import dev.keyleaf.Violation.UnsupportedSort;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvalidRequestExceptionTest {
    @Test
    void saysEverythingThatIsWrong() {
        var exception = new InvalidRequestException(List.of(
                new LimitTooLarge("limit", BigInteger.valueOf(500), 100),
                new InvalidParameter("count", "count must be none or exact")));

        assertThat(exception).hasMessage("limit must be at most 100, but was 500; count must be none or exact");
        assertThat(exception.violations()).extracting(Violation::parameter).containsExactly("limit", "count");
    }

    @Test
    void costsNoStackTrace() {
        assertThat(new InvalidRequestException(new LimitTooLarge("limit", BigInteger.valueOf(500), 100))
                        .getStackTrace())
                .isEmpty();
    }

    @Test
    void refusesToSayNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidRequestException(List.of()))
                .withMessage("an invalid request has at least one violation, but none was given");
    }

    @Test
    void describesEachViolationByRuleAndValue() {
        assertThat(new OffsetTooDeep("skip", BigInteger.valueOf(20_000), 10_000).detail())
                .isEqualTo("skip must be at most 10000, but was 20000: to read further, narrow the list by its filters "
                        + "or follow cursors where the list has them");
        assertThat(new UnsupportedSort("sort", "name", List.of("-created_at", "title")).detail())
                .isEqualTo("sort must be one of -created_at, title, but was 'name'");
    }

    @ParameterizedTest
    @CsvSource({
        "MALFORMED, is not a cursor of this service",
        "SIGNATURE, is not signed by this service",
        "MISMATCH, 'was made for another request, and is good only where nothing but the limit differs'",
        "EXPIRED, has expired",
        "VERSION, has a format that is not supported",
    })
    void describesACursorWithoutRepeatingIt(CursorFault fault, String detail) {
        assertThat(new InvalidCursor("cursor", fault).detail())
                .isEqualTo("cursor " + detail + ": start again without it");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheReasonToRefuseACursor(CursorFault fault) {
        InvalidCursorException exception = InvalidCursorException.of(fault);

        assertThat(exception.reason()).isEqualTo(fault);
        assertThat(exception.violations()).containsExactly(new InvalidCursor("cursor", fault));
    }
}
