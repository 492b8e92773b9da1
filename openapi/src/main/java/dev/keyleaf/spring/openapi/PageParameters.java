package dev.keyleaf.spring.openapi;

import dev.keyleaf.CursorStyle;
import dev.keyleaf.Sorts;
import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.Endpoint.Kind;
import dev.keyleaf.http.ExportFields;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The query parameters of an endpoint with pages, with their bounds and defaults. */
final class PageParameters {
    private static final Pattern NOT_A_NAME = Pattern.compile("[^A-Z0-9_]");

    private final Schemas schemas;

    PageParameters(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The schemas of sorts that the parameters of endpoints refer to, by name. */
    Map<String, Schema<?>> sorts(List<Endpoint> endpoints) {
        Map<String, Schema<?>> sorts = new TreeMap<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.sortsType() != null && endpoint.sorts() != null) {
                sorts.put(sortsName(endpoint.sortsType()), enumeration(endpoint.sorts()));
            }
        }
        return sorts;
    }

    List<Parameter> of(Endpoint endpoint) {
        var parameters = new ArrayList<Parameter>();
        if (endpoint.kind().isPage()) {
            parameters.add(limit(endpoint));
        }
        if (endpoint.kind() == Kind.EXPORT) {
            parameters.add(exportCursor(endpoint));
            parameters.add(checkpoint(endpoint));
        } else if (endpoint.kind().takesCursor()) {
            parameters.add(cursor(endpoint));
        }
        Integer firstPage = endpoint.firstPage();
        if (firstPage != null) {
            parameters.add(page(endpoint, firstPage));
        } else if (endpoint.kind().takesOffset()) {
            parameters.add(offset(endpoint));
        }
        if (endpoint.sortsType() != null && endpoint.sorts() != null) {
            parameters.add(sort(endpoint, endpoint.sortsType(), endpoint.sorts()));
        }
        if (endpoint.kind().isPage() && endpoint.counts().size() > 1) {
            parameters.add(count(endpoint));
        }
        return parameters;
    }

    private Parameter limit(Endpoint endpoint) {
        Schema<Object> schema = schemas.integer("int32", 1);
        schema.setDefault(endpoint.defaultLimit());
        String description = "How many items at most.";
        if (endpoint.clampsLimit()) {
            description += " More than " + endpoint.maxLimit() + " are read as " + endpoint.maxLimit() + ".";
        } else {
            schema.setMaximum(BigDecimal.valueOf(endpoint.maxLimit()));
        }
        return parameter(endpoint.names().limit(), description, schema);
    }

    private Parameter cursor(Endpoint endpoint) {
        String description = endpoint.style() == CursorStyle.PLAIN
                ? "The key behind which the page begins, or a cursor of an earlier page. Without it: the first page."
                : "A cursor of an earlier page, which is good only with the same filters and sort."
                        + " Without it: the first page.";
        Schema<Object> schema = schemas.of("string");
        schema.setMinLength(1);
        return parameter(endpoint.names().cursor(), description, schema);
    }

    private Parameter exportCursor(Endpoint endpoint) {
        Schema<Object> schema = schemas.of("string");
        schema.setMinLength(1);
        return parameter(
                endpoint.names().cursor(),
                "A checkpoint of an earlier export with the same filters and sort: all items behind it."
                        + " Without it: all items.",
                schema);
    }

    private Parameter checkpoint(Endpoint endpoint) {
        Schema<Object> schema = schemas.integer("int32", 1);
        schema.setMaximum(BigDecimal.valueOf(ExportFields.MAX_CHECKPOINT));
        return parameter(
                endpoint.names().checkpoint(),
                "After how many items each time to write a line {\"" + ExportFields.CHECKPOINT
                        + "\":\"…\"}. Without it: never.",
                schema);
    }

    private Parameter offset(Endpoint endpoint) {
        Schema<Object> schema = schemas.integer("int64", 0);
        schema.setMaximum(BigDecimal.valueOf(endpoint.maxOffset()));
        String description = "How many items to skip.";
        if (endpoint.kind().takesCursor()) {
            description += " Asks for a page by offset; not together with "
                    + endpoint.names().cursor() + ".";
        } else {
            schema.setDefault(0L);
        }
        return parameter(endpoint.names().offset(), description, schema);
    }

    /** Which number is the highest depends on the size. */
    private Parameter page(Endpoint endpoint, int firstPage) {
        Schema<Object> schema = schemas.integer("int64", firstPage);
        schema.setMaximum(BigDecimal.valueOf(endpoint.maxOffset()).add(BigDecimal.valueOf(firstPage)));
        schema.setDefault((long) firstPage);
        return parameter(
                endpoint.names().offset(),
                "The number of the page; at most " + endpoint.maxOffset() + " items may be before it.",
                schema);
    }

    private Parameter count(Endpoint endpoint) {
        Schema<Object> schema = schemas.oneOf(endpoint.countNames());
        schema.setDefault(endpoint.countNames().get(0));
        return parameter(
                endpoint.names().count(),
                "What to say of the size of the whole list. A count that takes too long is given up: then there is an "
                        + "estimate or no total.",
                schema);
    }

    private Parameter sort(Endpoint endpoint, Class<?> type, Sorts list) {
        String name = endpoint.names().sort();
        String without = "; without it " + list.defaultName() + ".";
        Schema<?> one = Schemas.ref(sortsName(type));
        if (list.maxKeys() < 2) {
            return parameter(name, "The order of the items" + without, one);
        }
        Schema<?> composed = schemas.arrayOf(one);
        composed.minItems(1).maxItems(list.maxKeys()).uniqueItems(true);
        Schemas.setDefault(composed, List.of(list.defaultName().split(",")));
        String description = "The order of the items: at most " + list.maxKeys() + " keys of "
                + String.join(", ", list.keys())
                + ", separated by commas, none twice, each with - in front of it to descend"
                + without;
        return parameter(name, description, composed)
                .style(Parameter.StyleEnum.FORM)
                .explode(false);
    }

    /** The name of the schema of sorts: {@code PostSort} of PostSorts. */
    static String sortsName(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.endsWith("Sorts") ? simple.substring(0, simple.length() - 1) : simple;
    }

    private Schema<?> enumeration(Sorts list) {
        Schema<Object> schema = schemas.oneOf(list.names());
        if (list.maxKeys() < 2) {
            schema.setDefault(list.defaultName());
        }
        List<String> constants =
                list.names().stream().map(PageParameters::constant).toList();
        if (new HashSet<>(constants).size() == constants.size()) {
            // openapi-generator's hint; by default it drops the minus sign, or spells it out
            schema.addExtension("x-enum-varnames", constants);
        }
        return schema;
    }

    private static String constant(String sort) {
        boolean descending = sort.startsWith("-");
        String name = NOT_A_NAME
                .matcher(sort.substring(descending ? 1 : 0).toUpperCase(Locale.ROOT))
                .replaceAll("_");
        return descending ? name + "_DESC" : name;
    }

    private static Parameter parameter(String name, String description, Schema<?> schema) {
        return new QueryParameter()
                .name(name)
                .required(false)
                .description(description)
                .schema(schema);
    }
}
