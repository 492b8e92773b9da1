package dev.keyleaf.spring.mvc;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import dev.keyleaf.http.Endpoint.Kind;
import dev.keyleaf.http.Problem;
import dev.keyleaf.spring.http.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers what Spring refuses of a list's request with the list's own problem, with what is wrong with paging beside. */
final class ListRefusals {
    private final Endpoints endpoints;
    private final PageArgumentResolver arguments;
    private final URI base;

    ListRefusals(Endpoints endpoints, PageArgumentResolver arguments, URI base) {
        this.endpoints = endpoints;
        this.arguments = arguments;
        this.base = base;
    }

    /** The answer; null if the request is not a list's, or what was refused is no parameter of its URL. */
    @Nullable
    ResponseEntity<Map<String, Object>> answer(Exception refused, HttpServletRequest request) {
        if (PageArgumentResolver.endpoint(endpoints, request).kind() == Kind.NONE) {
            return null;
        }
        List<Violation> violations = new ArrayList<>(SpringRefusals.of(refused));
        if (violations.isEmpty()) {
            return null;
        }
        try {
            arguments.arguments(request);
        } catch (InvalidRequestException paging) {
            violations.addAll(paging.violations());
        }
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(base, violations).body());
    }
}
