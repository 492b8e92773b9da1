package dev.keyleaf.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keyleaf.Pages;
import dev.keyleaf.clients.generated.ApiClient;
import dev.keyleaf.clients.generated.CursorFault;
import dev.keyleaf.clients.generated.KeysetPagePost;
import dev.keyleaf.clients.generated.KeysetPageUser;
import dev.keyleaf.clients.generated.OffsetPageUser;
import dev.keyleaf.clients.generated.PagingErrorReason;
import dev.keyleaf.clients.generated.PagingProblem;
import dev.keyleaf.clients.generated.Post;
import dev.keyleaf.clients.generated.PostControllerApi;
import dev.keyleaf.clients.generated.PostSort;
import dev.keyleaf.clients.generated.User;
import dev.keyleaf.clients.generated.UserControllerApi;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;

@RunningDemo
class JavaClientTest {
    private final PostControllerApi posts;
    private final UserControllerApi users;
    private final JdbcClient jdbc;

    JavaClientTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        ApiClient client = new ApiClient().setBasePath("http://localhost:" + port);
        this.posts = new PostControllerApi(client);
        this.users = new UserControllerApi(client);
        this.jdbc = jdbc;
    }

    @Test
    void walksAllPostsAsTypedItems() {
        Pages<Post> all = Pages.follow(
                cursor -> posts.posts(null, null, 100, cursor, PostSort.SCORE_DESC, null),
                KeysetPagePost::getItems,
                KeysetPagePost::getNextCursor,
                2_000);

        assertThat(all.stream().map(Post::getId))
                .isEqualTo(ids("select id from posts order by score desc nulls last, id"));
    }

    @Test
    void readsWhatCanBeNullAndWhatCannot() {
        List<Post> page =
                posts.posts(null, null, 100, null, PostSort.SCORE_DESC, null).getItems();
        List<Post> last = new ArrayList<>();
        Pages.follow(
                        cursor -> posts.posts(null, null, 100, cursor, PostSort.SCORE_DESC, null),
                        KeysetPagePost::getItems,
                        KeysetPagePost::getNextCursor,
                        2_000)
                .forEach(last::add);

        assertThat(page).extracting(Post::getScore).doesNotContainNull();
        assertThat(last.get(last.size() - 1).getScore()).isNull();
        assertThat(last).extracting(Post::getCreatedAt).allMatch(OffsetDateTime.class::isInstance);
    }

    @Test
    void goesBackToThePageItCameFrom() {
        KeysetPagePost first = posts.posts(null, null, 10, null, PostSort.TITLE, null);
        KeysetPagePost second = posts.posts(null, null, 10, first.getNextCursor(), PostSort.TITLE, null);

        assertThat(posts.posts(null, null, 10, second.getPrevCursor(), PostSort.TITLE, null)
                        .getItems())
                .isEqualTo(first.getItems());
    }

    @Test
    void walksUsersByOffset() {
        var walked = new ArrayList<Long>();
        OffsetPageUser page;
        do {
            page = users.users(30, (long) walked.size(), null);
            page.getItems().forEach(user -> walked.add(user.getId()));
        } while (page.getHasMore());

        assertThat(walked).isEqualTo(ids("select id from users order by id"));
    }

    @Test
    void walksUsersByReadableCursors() {
        Pages<User> all = Pages.follow(
                cursor -> users.usersById(7, cursor, null),
                KeysetPageUser::getItems,
                KeysetPageUser::getNextCursor,
                100);

        assertThat(all.stream().map(User::getId)).isEqualTo(ids("select id from users order by id"));
    }

    @Test
    void readsABareArrayAndItsHeaders() {
        var response = posts.feedWithHttpInfo(5, null, null);
        String cursor = response.getHeaders().getFirst("X-Next-Cursor");

        List<Post> first = Objects.requireNonNull(response.getBody());
        assertThat(first).hasSize(5);
        assertThat(posts.feed(5, cursor, null))
                .hasSize(5)
                .extracting(Post::getId)
                .doesNotContainAnyElementsOf(first.stream().map(Post::getId).toList());
    }

    @Test
    void readsTheReasonOfAProblemAsAType() {
        PagingProblem problem = problem(() -> posts.posts(null, null, 1_000, null, null, null));

        assertThat(problem.getType()).isEqualTo(PagingProblem.TypeEnum.URN_KEYLEAF_PROBLEM_LIMIT_TOO_LARGE);
        assertThat(problem.getErrors()).extracting("reason").containsExactly(PagingErrorReason.LIMIT_TOO_LARGE);
    }

    @Test
    void readsAllThatIsWrongAsTypes() {
        PagingProblem problem = problem(() -> posts.posts(null, null, 1_000, "bogus", null, null));

        assertThat(problem.getType()).isEqualTo(PagingProblem.TypeEnum.URN_KEYLEAF_PROBLEM_INVALID_PARAMETER);
        assertThat(problem.getErrors())
                .extracting("reason")
                .containsExactly(PagingErrorReason.LIMIT_TOO_LARGE, PagingErrorReason.MALFORMED);
    }

    @Test
    void readsWhatIsWrongWithACursorAsAType() {
        PagingProblem problem = problem(() -> posts.posts(null, null, 10, "bogus", null, null));

        assertThat(problem.getReason()).isEqualTo(CursorFault.MALFORMED);
    }

    private static PagingProblem problem(Runnable call) {
        HttpClientErrorException.BadRequest refused =
                catchThrowableOfType(HttpClientErrorException.BadRequest.class, call::run);
        return Objects.requireNonNull(refused.getResponseBodyAs(PagingProblem.class));
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }
}
