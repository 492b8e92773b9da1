package dev.keyleaf.spring.mvc;

import dev.keyleaf.http.Endpoint;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Requests of tests that run without a server. Their {@code param(…)} is also what a form sends, and is in no URL: a list
 * would not see it, and the test would pass or fail for another reason.
 */
final class MockedRequests {
    private static final String MOCKS = "org.springframework.mock.web.";

    private MockedRequests() {}

    /**
     * Refuses a parameter of a list that is given by a test, but not in the URL.
     *
     * @throws IllegalStateException if there is one, with the remedy
     */
    static void check(Endpoint endpoint, HttpServletRequest request) {
        if (!isMocked(request)) {
            return;
        }
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        for (String name : endpoint.parameters()) {
            if (request.getParameterMap().containsKey(name) && !query.containsKey(name)) {
                throw new IllegalStateException("the parameter " + name + " of a list must be in the query of the URL, "
                        + "but this test gives it by .param(\"" + name + "\", …): use .queryParam(\"" + name
                        + "\", …) instead");
            }
        }
    }

    private static boolean isMocked(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner.getClass().getName().startsWith(MOCKS);
    }
}
