package dev.keyleaf.spring.mvc;

import dev.keyleaf.http.PageHeaders;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpResponse;

/**
 * Says what caches may do with a page, where nothing else has said so.
 *
 * @param configured what the application has configured; null if nothing, empty for no header
 */
record PageCaching(@Nullable String configured) {
    private static final String SECURED = "org.springframework.security.web.util.OnCommittedResponseWrapper";

    void apply(ServletServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        String value = configured == null ? PageHeaders.CACHE_CONTROL : configured;
        if (value.isEmpty()
                || headers.getCacheControl() != null
                || (configured == null && isSecured(response.getServletResponse()))) {
            return;
        }
        headers.setCacheControl(value);
    }

    /**
     * Spring Security forbids to store a response when that is committed, and only if it has no header yet: ours would
     * take the place of the stricter one.
     */
    private static boolean isSecured(ServletResponse response) {
        for (ServletResponse each = response;
                each instanceof ServletResponseWrapper wrapper;
                each = wrapper.getResponse()) {
            for (Class<?> type = each.getClass(); type != null; type = type.getSuperclass()) {
                if (type.getName().equals(SECURED)) {
                    return true;
                }
            }
        }
        return false;
    }
}
