package dev.keyleaf.spring.abandonment;

import dev.keyleaf.spring.http.Endpoints;
import dev.keyleaf.spring.http.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Bounds the requests of one list that run or wait at once, where nothing tells whether their clients are still there:
 * then those of clients that are gone cannot take the connections and threads that other lists need.
 */
final class ListBound implements HandlerInterceptor {
    private static final String TURN = ListBound.class.getName() + ".turn";

    private static final long LONGEST_WAIT_SECONDS = 10;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Endpoints endpoints;
    private final ListProperties properties;
    private final Map<Method, Turns> turns = new ConcurrentHashMap<>();

    /** What one list may still take. */
    private record Turns(Semaphore places, Semaphore running) {
        static Turns of(ListProperties properties) {
            return new Turns(
                    new Semaphore(properties.maxRunning() + properties.maxWaiting()),
                    new Semaphore(properties.maxRunning(), true));
        }

        void take() {
            if (!places.tryAcquire()) {
                throw tooMany();
            }
            try {
                if (running.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            places.release();
            throw tooMany();
        }

        void giveBack() {
            running.release();
            places.release();
        }
    }

    ListBound(Endpoints endpoints, ListProperties properties) {
        this.endpoints = endpoints;
        this.properties = properties;
    }

    /** A request that was dispatched again has its turn already. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getAttribute(TURN) == null
                && !ServletAbandonment.hasClient(request)
                && endpoints.of(method).kind().isPage()) {
            Turns taken = turns.computeIfAbsent(method.getMethod(), list -> Turns.of(properties));
            taken.take();
            request.setAttribute(TURN, taken);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(TURN) instanceof Turns taken) {
            request.removeAttribute(TURN);
            taken.giveBack();
        }
    }

    private static UnavailableException tooMany() {
        return new UnavailableException(
                "too many requests of this list are running; try again later", RETRY_AFTER_SECONDS);
    }
}
