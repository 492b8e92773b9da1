package dev.keyleaf.spring.json;

import dev.keyleaf.KeysetPage;
import dev.keyleaf.OffsetPage;
import dev.keyleaf.Page;
import dev.keyleaf.Total;
import dev.keyleaf.http.PageField;
import dev.keyleaf.http.TotalAccuracy;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a page back from the JSON that {@link PageJson} writes, in whichever naming. A {@link Page} is of offsets where it has one. Fields that
 * are not known are left alone, so that a server can add some; one that is missing or of another type is refused, for a
 * client that reads no cursor takes its page for the last.
 */
final class PageReader extends StdDeserializer<Page<?>> {
    private final transient PageForm form;
    private final transient JavaType page;

    PageReader(PageForm form, JavaType page) {
        super(page);
        this.form = form;
        this.page = page;
    }

    /** For the page's own type of items, which only the place it is read for tells. */
    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType wanted = context.getContextualType();
        if (wanted == null && property != null) {
            wanted = property.getType();
        }
        return wanted == null ? this : new PageReader(form, wanted);
    }

    @Override
    public Page<?> deserialize(JsonParser json, DeserializationContext context) {
        JsonNode object = context.readTree(json);
        if (!object.isObject()) {
            return context.reportInputMismatch(this, "a page must be a JSON object, but is not");
        }
        List<?> items = items(object, context);
        int limit = required(object, PageField.LIMIT, JsonNode::canConvertToInt, "a whole number", context)
                .asInt();
        boolean byOffset = page.hasRawClass(OffsetPage.class)
                || (!page.hasRawClass(KeysetPage.class) && object.has(name(object, PageField.OFFSET, context)));
        boolean hasMore = required(object, PageField.HAS_MORE, JsonNode::isBoolean, "a boolean", context)
                .asBoolean();
        try {
            Total total = total(object, context);
            return byOffset
                    ? new OffsetPage<>(items, limit, number(object, PageField.OFFSET, context), hasMore, total)
                    : new KeysetPage<>(
                            items,
                            limit,
                            cursor(object, PageField.NEXT_CURSOR, hasMore, context),
                            cursor(object, PageField.PREV_CURSOR, false, context),
                            total);
        } catch (IllegalArgumentException | NullPointerException e) {
            return context.reportInputMismatch(this, "a page cannot be what this one says: %s", e.getMessage());
        }
    }

    private List<?> items(JsonNode object, DeserializationContext context) {
        String name = form.names(context.getConfig()).items();
        JsonNode items = object.path(object.has(name) ? name : PageField.ITEMS);
        if (!items.isArray()) {
            return context.reportInputMismatch(this, "field %s of a page must be an array, but is not", name);
        }
        JavaType[] arguments = page.findTypeParameters(Page.class);
        JavaType item = arguments.length == 1 ? arguments[0] : context.constructType(Object.class);
        return context.readTreeAsValue(items, context.getTypeFactory().constructCollectionType(List.class, item));
    }

    private long number(JsonNode object, PageField field, DeserializationContext context) {
        return required(object, field, JsonNode::canConvertToLong, "a whole number", context)
                .asLong();
    }

    private @Nullable Total total(JsonNode object, DeserializationContext context) {
        if (!object.has(name(object, PageField.TOTAL, context))) {
            return null;
        }
        long count = number(object, PageField.TOTAL, context);
        String word = required(object, PageField.TOTAL_ACCURACY, JsonNode::isString, "a text", context)
                .asString();
        return Arrays.stream(TotalAccuracy.values())
                .filter(accuracy -> accuracy.word().equals(word))
                .findFirst()
                .map(accuracy -> accuracy.total(count))
                .orElseGet(() -> context.reportInputMismatch(this, "the accuracy of a total is not known"));
    }

    private @Nullable String cursor(JsonNode object, PageField field, boolean needed, DeserializationContext context) {
        JsonNode cursor = object.path(name(object, field, context));
        if (needed || !(cursor.isNull() || cursor.isMissingNode())) {
            return required(object, field, JsonNode::isString, "a text", context)
                    .asString();
        }
        return null;
    }

    private JsonNode required(
            JsonNode object, PageField field, Predicate<JsonNode> isGood, String what, DeserializationContext context) {
        String name = name(object, field, context);
        JsonNode value = object.path(name);
        return isGood.test(value) && (!value.isNumber() || value.isIntegralNumber())
                ? value
                : context.reportInputMismatch(
                        this, "field %s of a page must be %s, but is %s", name, what, value.getNodeType());
    }

    /** The name that a field has in an object; the expected one if it has none. */
    private String name(JsonNode object, PageField field, DeserializationContext context) {
        String expected = form.names(context.getConfig()).field(field);
        return Stream.of(expected, field.snakeCase(), field.camelCase())
                .filter(object::has)
                .findFirst()
                .orElse(expected);
    }
}
