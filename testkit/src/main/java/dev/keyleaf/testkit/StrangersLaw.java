package dev.keyleaf.testkit;

import static dev.keyleaf.CursorFault.MALFORMED;
import static dev.keyleaf.CursorFault.MISMATCH;
import static dev.keyleaf.CursorFault.SIGNATURE;
import static dev.keyleaf.CursorFault.VERSION;
import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;
import static dev.keyleaf.testkit.Feature.PLAIN_CURSORS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.keyleaf.CursorFault;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidCursor;
import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a pager answers to cursors that it did not make for this request: why not, and never a page. */
abstract class StrangersLaw extends Law {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final ItemList LISTING = ItemList.of(
                    Ordering.by(desc("a"), asc("s")).tieBreaker("id"))
            .filter(new Filter.AnyOf(List.of(new Filter.AIs(1), new Filter.AIs(2))));
    private static final ItemList BY_ID = ItemList.of(Ordering.unique(asc("id")));

    StrangersLaw(Supplier<Subject> opener) {
        super(opener);
    }

    @BeforeEach
    final void fill() {
        fill(40);
    }

    @Test
    void refusesTheCursorOfAnotherOrdering() {
        String cursor = cursorOf(LISTING);

        refuses(LISTING.reversed(), cursor, MISMATCH);
        refuses(with(Ordering.by(desc("a"), asc("s").nullsFirst()).tieBreaker("id")), cursor, MISMATCH);
        refuses(with(Ordering.by(desc("a"), asc("s")).tieBreaker(desc("id"))), cursor, MISMATCH);
        refuses(with(Ordering.by(asc("s"), desc("a")).tieBreaker(asc("id"))), cursor, MISMATCH);
        refuses(with(Ordering.by(desc("a")).tieBreaker(asc("id"))), cursor, MISMATCH);
    }

    @Test
    void refusesTheCursorOfOtherFilters() {
        ItemList all = ItemList.of(LISTING.ordering());
        ItemList one = all.filter(new Filter.AIs(1));
        ItemList text = all.filter(new Filter.TextContains("1"));

        refuses(all, cursorOf(LISTING), MISMATCH);
        refuses(LISTING, cursorOf(all), MISMATCH);
        refuses(all.filter(new Filter.AIs(2)), cursorOf(one), MISMATCH);
        refuses(one.filter(new Filter.TextContains("a")), cursorOf(one), MISMATCH);
        refuses(text, cursorOf(one), MISMATCH);
    }

    @Test
    void refusesTheCursorOfAnotherScope() {
        KeysetRequest anyone = KeysetRequest.first(5);
        KeysetRequest tenant = anyone.within("tenant 1", "user 2");
        KeysetRequest atCursor =
                tenant.withCursor(subject().page(LISTING, tenant).nextCursor());

        assertThat(subject().page(LISTING, atCursor).items())
                .isEqualTo(subject().all(LISTING).subList(5, 10));
        for (KeysetRequest other : List.of(
                anyone,
                anyone.within("tenant 1"),
                anyone.within("tenant 1", "user 3"),
                anyone.within("tenant 2", "user 2"),
                anyone.within("user 2", "tenant 1"),
                anyone.within("tenant 1user 2"),
                tenant.within(""))) {
            refuses(LISTING, other.withCursor(atCursor.cursor()), MISMATCH);
        }
        refuses(LISTING, tenant.withCursor(cursorOf(LISTING)), MISMATCH);
    }

    @Test
    void refusesTheCursorOfAnotherService() {
        CursorCodec other = CursorCodec.signed(CursorKeys.random());

        refuses(BY_ID, other.encode(Position.after(Keyset.of("1")), new Fingerprint(1)), SIGNATURE);
    }

    @Test
    void refusesACursorThatWasCut() {
        String cursor = cursorOf(LISTING);

        for (int length = 0; length < cursor.length(); length++) {
            refuses(LISTING, cursor.substring(0, length), MALFORMED, SIGNATURE);
        }
    }

    @Test
    void refusesACursorOfWhichAnyCharacterWasChanged() {
        String cursor = cursorOf(LISTING);

        for (int i = 0; i < cursor.length(); i++) {
            for (int bit = 0; bit < 6; bit++) {
                var changed = new StringBuilder(cursor);
                changed.setCharAt(i, ALPHABET.charAt(ALPHABET.indexOf(cursor.charAt(i)) ^ 1 << bit));
                refuses(LISTING, changed.toString(), MALFORMED, SIGNATURE, VERSION);
            }
        }
    }

    @Test
    void refusesACursorWithAnythingAround() {
        String cursor = cursorOf(LISTING);

        for (String more : List.of("A", "=", "==", " ", "\n", "\0", "%", "+", "/", "é", "😀", cursor)) {
            refuses(LISTING, cursor + more, MALFORMED, SIGNATURE);
            refuses(LISTING, more + cursor, MALFORMED, SIGNATURE, VERSION);
        }
    }

    @Test
    void refusesWhatIsNoCursor() {
        for (String token :
                List.of("", " ", "42", "null", "before_42", "%00", "' or 1=1 --", "😀", "A".repeat(100_000))) {
            refuses(LISTING, token, MALFORMED);
            refuses(BY_ID, token, MALFORMED);
        }
    }

    @Test
    void refusesRandomBytes() {
        for (int seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            byte[] bytes = new byte[1 + random.nextInt(100)];
            random.nextBytes(bytes);
            bytes[0] = seed % 2 == 0 ? 1 : bytes[0]; // the version is a byte that clients know
            refuses(
                    LISTING,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                    MALFORMED,
                    SIGNATURE,
                    VERSION);
        }
    }

    @Test
    void refusesAReadableCursorThatIsNoNumber() {
        needs(PLAIN_CURSORS);
        KeysetRequest request = KeysetRequest.first(5).withStyle(CursorStyle.PLAIN);
        List<String> tokens = List.of(
                "",
                " ",
                "abc",
                "1.5",
                "1e3",
                "+5",
                " 5",
                "5 ",
                "007",
                "-0",
                "٥",
                "0x10",
                "5;",
                "before_",
                "before_x",
                "after_5",
                "9223372036854775808",
                "-9223372036854775809",
                "1".repeat(100_000),
                cursorOf(BY_ID));

        tokens.forEach(token -> refuses(BY_ID, request.withCursor(token), MALFORMED));
    }

    @Test
    void stillReadsItsOwnCursorAfterwards() {
        String cursor = cursorOf(LISTING);
        refuses(LISTING, cursor + "A", MALFORMED, SIGNATURE);

        assertThat(subject()
                        .page(LISTING, KeysetRequest.first(5).withCursor(cursor))
                        .items())
                .isEqualTo(subject().all(LISTING).subList(5, 10));
    }

    private String cursorOf(ItemList listing) {
        return requireNonNull(subject().page(listing, KeysetRequest.first(5)).nextCursor(), "next cursor");
    }

    private static ItemList with(Ordering ordering) {
        return new ItemList(ordering, LISTING.filters());
    }

    private void refuses(ItemList listing, String token, CursorFault... faults) {
        refuses(listing, KeysetRequest.first(5).withCursor(token), faults);
    }

    private void refuses(ItemList listing, KeysetRequest request, CursorFault... faults) {
        String token = requireNonNull(request.cursor(), "cursor");
        String shown = token.length() > 200 ? token.substring(0, 200) + "…" : token;
        Throwable thrown = catchThrowable(() -> subject().unchecked().page(listing, request));
        assertThat(thrown)
                .as("what a page at the cursor '%s' throws: %s", shown, listing)
                .isInstanceOf(InvalidCursorException.class);
        List<Violation> violations = ((InvalidCursorException) thrown).violations();
        assertThat(violations).as("violations of the cursor '%s'", shown).hasSize(1);
        assertThat(violations.get(0))
                .as("violation of the cursor '%s'", shown)
                .isInstanceOfSatisfying(InvalidCursor.class, violation -> {
                    assertThat(violation.parameter()).as("parameter").isEqualTo("cursor");
                    assertThat(violation.reason())
                            .as("reason to refuse '%s'", shown)
                            .isIn((Object[]) faults);
                });
    }
}
