package dev.keyleaf.http;

import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of an endpoint, read from its parameters.
 *
 * @param page the page that is asked for; of an export, where it begins; null if the endpoint takes no page request
 * @param checkpoint after how many rows an export writes a checkpoint each time; null for never
 * @param ordering the ordering that is asked for; null if the endpoint has no sorts
 * @param filters what is asked for by each of the endpoint's filters
 */
public record Arguments(
        @Nullable PagingRequest page,
        @Nullable Integer checkpoint,
        @Nullable Ordering ordering,
        Map<FilterSet, Object> filters) {
    public Arguments {
        filters = Map.copyOf(filters);
    }
}
