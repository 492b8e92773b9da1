package dev.keyleaf.spring.openapi;

import static dev.keyleaf.SortKey.asc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyleaf.Count.Mode;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Page;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.Sorts;
import dev.keyleaf.spring.web.PageInHeaders;
import dev.keyleaf.spring.web.Paging;
import dev.keyleaf.spring.web.SortedBy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application with a list of every kind. Nobody reads from it: only its document is looked at. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import(Library.Lists.class)
class Library {
    record Author(String fullName) {}

    record Book(
            long bookId,
            String mainTitle,
            @Nullable String subTitle,
            Author firstAuthor,
            @Nullable Author translatedBy,
            @JsonProperty("ISBN") String isbn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer pageCount) {}

    /** Of code that states no nullness. */
    @NullUnmarked
    record Loan(int loanId, String borrower) {}

    static final class BookSorts implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            Ordering title = Ordering.by(asc("main_title")).tieBreaker("id");
            return Sorts.of("title", title).and("-title", title.reversed());
        }
    }

    @RestController
    static class Lists {
        @GetMapping("/keyset")
        KeysetPage<Book> keyset(
                KeysetRequest request, @SortedBy(BookSorts.class) Ordering ordering, @RequestParam String shelf) {
            return new KeysetPage<>(List.of(), request.limit(), null, null);
        }

        @GetMapping("/offset")
        ResponseEntity<OffsetPage<Book>> offset(
                @Paging(limit = 5, maxLimit = 50, maxOffset = 500) OffsetRequest request) {
            return ResponseEntity.ok(new OffsetPage<>(List.of(), request.limit(), request.offset(), false));
        }

        @GetMapping("/either")
        Page<Book> either(@Paging(cursor = "after") PagingRequest request) {
            return new KeysetPage<>(List.of(), request.limit(), null, null);
        }

        @GetMapping("/headers")
        @PageInHeaders
        KeysetPage<Loan> headers(@Paging(counts = {Mode.EXACT, Mode.NONE}) KeysetRequest request) {
            return new KeysetPage<>(List.of(), request.limit(), null, null);
        }

        @GetMapping("/async")
        CompletableFuture<OffsetPage<String>> async(@Paging(counts = Mode.NONE) OffsetRequest request) {
            return CompletableFuture.completedFuture(
                    new OffsetPage<>(List.of(), request.limit(), request.offset(), false));
        }

        @PostMapping("/search")
        KeysetPage<Book> search(KeysetRequest request) {
            return new KeysetPage<>(List.of(), request.limit(), null, null);
        }

        @GetMapping("/book")
        Book book() {
            throw new UnsupportedOperationException("only its description is looked at");
        }
    }
}
