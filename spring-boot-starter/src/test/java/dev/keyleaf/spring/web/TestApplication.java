package dev.keyleaf.spring.web;

import static dev.keyleaf.SortKey.asc;
import static dev.keyleaf.SortKey.desc;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.keyleaf.Count;
import dev.keyleaf.CursorFault;
import dev.keyleaf.CursorStyle;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Page;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.Sorts;
import dev.keyleaf.Total;
import dev.keyleaf.Violation.InvalidCursor;
import dev.keyleaf.cursor.CursorCodec;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** An application whose controllers return pages made by hand, which show what the controllers were given. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({TestApplication.Controller.class, TestApplication.FeedController.class, TestApplication.Cors.class})
class TestApplication {
    record Item(long id, String givenOrdering) {}

    record Given(String givenCursor, CursorStyle style) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    interface Shape {}

    record Circle(int radius) implements Shape {}

    static final class PostSorts implements Supplier<Sorts> {
        @Override
        public Sorts get() {
            Ordering newest = Ordering.by(desc("created_at")).tieBreaker("id");
            return Sorts.of("-created_at", newest)
                    .and("title", Ordering.by(asc("title")).tieBreaker("id"));
        }
    }

    @RestController
    static class Controller {
        /** Between two others: a request without a cursor is on the first page. */
        static <T> KeysetPage<T> between(KeysetRequest request, T item) {
            return new KeysetPage<>(List.of(item), request.limit(), "NEXT", request.cursor() == null ? null : "PREV");
        }

        @GetMapping("/posts")
        KeysetPage<Item> posts(KeysetRequest request, @SortedBy(PostSorts.class) Ordering ordering) {
            return between(request, new Item(1, ordering.toString()));
        }

        @GetMapping("/users")
        OffsetPage<Item> users(OffsetRequest request) {
            return new OffsetPage<>(List.of(new Item(7, "")), request.limit(), request.offset(), true);
        }

        @GetMapping("/users/last")
        OffsetPage<Item> lastUsers(OffsetRequest request) {
            return new OffsetPage<>(List.of(), request.limit(), request.offset(), false);
        }

        @GetMapping("/users/by-id")
        KeysetPage<Given> byId(@Paging(cursor = "after_id", style = CursorStyle.PLAIN) KeysetRequest request) {
            if ("forged".equals(request.cursor())) {
                // as a pager does, which does not know the name of the parameter
                throw InvalidCursorException.of(CursorFault.SIGNATURE);
            }
            return between(request, new Given(String.valueOf(request.cursor()), request.style()));
        }

        @GetMapping("/own-cursor")
        KeysetPage<Given> ownCursor(@Paging(cursor = "after") KeysetRequest request, @RequestParam String cursor) {
            return between(request, new Given(cursor, request.style()));
        }

        @GetMapping("/either")
        Page<Item> either(PagingRequest request) {
            return request instanceof KeysetRequest keyset
                    ? between(keyset, new Item(1, "keyset"))
                    : new OffsetPage<>(
                            List.of(new Item(1, "offset")), request.limit(), ((OffsetRequest) request).offset(), true);
        }

        /** A list of a hundred rows, counted as the parameter says. */
        @GetMapping("/counted")
        Page<Item> counted(@Paging(maxOffset = 500) PagingRequest request, @RequestParam String how) {
            Total total = switch (how) {
                case "exact" -> new Total.Exact(100);
                case "none of 7" -> new Total.Exact(0);
                case "at_least" -> new Total.AtLeast(100);
                default -> new Total.Estimate(100);
            };
            return request instanceof OffsetRequest offset
                    ? new OffsetPage<>(List.of(), offset.limit(), offset.offset(), false, total)
                    : new KeysetPage<>(List.of(), request.limit(), "NEXT", null, total);
        }

        @GetMapping("/counted-deep")
        OffsetPage<Item> countedDeep(@Paging(maxOffset = 50) OffsetRequest request) {
            return new OffsetPage<>(List.of(), request.limit(), request.offset(), true, new Total.Exact(100));
        }

        /** As many rows as a long can count, and any offset is allowed. */
        @GetMapping("/counted-huge")
        OffsetPage<Item> countedHuge(@Paging(maxOffset = Long.MAX_VALUE) OffsetRequest request) {
            boolean hasMore = request.offset() < Long.MAX_VALUE - request.limit();
            return new OffsetPage<>(
                    List.of(), request.limit(), request.offset(), hasMore, new Total.Exact(Long.MAX_VALUE));
        }

        /** Says how it was asked to count. */
        @GetMapping("/count")
        Page<String> count(PagingRequest request) {
            return new OffsetPage<>(List.of(request.count().toString()), request.limit(), 0, false);
        }

        @GetMapping("/count-here")
        Page<String> countHere(
                @Paging(
                                counts = {Count.Mode.EXACT, Count.Mode.NONE},
                                countCap = 7,
                                countTimeoutMillis = 30)
                        OffsetRequest request) {
            return count(request);
        }

        @GetMapping("/few")
        OffsetPage<Item> few(@Paging(limit = 2, maxLimit = 3, maxOffset = 9) OffsetRequest request) {
            return new OffsetPage<>(List.of(), request.limit(), request.offset(), true);
        }

        @GetMapping("/users/sorted")
        OffsetPage<Item> sorted(@SortedBy(PostSorts.class) Ordering ordering, OffsetRequest request) {
            return new OffsetPage<>(
                    List.of(new Item(1, ordering.toString())), request.limit(), request.offset(), false);
        }

        @GetMapping("/posts/feed")
        @PageInHeaders
        KeysetPage<Item> feed(KeysetRequest request) {
            return between(request, new Item(1, ""));
        }

        @GetMapping("/shapes")
        KeysetPage<Shape> shapes(KeysetRequest request) {
            return between(request, new Circle(3));
        }

        @GetMapping("/shapes/feed")
        @PageInHeaders
        KeysetPage<Shape> shapesFeed(KeysetRequest request) {
            return between(request, new Circle(3));
        }

        @GetMapping("/entity")
        ResponseEntity<KeysetPage<Item>> entity(KeysetRequest request) {
            return ResponseEntity.accepted()
                    .header("Link", "<https://example.com/docs>; rel=\"help\"")
                    .body(between(request, new Item(1, "")));
        }

        @GetMapping("/sealed")
        Page<Item> sealed(OffsetRequest request) {
            return new OffsetPage<>(List.of(), request.limit(), request.offset(), false);
        }

        @GetMapping("/async")
        @PageInHeaders
        CompletableFuture<KeysetPage<Item>> async(KeysetRequest request) {
            return CompletableFuture.supplyAsync(() -> between(request, new Item(1, "")));
        }

        @CrossOrigin
        @GetMapping("/cors")
        KeysetPage<Item> cors(KeysetRequest request) {
            return between(request, new Item(1, ""));
        }

        @GetMapping("/everywhere/cors")
        KeysetPage<Item> corsEverywhere(KeysetRequest request) {
            return between(request, new Item(1, ""));
        }

        @PostMapping("/search")
        KeysetPage<Item> search(KeysetRequest request) {
            return between(request, new Item(request.limit(), ""));
        }

        @GetMapping("/no-request")
        KeysetPage<Item> noRequest() {
            return new KeysetPage<>(List.of(), 5, "NEXT", "PREV");
        }

        /** A mistake of a client that the application finds in a parameter of its own. */
        @GetMapping("/resume")
        KeysetPage<Item> resume(KeysetRequest request, @RequestParam String resume) {
            throw new InvalidRequestException(new InvalidCursor("resume", CursorFault.EXPIRED));
        }

        /** Says by what kind of thread it is served; compiled for a JDK that knows but one. */
        @GetMapping("/thread")
        OffsetPage<Boolean> thread(OffsetRequest request) throws ReflectiveOperationException {
            boolean virtual = (boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
            return new OffsetPage<>(List.of(virtual), request.limit(), request.offset(), false);
        }

        @GetMapping("/odd-cursor")
        KeysetPage<Item> oddCursor() {
            return new KeysetPage<>(List.of(), 5, "a\r\nX-Injected: yes", null);
        }

        @GetMapping("/long-cursors")
        KeysetPage<Item> longCursors(KeysetRequest request) {
            String longest = "x".repeat(CursorCodec.MAX_LENGTH);
            return new KeysetPage<>(List.of(), request.limit(), longest, longest);
        }

        @GetMapping({"/scope", "/tenants/{tenant}/{version}/scope"})
        KeysetPage<String> scope(KeysetRequest request) {
            return new KeysetPage<>(request.scope(), request.limit(), null, null);
        }

        @GetMapping("/no-list")
        OffsetPage<Item> noList(Ordering ordering) {
            return new OffsetPage<>(List.of(new Item(1, ordering.toString())), 1, 0, false);
        }
    }

    /** Allows CORS by path, as most applications do. */
    static class Cors implements WebMvcConfigurer {
        @Override
        public void addCorsMappings(CorsRegistry registry) {
            registry.addMapping("/everywhere/**").exposedHeaders("X-Of-The-House");
        }
    }

    /** Declares the endpoint in an interface, as generated code does. */
    interface FeedApi {
        @GetMapping("/api/feed")
        KeysetPage<Item> feed(@Paging(limit = 9) KeysetRequest request, @SortedBy(PostSorts.class) Ordering ordering);
    }

    @RestController
    @PageInHeaders
    static class FeedController implements FeedApi {
        @Override
        public KeysetPage<Item> feed(KeysetRequest request, Ordering ordering) {
            return Controller.between(request, new Item(request.limit(), ordering.toString()));
        }
    }
}
