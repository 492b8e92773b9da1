package dev.keyleaf.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyleaf.Count;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.SortKey;
import dev.keyleaf.Total;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

class SpringDataPagesTest {
    private static final Map<String, SortKey> ALLOWED = Map.of(
            "score", SortKey.desc("score"), "title", SortKey.asc("lower(title)").notNull());

    @Test
    void readsAPageable() {
        assertThat(SpringDataPages.request(PageRequest.of(2, 10), Count.exact()))
                .isEqualTo(new OffsetRequest(10, 20, Count.exact()));
        assertThatThrownBy(() -> SpringDataPages.request(Pageable.unpaged(), Count.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this Pageable is unpaged");
    }

    @Test
    void readsASort() {
        Sort sort = Sort.by(Sort.Order.asc("score").nullsFirst(), Sort.Order.desc("title"));

        assertThat(SpringDataPages.ordering(sort, ALLOWED, "id"))
                .isEqualTo(Ordering.by(
                                SortKey.asc("score").nullsFirst(),
                                SortKey.desc("lower(title)").notNull())
                        .tieBreaker("id"));
        assertThat(SpringDataPages.ordering(Sort.unsorted(), ALLOWED, "id"))
                .isEqualTo(Ordering.unique(SortKey.asc("id")));
    }

    @Test
    void refusesASortThatIsNotAllowed() {
        assertThatThrownBy(() -> SpringDataPages.ordering(Sort.by("password"), ALLOWED, "id"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("sort must be one of score, title, but was 'password'");
        assertThatThrownBy(() ->
                        SpringDataPages.ordering(Sort.by(Sort.Order.asc("title").ignoreCase()), ALLOWED, "id"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("its case to be ignored");
    }

    @Test
    void makesAPageWhereTheTotalIsExact() {
        Page<String> page =
                SpringDataPages.page(new OffsetPage<>(List.of("x", "y"), 10, 20, false, new Total.Exact(22)));

        assertThat(page.getNumber()).isEqualTo(2);
        assertThat(page.getTotalPages()).isEqualTo(3);
        assertThat(page.hasNext()).isFalse();
        assertThatThrownBy(() ->
                        SpringDataPages.page(new OffsetPage<>(List.of("x"), 10, 20, false, new Total.Estimate(22))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a Page has an exact total");
    }

    @Test
    void makesASlice() {
        Slice<String> slice = SpringDataPages.slice(new OffsetPage<>(List.of("x", "y"), 2, 4, true));

        assertThat(slice.getNumber()).isEqualTo(2);
        assertThat(slice.hasNext()).isTrue();
        assertThatThrownBy(() -> SpringDataPages.slice(new OffsetPage<>(List.of(), 10, 5, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must begin at a multiple of its size, but begins at 5 and has 10");
    }

    @Test
    void makesAnOffsetPage() {
        OffsetPage<String> page = new OffsetPage<>(List.of("x", "y"), 10, 20, false, new Total.Exact(22));

        assertThat(SpringDataPages.offsetPage(SpringDataPages.page(page))).isEqualTo(page);
        assertThat(SpringDataPages.offsetPage(SpringDataPages.slice(page))).isEqualTo(page.withTotal(null));
        assertThatThrownBy(() -> SpringDataPages.offsetPage(new SliceImpl<>(List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesAWindowThatLeadsOnAndBack() {
        Window<Integer> window = SpringDataPages.window(new KeysetPage<>(List.of(1, 2, 3), 3, "NEXT", "PREV"));

        assertThat(window.hasNext()).isTrue();
        assertThat(SpringDataPages.request(window.positionAt(2), 3).cursor()).isEqualTo("NEXT");
        assertThat(SpringDataPages.request(window.positionAt(0), 3).cursor()).isEqualTo("PREV");
        assertThatThrownBy(() -> window.positionAt(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void beginsAtTheFirstPage() {
        assertThat(SpringDataPages.request(ScrollPosition.keyset(), 3)).isEqualTo(KeysetRequest.first(3));
    }

    @Test
    void refusesPositionsOfOthers() {
        assertThatThrownBy(() -> SpringDataPages.request(ScrollPosition.offset(3), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OffsetScrollPosition");
        assertThatThrownBy(() -> SpringDataPages.request(ScrollPosition.forward(Map.of("id", 3)), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
