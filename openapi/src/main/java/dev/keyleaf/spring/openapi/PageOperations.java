package dev.keyleaf.spring.openapi;

import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.Endpoint.Kind;
import dev.keyleaf.http.ExportFields;
import dev.keyleaf.http.PageHeaders;
import dev.keyleaf.http.Problem;
import dev.keyleaf.spring.http.Endpoints;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes each operation that serves pages: its parameters, the headers of its answer, and its problems. */
final class PageOperations implements GlobalOperationCustomizer {
    private static final String JSON = "application/json";
    private static final String NDJSON = ExportFields.MEDIA_TYPE;
    private static final String PROBLEM_JSON = Problem.MEDIA_TYPE;

    /** Where an operation keeps its methods until its document is finished: springdoc tells which they are only here. */
    private static final String METHODS = "x-keyleaf-methods";

    private static final String LINK = PageHeaders.LINK;
    private static final String LINKS = "Full URLs of other pages of this list (RFC 8288): first, prev, next";

    private final Endpoints endpoints;
    private final PageConverter pages;
    private final FilterParameters filters;
    private final PageParameters parameters;
    private final Schemas schemas;

    PageOperations(Endpoints endpoints, PageConverter pages, PageParameters parameters, Schemas schemas) {
        this.endpoints = endpoints;
        this.pages = pages;
        this.filters = new FilterParameters(schemas);
        this.parameters = parameters;
        this.schemas = schemas;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        note(operation, method);
        Endpoint endpoint = endpoints.of(method);
        if (endpoint.kind() == Kind.NONE
                && endpoint.sorts() == null
                && endpoint.filters().isEmpty()) {
            return operation;
        }
        filters.of(endpoint).forEach(operation::addParametersItem);
        parameters.of(endpoint).forEach(operation::addParametersItem);
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        if (endpoint.kind() == Kind.EXPORT) {
            export(responses);
        } else {
            responses.values().forEach(response -> describe(operation, response, endpoint));
        }
        refusal(responses);
        return operation.responses(responses);
    }

    /** An answer is described as a page if its body is one; the others are the application's. */
    private void describe(Operation operation, ApiResponse response, Endpoint endpoint) {
        Content content = response.getContent();
        if (content == null) {
            return;
        }
        String page = content.values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && pages.items(Schemas.name(schema)) != null)
                .map(Schemas::name)
                .findFirst()
                .orElse("");
        Schema<?> items = pages.items(page);
        if (items == null) {
            return;
        }
        MediaType anything = content.remove("*/*");
        if (anything != null) {
            content.addMediaType(JSON, anything);
        }
        if (endpoint.pageInHeaders()) {
            content.values().forEach(media -> media.setSchema(schemas.arrayOf(items)));
        } else {
            if (endpoint.firstPage() != null) {
                content.values().forEach(media -> media.setSchema(Schemas.ref(PageConverter.numbered(page))));
            }
            PaginationHints.add(operation, endpoint, pages.names());
        }
        headers(response, endpoint);
    }

    private static void export(ApiResponses responses) {
        for (ApiResponse response : responses.values()) {
            MediaType anything =
                    response.getContent() == null ? null : response.getContent().remove("*/*");
            if (anything != null) {
                response.getContent().addMediaType(NDJSON, anything);
            }
        }
        responses.computeIfAbsent(
                "503", status -> new ApiResponse().description("Too many exports are running; try again later."));
    }

    private void headers(ApiResponse response, Endpoint endpoint) {
        if (endpoint.kind().isPage()) {
            String last = endpoint.kind().takesOffset() ? ", and last where the total is exact." : ".";
            response.addHeaderObject(LINK, header(LINKS + last, schemas.of("string")));
        }
        if (endpoint.kind().takesCursor()) {
            response.addHeaderObject(
                    PageHeaders.NEXT_CURSOR,
                    header("The cursor of the next page; absent from the last.", schemas.of("string")));
        }
        response.addHeaderObject(
                PageHeaders.TOTAL_COUNT,
                header("How many items the whole list has, where they were counted.", schemas.integer("int64", 0)));
    }

    private static Header header(String description, Schema<?> schema) {
        return new Header().description(description).schema(schema);
    }

    /** What the application says of a 400 stays; what is sent for wrong parameters of paging comes beside it. */
    private static void refusal(ApiResponses responses) {
        ApiResponse given = responses.get("400");
        ApiResponse response = given == null ? new ApiResponse().description("Invalid paging parameters.") : given;
        Content content = response.getContent() == null ? new Content() : response.getContent();
        content.putIfAbsent(PROBLEM_JSON, new MediaType().schema(Schemas.ref(ProblemSchemas.PROBLEM)));
        responses.addApiResponse("400", response.content(content));
    }

    private static void note(Operation operation, HandlerMethod method) {
        var methods = new ArrayList<>(methods(operation));
        methods.add(method);
        operation.addExtension(METHODS, methods);
    }

    private static List<HandlerMethod> methods(Operation operation) {
        Object noted = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(METHODS);
        return noted instanceof List<?> list
                ? list.stream().map(HandlerMethod.class::cast).toList()
                : List.of();
    }

    /**
     * Takes out of a document what was put into its operations before it was known where they stand.
     *
     * @return the methods that the document shows
     */
    static List<HandlerMethod> finish(OpenAPI document) {
        var methods = new ArrayList<HandlerMethod>();
        if (document.getPaths() != null) {
            for (PathItem path : document.getPaths().values()) {
                path.readOperationsMap().forEach((http, operation) -> {
                    methods.addAll(methods(operation));
                    if (operation.getExtensions() != null
                            && operation.getExtensions().remove(METHODS) != null) {
                        operation.setExtensions(operation.getExtensions().isEmpty() ? null : operation.getExtensions());
                    }
                    if (http != HttpMethod.GET && http != HttpMethod.HEAD) {
                        removeLinks(operation);
                    }
                });
            }
        }
        return methods;
    }

    /** A page that was asked for by a body has no URL to link. */
    private static void removeLinks(Operation operation) {
        if (operation.getResponses() != null) {
            for (ApiResponse response : operation.getResponses().values()) {
                Header link = response.getHeaders() == null
                        ? null
                        : response.getHeaders().get(LINK);
                if (link != null
                        && link.getDescription() != null
                        && link.getDescription().startsWith(LINKS)) {
                    response.getHeaders().remove(LINK);
                }
            }
        }
    }
}
