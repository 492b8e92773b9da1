package dev.keyleaf.spring.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.keyleaf.http.PageField;
import dev.keyleaf.spring.web.WebProperties.Body;
import dev.keyleaf.spring.web.WebProperties.Naming;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** The names of the fields of a page's JSON object. */
public final class PageNames {
    private final String items;
    private final Map<PageField, String> fields;

    /** The fields as properties, for Jackson to name; it sees them whatever the application lets it see. */
    @JsonAutoDetect(getterVisibility = Visibility.ANY, fieldVisibility = Visibility.ANY)
    private record Fields(
            int items,
            int limit,
            int offset,
            int nextCursor,
            int prevCursor,
            int hasMore,
            int size,
            int page,
            int total,
            int totalAccuracy,
            int totalPages,
            int nextUrl,
            int prevUrl) {}

    private PageNames(String items, Map<PageField, String> fields) {
        this.items = items;
        this.fields = fields;
        Set<String> seen = new HashSet<>(Set.of(items));
        for (String name : fields.values()) {
            if (!seen.add(name)) {
                throw new IllegalStateException("the fields of a page must have different names, but two are called '"
                        + name + "': set keyleaf.web.body.naming or keyleaf.web.body.items");
            }
        }
    }

    /**
     * The names that the properties say, or else those that a mapper gives to properties.
     *
     * @param json the configuration of the mapper
     * @throws IllegalStateException if two fields have one name
     */
    public static PageNames of(Body body, MapperConfig<?> json) {
        Naming naming = body.naming();
        Map<String, String> given = naming == null ? given(json) : Map.of();
        Map<PageField, String> fields = new EnumMap<>(PageField.class);
        for (PageField field : PageField.values()) {
            fields.put(
                    field,
                    naming == null ? given.getOrDefault(field.camelCase(), field.camelCase()) : naming.spell(field));
        }
        String items = body.items();
        return new PageNames(items == null ? given.getOrDefault(PageField.ITEMS, PageField.ITEMS) : items, fields);
    }

    /** The names of all fields by those that they have in Java. */
    private static Map<String, String> given(MapperConfig<?> json) {
        if (json.getPropertyNamingStrategy() == null) {
            return Map.of();
        }
        var introspector = json.classIntrospectorInstance().forOperation(json);
        JavaType type = json.constructType(Fields.class);
        Map<String, String> given = new HashMap<>();
        for (BeanPropertyDefinition property : introspector
                .introspectForSerialization(type, introspector.introspectClassAnnotations(type))
                .findProperties()) {
            given.put(property.getInternalName(), property.getName());
        }
        return given;
    }

    /** The name of the field with the rows. */
    public String items() {
        return items;
    }

    /** The name of another field. */
    public String field(PageField field) {
        return requireNonNull(fields.get(field)); // it has all
    }
}
