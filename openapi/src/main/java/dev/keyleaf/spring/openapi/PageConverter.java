package dev.keyleaf.spring.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.keyleaf.KeysetPage;
import dev.keyleaf.Page;
import dev.keyleaf.http.ExportFields;
import dev.keyleaf.http.PageField;
import dev.keyleaf.http.TotalAccuracy;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.json.PageNames;
import dev.keyleaf.spring.web.WebProperties.Body;
import dev.keyleaf.spring.web.WebProperties.Links;
import dev.keyleaf.spring.web.WebProperties.Nulls;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the body of a page as it is written, in a component of its own for each kind of page and type of item; and
 * that of an export.
 */
@SuppressWarnings("rawtypes") // swagger's own signatures have raw schemas
final class PageConverter implements ModelConverter {
    static final String ACCURACY = "TotalAccuracy";

    private static final String OFFSET_PAGE = "OffsetPage";

    private final Body body;
    private final Supplier<JsonMapper> mapper;
    private final Schemas schemas;

    /** The schemas of items by the name of their page. */
    private final Map<String, Schema<?>> items = new ConcurrentHashMap<>();

    /** @param mapper the application's; it is asked for when the document is made, because it may need much else */
    PageConverter(Body body, Supplier<JsonMapper> mapper, Schemas schemas) {
        this.body = body;
        this.mapper = mapper;
        this.schemas = schemas;
    }

    @Override
    public boolean isOpenapi31() {
        return schemas.v31();
    }

    /** The schema of the items of a page; null if the name is that of no page. */
    @Nullable
    Schema<?> items(String page) {
        return items.get(page);
    }

    /** The names of the fields of pages. */
    PageNames names() {
        return PageNames.of(body, mapper.get().serializationConfig());
    }

    /** The names of all pages described so far. */
    List<String> pages() {
        return List.copyOf(items.keySet());
    }

    @Override
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && Page.class.isAssignableFrom(java.getRawClass())) {
            return page(java, context);
        }
        if (java != null && java.getRawClass() == Export.class) {
            return export(java, context);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        NamedTypes named = SchemaNames.reading();
        if (named != null && schema != null && java != null) {
            String name = Schemas.name(schema);
            if (!name.isEmpty() && !isDescribedByWhatIsInside(java, name, named)) {
                named.note(name, java.toCanonical(), java.getRawClass());
            }
        }
        return schema;
    }

    private Schema<?> page(JavaType java, ModelConverterContext context) {
        JavaType[] arguments = java.findTypeParameters(Page.class);
        JavaType item = arguments.length == 1 ? arguments[0] : Json.mapper().constructType(Object.class);
        Schema<?> itemSchema = context.resolve(new AnnotatedType(item).resolveAsRef(true));
        if (itemSchema == null) {
            itemSchema = new Schema<>();
        }
        String itemName = Schemas.name(itemSchema);
        if (itemName.isEmpty()) {
            itemName = StringUtils.capitalize(TypeNameResolver.std.nameForType(item));
        }
        if (java.getRawClass() == Page.class) {
            Schema<?> either =
                    either(keyset(itemName, itemSchema, item, context), offset(itemName, itemSchema, item, context));
            return define(named("Page", itemName), either, itemSchema, item, context);
        }
        return java.getRawClass() == KeysetPage.class
                ? keyset(itemName, itemSchema, item, context)
                : offset(itemName, itemSchema, item, context);
    }

    /** Without the nulls that only a keyset page has, the body of an offset page fits both. */
    private Schema<?> either(Schema<?> keyset, Schema<?> offset) {
        Schema<?> either = schemas.composed();
        return body.nulls() == Nulls.WRITE
                ? either.addOneOfItem(keyset).addOneOfItem(offset)
                : either.addAnyOfItem(keyset).addAnyOfItem(offset);
    }

    /** The whole is a text, because only its lines are JSON; their type is given beside it. */
    private Schema<?> export(JavaType java, ModelConverterContext context) {
        Schema<?> export = schemas.of("string")
                .description("A JSON object a line, each an item; the last line is"
                        + " {\"" + ExportFields.END + "\":{\"" + ExportFields.ROWS + "\":…,\"" + ExportFields.SHA256
                        + "\":\"…\"}}, and without it the export is not whole.");
        Schema<?> item = java.containedTypeCount() == 1
                ? context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(true))
                : null;
        NamedTypes named = SchemaNames.reading();
        if (named != null && item != null) {
            named.noteItem(Schemas.name(item));
        }
        if (item != null && item.get$ref() != null) {
            export.addExtension("x-item-schema", Map.of("$ref", item.get$ref()));
        }
        return export;
    }

    private Schema<?> keyset(String itemName, Schema<?> item, JavaType type, ModelConverterContext context) {
        var properties = begin(item);
        String next = names().field(PageField.NEXT_CURSOR);
        String prev = names().field(PageField.PREV_CURSOR);
        properties.put(next, cursor("Leads to the items after these; there is none on the last page."));
        properties.put(prev, cursor("Leads to the items before these; there is none on the first page."));
        var required = new ArrayList<>(List.of(names().items(), names().field(PageField.LIMIT)));
        if (body.nulls() == Nulls.WRITE) {
            required.addAll(List.of(next, prev));
        }
        return define(named("KeysetPage", itemName), end(properties, required), item, type, context);
    }

    private Schema<?> offset(String itemName, Schema<?> item, JavaType type, ModelConverterContext context) {
        var properties = begin(item);
        properties.put(
                names().field(PageField.OFFSET),
                schemas.integer("int64", 0).description("How many items were skipped."));
        var required = new ArrayList<>(
                List.of(names().items(), names().field(PageField.LIMIT), names().field(PageField.OFFSET)));
        numbered(itemName, item, type, context);
        return define(named(OFFSET_PAGE, itemName), end(properties, required), item, type, context);
    }

    /** The same page where pages are numbered; of which is used only what an endpoint says. */
    private void numbered(String itemName, Schema<?> item, JavaType type, ModelConverterContext context) {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(names().items(), schemas.arrayOf(item));
        properties.put(
                names().field(PageField.PAGE), schemas.integer("int64", 0).description("The number of this page."));
        properties.put(names().field(PageField.SIZE), size());
        var required =
                new ArrayList<>(List.of(names().items(), names().field(PageField.PAGE), names().field(PageField.SIZE)));
        Schema<?> page = end(properties, required);
        page.addProperty(
                names().field(PageField.TOTAL_PAGES),
                schemas.integer("int64", 0)
                        .description("How many pages the whole list has; absent unless its total is exact."));
        define(named("NumberedPage", itemName), page, item, type, context);
    }

    /** The name of an offset page where pages are numbered; that of another page stays. */
    static String numbered(String page) {
        int simple = page.lastIndexOf('.') + 1;
        return page.startsWith(OFFSET_PAGE, simple)
                ? page.substring(0, simple) + "NumberedPage" + page.substring(simple + OFFSET_PAGE.length())
                : page;
    }

    private Schema<?> size() {
        return schemas.integer("int32", 1).description("How many items were asked for.");
    }

    private Map<String, Schema> begin(Schema<?> item) {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put(names().items(), schemas.arrayOf(item));
        properties.put(names().field(PageField.LIMIT), size());
        return properties;
    }

    private Schema<?> end(Map<String, Schema> properties, List<String> required) {
        properties.put(
                names().field(PageField.HAS_MORE), schemas.of("boolean").description("Whether items follow these."));
        required.add(names().field(PageField.HAS_MORE));
        properties.put(
                names().field(PageField.TOTAL),
                schemas.integer("int64", 0).description("How many items the whole list has; absent if not counted."));
        properties.put(names().field(PageField.TOTAL_ACCURACY), Schemas.ref(ACCURACY));
        if (body.links() == Links.WRITE) { // not of pages that were asked for by a POST
            properties.put(names().field(PageField.NEXT_URL), url("The page after this one, if there is one."));
            properties.put(names().field(PageField.PREV_URL), url("The page before this one, if there is one."));
        }
        return schemas.object(properties, required);
    }

    /** What pages refer to as {@link #ACCURACY}. */
    Schema<?> accuracy() {
        return schemas.oneOf(Arrays.stream(TotalAccuracy.values())
                        .map(TotalAccuracy::word)
                        .toList())
                .description("How far a total can be trusted; at_least where counting stopped at a bound.");
    }

    private Schema<?> cursor(String description) {
        Schema<?> cursor = schemas.of("string").description(description);
        return body.nulls() == Nulls.WRITE ? schemas.nullable(cursor) : cursor;
    }

    private Schema<?> url(String description) {
        Schema<?> url = cursor(description);
        return url.format("uri");
    }

    private Schema<?> define(
            String name, Schema<?> page, Schema<?> item, JavaType type, ModelConverterContext context) {
        context.defineModel(name, page);
        items.put(name, item);
        NamedTypes named = SchemaNames.reading();
        if (named != null) {
            named.note(name, "pages of " + type.toCanonical(), Page.class);
            named.noteItem(Schemas.name(item));
        }
        return Schemas.ref(name);
    }

    /** {@code KeysetPagePost}; where full names are used, in the package of the item. */
    private static String named(String kind, String item) {
        int simple = item.lastIndexOf('.') + 1;
        return item.substring(0, simple) + kind + item.substring(simple);
    }

    /** As an Optional or a ResponseEntity is. */
    private static boolean isDescribedByWhatIsInside(JavaType java, String name, NamedTypes named) {
        for (int i = 0; i < java.containedTypeCount(); i++) {
            JavaType inside = java.containedType(i);
            if (named.isNoted(name, inside.toCanonical())
                    || Page.class.isAssignableFrom(inside.getRawClass())
                    || isDescribedByWhatIsInside(inside, name, named)) {
                return true;
            }
        }
        return false;
    }
}
