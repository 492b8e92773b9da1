package dev.keyleaf.demo;

import static dev.keyleaf.Count.Mode.AUTO;
import static dev.keyleaf.Count.Mode.CAPPED;
import static dev.keyleaf.Count.Mode.ESTIMATE;
import static dev.keyleaf.Count.Mode.EXACT;
import static dev.keyleaf.Count.Mode.NONE;
import static dev.keyleaf.SortKey.asc;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.Page;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.PageNumbers;
import dev.keyleaf.spring.web.Paging;
import dev.keyleaf.sql.SqlQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UserController {
    private static final SqlQuery<User> USERS =
            SqlQuery.of("select id, name, email, created_at from users", User.class);
    private static final Ordering BY_ID = Ordering.unique(asc("id"));

    private final JdbcPager pager;

    UserController(JdbcPager pager) {
        this.pager = pager;
    }

    @GetMapping("/users")
    OffsetPage<User> users(@Paging(counts = {EXACT, NONE, CAPPED, ESTIMATE, AUTO}) OffsetRequest request) {
        return pager.page(USERS, BY_ID, request);
    }

    /** The same list by the number of a page, for clients that show numbers. */
    @GetMapping("/users/pages")
    OffsetPage<User> userPages(
            @Paging(
                            numbers = PageNumbers.FROM_ONE,
                            counts = {EXACT, NONE, CAPPED, ESTIMATE, AUTO})
                    OffsetRequest request) {
        return pager.page(USERS, BY_ID, request);
    }

    @GetMapping("/users/by-id")
    KeysetPage<User> usersById(@Paging(cursor = "after_id", style = CursorStyle.PLAIN) KeysetRequest request) {
        return pager.page(USERS, BY_ID, request);
    }

    /** By cursor, which costs the same at any depth; or by offset, for clients that show numbered pages. */
    @GetMapping("/users/any-way")
    Page<User> usersAnyWay(PagingRequest request) {
        return pager.page(USERS, BY_ID, request);
    }

    @GetMapping(path = "/users/export", produces = "application/x-ndjson")
    Export<User> export(ExportRequest request) {
        return Export.of(pager.stream(USERS, BY_ID, request.from()), request);
    }
}
