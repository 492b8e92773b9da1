package dev.keyleaf.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an application's own {@code @WebMvcTest} sees. */
@WebMvcTest
@ContextConfiguration(classes = TestApplication.class)
class WebMvcSliceTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    void readsTheRequest() {
        assertThat(mvc.get().uri("/posts?limit=7"))
                .bodyJson()
                .extractingPath("limit")
                .isEqualTo(7);
    }

    @Test
    void readsParametersThatAreGivenBesideTheUri() {
        assertThat(mvc.get().uri("/posts").queryParam("limit", "7"))
                .bodyJson()
                .extractingPath("limit")
                .isEqualTo(7);
    }

    @Test
    void saysWhatToDoAboutAParameterThatIsInNoUrl() {
        assertThat(mvc.get().uri("/posts").param("limit", "7"))
                .failure()
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the parameter limit of a list must be in the query of the URL, but this test gives it by "
                        + ".param(\"limit\", …): use .queryParam(\"limit\", …) instead");
        assertThat(mvc.get().uri("/posts?cursor=x").param("limit", "7")).hasFailed();
    }

    @Test
    void leavesParametersOfOthersWhereTheyAre() {
        assertThat(mvc.get().uri("/posts").param("note", "7")).hasStatusOk();
    }

    @Test
    void refusesABadRequest() {
        assertThat(mvc.get().uri("/posts?limit=0")).hasStatus(400).hasContentType("application/problem+json");
    }

    @Test
    void addsTheLinks() {
        assertThat(mvc.get().uri("/posts"))
                .headers()
                .hasValue(
                        "Link",
                        "<http://localhost/posts>; rel=\"first\", <http://localhost/posts?cursor=NEXT>; rel=\"next\"");
    }

    @Test
    void saysWhatToDoAboutAnOrderingWithoutItsList() {
        assertThat(mvc.get().uri("/no-list"))
                .failure()
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("an Ordering must be annotated with @SortedBy");
    }
}
