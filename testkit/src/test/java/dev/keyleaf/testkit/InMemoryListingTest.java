package dev.keyleaf.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyleaf.CursorFault;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Page;
import dev.keyleaf.PagingRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the laws do not ask of a list in memory. */
class InMemoryListingTest {
    private final List<String> words = new ArrayList<>(List.of("d", "b", "a", "c"));
    private final InMemoryListing<String> listing = InMemoryListing.of(words, naturalOrder());

    @Test
    void seesWhatIsAddedBetweenTwoPages() {
        KeysetPage<String> first = listing.page(KeysetRequest.first(2));
        words.add("bb");

        assertThat(first.items()).containsExactly("a", "b");
        assertThat(listing.page(KeysetRequest.first(2).withCursor(first.nextCursor()))
                        .items())
                .containsExactly("bb", "c");
    }

    @Test
    void servesTheKindOfPageThatIsAskedFor() {
        PagingRequest request = KeysetRequest.first(2);

        Page<String> page = listing.page(request);

        assertThat(page).isInstanceOf(KeysetPage.class);
    }

    @Test
    void readsTheCursorOfTheSameFilterThoughItWasWrittenAgain() {
        String cursor = listing.filter("not a", word -> !word.equals("a"))
                .page(KeysetRequest.first(1))
                .nextCursor();

        assertThat(listing.filter("not a", word -> !word.equals("a"))
                        .page(KeysetRequest.first(1).withCursor(requireNonNull(cursor)))
                        .items())
                .containsExactly("c");
    }

    @Test
    void refusesTheCursorOfAnotherListInMemory() {
        String cursor = requireNonNull(listing.page(KeysetRequest.first(1)).nextCursor());

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> InMemoryListing.of(words, comparing(String::length))
                        .page(KeysetRequest.first(1).withCursor(cursor)))
                .extracting(InvalidCursorException::reason)
                .isEqualTo(CursorFault.MISMATCH);
    }

    @Test
    void forgetsThePlacesOfTheOldestCursors() {
        KeysetRequest first = KeysetRequest.first(1);
        String cursor = requireNonNull(listing.page(first).nextCursor());
        for (int i = 0; i < RememberedPlaces.MAX_PLACES; i++) {
            listing.page(first);
        }

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> listing.page(first.withCursor(cursor)))
                .extracting(InvalidCursorException::reason)
                .isEqualTo(CursorFault.EXPIRED);
    }

    @Test
    void refusesPlainCursors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing.page(KeysetRequest.first(1).withStyle(CursorStyle.PLAIN)))
                .withMessageContaining("use opaque cursors");
    }

    @Test
    void refusesAnOrderThatIsNotTotal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        InMemoryListing.of(words, comparing(String::length)).page(KeysetRequest.first(1)))
                .withMessageContaining("end the order in what is unique");
    }
}
