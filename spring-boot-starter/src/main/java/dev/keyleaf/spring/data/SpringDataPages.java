package dev.keyleaf.spring.data;

import dev.keyleaf.Count;
import dev.keyleaf.Direction;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.Total;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.Violation.UnsupportedSort;
import dev.keyleaf.http.SafeEcho;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

/**
 * Spring Data's pages and requests made of Keyleaf's, and the other way round.
 *
 * <pre>{@code
 * Page<Post> posts(Pageable pageable) {
 *     Ordering ordering = SpringDataPages.ordering(pageable.getSort(), ALLOWED, "id");
 *     return SpringDataPages.page(pager.page(POSTS, ordering, SpringDataPages.request(pageable, Count.exact())));
 * }
 * }</pre>
 */
public final class SpringDataPages {
    /** The one key of our positions: its value is the cursor. */
    private static final String CURSOR = "keyleaf";

    private SpringDataPages() {}

    /**
     * The request for the page that a {@code Pageable} asks for. Its sort is for {@link #ordering}.
     *
     * @param count what to say of the size of the whole list; exact if it is to become a {@code Page}
     * @throws IllegalArgumentException if it is unpaged: all rows are for a stream
     */
    public static OffsetRequest request(Pageable pageable, Count count) {
        if (pageable.isUnpaged()) {
            throw new IllegalArgumentException("a request for a page must have a size, but this Pageable is unpaged: "
                    + "read all rows by stream(), or give it a size");
        }
        return new OffsetRequest(pageable.getPageSize(), pageable.getOffset(), count);
    }

    /**
     * The ordering that a client's {@code Sort} asks for.
     *
     * @param allowed the keys that a client may sort by, under the names of its properties
     * @param tieBreaker a unique column, which comes last
     * @throws InvalidRequestException if a property is not allowed, or its case is to be ignored
     */
    public static Ordering ordering(Sort sort, Map<String, SortKey> allowed, String tieBreaker) {
        List<SortKey> keys = new ArrayList<>();
        for (Sort.Order order : sort) {
            keys.add(key(order, allowed));
        }
        return keys.isEmpty()
                ? Ordering.unique(SortKey.asc(tieBreaker))
                : new Ordering.Leading(keys).tieBreaker(tieBreaker);
    }

    private static SortKey key(Sort.Order order, Map<String, SortKey> allowed) {
        SortKey key = allowed.get(order.getProperty());
        if (key == null) {
            throw new InvalidRequestException(new UnsupportedSort(
                    "sort",
                    SafeEcho.of(order.getProperty()),
                    allowed.keySet().stream().sorted().toList()));
        }
        if (order.isIgnoreCase()) {
            throw new InvalidRequestException(new InvalidParameter(
                    "sort", "sort must not ask for its case to be ignored, but does for " + order.getProperty()));
        }
        SortKey directed = order.isAscending() == (key.direction() == Direction.ASC) ? key : key.reversed();
        return switch (order.getNullHandling()) {
            case NATIVE -> directed;
            case NULLS_FIRST -> directed.nullsFirst();
            case NULLS_LAST -> directed.nullsLast();
        };
    }

    /**
     * A {@code Page}, whose number of pages must be known.
     *
     * @throws IllegalArgumentException if the total is not exact, or the offset no multiple of the limit
     */
    public static <T> Page<T> page(OffsetPage<T> page) {
        if (!(page.total() instanceof Total.Exact exact)) {
            throw new IllegalArgumentException("a Page has an exact total, but this one has " + page.total()
                    + ": ask for Count.exact(), or make a slice of it");
        }
        return new PageImpl<>(page.items(), pageable(page), exact.count());
    }

    /**
     * A {@code Slice}, which says only whether more rows follow.
     *
     * @throws IllegalArgumentException if the offset is no multiple of the limit
     */
    public static <T> Slice<T> slice(OffsetPage<T> page) {
        return new SliceImpl<>(page.items(), pageable(page), page.hasMore());
    }

    private static Pageable pageable(OffsetPage<?> page) {
        if (page.offset() % page.limit() != 0) {
            throw new IllegalArgumentException("a numbered page must begin at a multiple of its size, but begins at "
                    + page.offset() + " and has " + page.limit());
        }
        return PageRequest.of(Math.toIntExact(page.offset() / page.limit()), page.limit());
    }

    /**
     * An offset page of a {@code Slice} or {@code Page} that was read otherwise; the total of a {@code Page} is exact.
     *
     * @throws IllegalArgumentException if it is unpaged
     */
    public static <T> OffsetPage<T> offsetPage(Slice<T> slice) {
        OffsetRequest request = request(slice.getPageable(), Count.none());
        Total total = slice instanceof Page<T> page ? new Total.Exact(page.getTotalElements()) : null;
        return new OffsetPage<>(slice.getContent(), request.limit(), request.offset(), slice.hasNext(), total);
    }

    /**
     * A {@code Window}. Only the positions of its first and last row lead on, back and ahead: a page has cursors at its
     * ends alone.
     */
    public static <T> Window<T> window(KeysetPage<T> page) {
        IntFunction<ScrollPosition> positions = index -> {
            if (page.nextCursor() != null && index == page.items().size() - 1) {
                return ScrollPosition.forward(Map.of(CURSOR, page.nextCursor()));
            }
            if (page.prevCursor() != null && index == 0) {
                return ScrollPosition.backward(Map.of(CURSOR, page.prevCursor()));
            }
            throw new IllegalStateException("a page leads on from its first and last row alone, and only where rows "
                    + "follow, but not from row " + index);
        };
        return Window.from(page.items(), positions, page.hasMore());
    }

    /**
     * The request for the page at a position that {@link #window} made, or for the first page.
     *
     * @throws IllegalArgumentException if the position is of another window, or an offset
     */
    public static KeysetRequest request(ScrollPosition position, int limit) {
        if (position.isInitial() && position instanceof KeysetScrollPosition) {
            return KeysetRequest.first(limit);
        }
        if (position instanceof KeysetScrollPosition keyset && keyset.getKeys().get(CURSOR) instanceof String cursor) {
            return KeysetRequest.first(limit).withCursor(cursor);
        }
        throw new IllegalArgumentException("a position must be one of SpringDataPages.window, or "
                + "ScrollPosition.keyset() for the first page, but is a "
                + position.getClass().getSimpleName());
    }
}
