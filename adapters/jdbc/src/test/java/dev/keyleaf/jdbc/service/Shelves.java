package dev.keyleaf.jdbc.service;

import dev.keyleaf.Count;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Listing;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Page;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A service over bound lists: it is compiled against core alone. */
public final class Shelves {
    /** What is listed. */
    public record Book(long id, int shelf, String title) {}

    private final IntFunction<Listing<Book>> byShelf;

    /** @param byShelf the list of a shelf */
    public Shelves(IntFunction<Listing<Book>> byShelf) {
        this.byShelf = byShelf;
    }

    /** The page of a shelf at a cursor. */
    public KeysetPage<Book> page(int shelf, KeysetRequest request) {
        return byShelf.apply(shelf).page(request);
    }

    /** The page of a shelf by either kind of request. */
    public Page<Book> page(int shelf, PagingRequest request) {
        return byShelf.apply(shelf).page(request);
    }

    /** All titles of a shelf, by following cursors. */
    public List<String> titles(int shelf) {
        var titles = new ArrayList<String>();
        KeysetRequest request = KeysetRequest.first(2);
        while (true) {
            KeysetPage<Book> page = page(shelf, request);
            page.items().forEach(book -> titles.add(book.title()));
            if (page.nextCursor() == null) {
                return titles;
            }
            request = request.withCursor(page.nextCursor());
        }
    }

    /** How many books a shelf has. */
    public @Nullable Total count(int shelf) {
        return byShelf.apply(shelf)
                .page(OffsetRequest.first(1).withCount(Count.exact()))
                .total();
    }
}
