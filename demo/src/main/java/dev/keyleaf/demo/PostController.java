package dev.keyleaf.demo;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.PageInHeaders;
import dev.keyleaf.spring.web.SortedBy;
import dev.keyleaf.sql.SqlQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PostController {
    private static final SqlQuery<Post> POSTS =
            SqlQuery.of("select id, author_id, title, body, score, created_at from posts", Post.class);

    private final JdbcPager pager;

    PostController(JdbcPager pager) {
        this.pager = pager;
    }

    @GetMapping(path = "/posts", produces = "application/json")
    KeysetPage<Post> posts(PostFilter filter, KeysetRequest request, @SortedBy(PostSorts.class) Ordering ordering) {
        return pager.page(POSTS.filters(filter), ordering, request);
    }

    /** All of the list, a line for each post. */
    @GetMapping(path = "/posts/export", produces = "application/x-ndjson")
    Export<Post> export(PostFilter filter, ExportRequest request, @SortedBy(PostSorts.class) Ordering ordering) {
        return Export.of(pager.stream(POSTS.filters(filter), ordering, request.from()), request);
    }

    /** The same list for clients that like the body bare and the rest in headers. */
    @GetMapping("/posts/feed")
    @PageInHeaders
    KeysetPage<Post> feed(KeysetRequest request) {
        return pager.page(POSTS, PostSorts.NEWEST, request);
    }
}
