package dev.keyleaf.spring.http;

import dev.keyleaf.KeysetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.http.Arguments;
import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.Endpoint.Kind;
import dev.keyleaf.http.QueryString;
import dev.keyleaf.spring.export.ExportProperties;
import dev.keyleaf.spring.export.ExportRequest;
import dev.keyleaf.spring.web.CursorScope;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodParameter;

/**
 * The arguments of controller methods: {@link PagingRequest} of either kind, {@link ExportRequest}, {@link Ordering},
 * and filters.
 */
public final class PageArguments {
    private final FilterTypes filters;
    private final List<CursorScope> scopes;
    private final CursorCheck cursors;
    private final int fetchSize;

    /**
     * Arguments whose cursors are bound to what the application's scopes say.
     *
     * @param beans where the policy of cursors is found
     */
    public PageArguments(
            FilterTypes filters,
            ObjectProvider<CursorScope> scopes,
            ExportProperties exports,
            ConfigurableListableBeanFactory beans) {
        this.filters = filters;
        this.scopes = scopes.orderedStream().toList();
        this.cursors = new CursorCheck(beans);
        this.fetchSize = exports.fetchSize();
    }

    /** Whether a parameter of a controller method is one of these. */
    public boolean supports(MethodParameter parameter) {
        return isOurs(parameter.getParameterType()) || FilterTypes.isFilter(parameter);
    }

    static boolean isOurs(Class<?> type) {
        return PagingRequest.class.isAssignableFrom(type) || type == ExportRequest.class || type == Ordering.class;
    }

    /**
     * Reads all arguments of a request, so that a client learns of all its mistakes at once.
     *
     * @param url the request's full URL without its query
     * @throws dev.keyleaf.InvalidRequestException if any parameter is wrong
     */
    public Arguments read(Endpoint endpoint, String url, QueryString query) {
        return endpoint.read(url, query, cursors);
    }

    /**
     * The argument for one parameter.
     *
     * @param arguments what was read of the request
     * @param scope what its cursors are bound to
     * @throws IllegalStateException if the endpoint reads no such argument
     */
    public Object argument(MethodParameter parameter, Endpoint endpoint, Arguments arguments, RequestScope scope) {
        Class<?> type = parameter.getParameterType();
        Object argument;
        if (!isOurs(type)) {
            argument = arguments.filters().get(filters.of(type));
        } else if (type == Ordering.class) {
            argument = arguments.ordering();
        } else {
            argument = arguments.page() instanceof KeysetRequest keyset
                    ? keyset(endpoint, arguments, keyset.within(scope.parts(scopes)))
                    : arguments.page();
        }
        if (argument == null) {
            throw new IllegalStateException(type.getSimpleName() + " in "
                    + parameter.getExecutable() + " must be an argument of the controller method that serves the "
                    + "request, and an Ordering must be annotated with @SortedBy");
        }
        return argument;
    }

    private Object keyset(Endpoint endpoint, Arguments arguments, KeysetRequest scoped) {
        return endpoint.kind() == Kind.EXPORT
                ? new ExportRequest(scoped.withLimit(fetchSize), arguments.checkpoint())
                : scoped;
    }
}
