package dev.keyleaf.demo;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.jdbc.JdbcPager;
import dev.keyleaf.spring.web.CursorScope;
import dev.keyleaf.sql.SqlQuery;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Callers that are told apart by headers, and one list at two more endpoints. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Tenants.Lists.class)
class Tenants {
    @Bean
    @Order(1)
    CursorScope tenant() {
        return request -> String.valueOf(request.header("Tenant"));
    }

    @Bean
    @Order(2)
    CursorScope user() {
        return request -> String.valueOf(request.header("User"));
    }

    @RestController
    static class Lists {
        private static final SqlQuery<Post> POSTS = SqlQuery.of("select * from posts", Post.class);

        private final JdbcPager pager;

        Lists(JdbcPager pager) {
            this.pager = pager;
        }

        @GetMapping({"/one/{id}", "/other/{id}"})
        KeysetPage<Post> same(KeysetRequest request) {
            return pager.page(POSTS, PostSorts.NEWEST, request);
        }
    }
}
