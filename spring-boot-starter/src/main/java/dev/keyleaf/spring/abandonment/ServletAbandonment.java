package dev.keyleaf.spring.abandonment;

import dev.keyleaf.paging.Abandonment;
import jakarta.servlet.ServletRequest;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Finds the client of the request that a thread serves, where its container tells of clients. */
final class ServletAbandonment implements Abandonment {
    static final String CLIENT = ServletAbandonment.class.getName() + ".client";

    /** Lets a request know whether its client is gone. */
    static void setClient(ServletRequest request, BooleanSupplier isGone) {
        request.setAttribute(CLIENT, isGone);
    }

    /** Whether a request knows whether its client is gone. */
    static boolean hasClient(ServletRequest request) {
        return request.getAttribute(CLIENT) != null;
    }

    @Override
    public BooleanSupplier ofCaller() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && client(attributes) instanceof BooleanSupplier isGone
                ? isGone
                : NEVER.ofCaller();
    }

    private static Object client(ServletRequestAttributes attributes) {
        try {
            return attributes.getRequest().getAttribute(CLIENT);
        } catch (IllegalStateException e) {
            return NEVER; // a thread that outlived its request
        }
    }
}
