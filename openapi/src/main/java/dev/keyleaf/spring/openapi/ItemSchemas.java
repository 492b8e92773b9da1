package dev.keyleaf.spring.openapi;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Nullness;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the schemas of items, and of what they consist of, say what really is written: the names that the
 * application's Jackson gives to properties, which of them are always there, and which can be null by JSpecify.
 * Where the nullness of a property is not stated, nothing is said about it.
 *
 * @param json the application's mapper
 * @param schemas makes schemas
 */
@SuppressWarnings("rawtypes") // swagger's own maps hold raw schemas
record ItemSchemas(JsonMapper json, Schemas schemas) {
    /** swagger takes them for objects with members of their own. */
    private static final Map<Class<?>, String> OPTIONAL_NUMBERS =
            Map.of(OptionalInt.class, "int32", OptionalLong.class, "int64", OptionalDouble.class, "double");

    void describe(OpenAPI document, NamedTypes named) {
        Map<String, Schema> components = document.getComponents().getSchemas();
        for (String name : References.from(named.items(), document)) {
            Class<?> type = named.type(name);
            Schema<?> schema = components.get(name);
            if (type != null && schema != null) {
                describe(schema, properties(type));
            }
        }
    }

    private void describe(Schema<?> schema, List<BeanPropertyDefinition> properties) {
        if (schema.getProperties() != null) {
            describeProperties(schema, properties);
        }
        if (schema.getAllOf() != null) {
            for (Schema part : schema.getAllOf()) {
                describe(part, properties);
            }
        }
    }

    private void describeProperties(Schema<?> schema, List<BeanPropertyDefinition> properties) {
        Map<String, Schema> given = new LinkedHashMap<>(schema.getProperties());
        Map<String, Schema> described = new LinkedHashMap<>();
        List<String> required =
                schema.getRequired() == null ? new ArrayList<>() : new ArrayList<>(schema.getRequired());
        for (BeanPropertyDefinition property : properties) {
            // swagger has a mapper of its own, which knows no naming strategy
            String found = given.containsKey(property.getName()) ? property.getName() : property.getInternalName();
            Schema<?> value = given.remove(found);
            if (value == null) {
                continue;
            }
            String format = OPTIONAL_NUMBERS.get(property.getRawPrimaryType());
            if (format != null) {
                value = schemas.of(format.equals("double") ? "number" : "integer")
                        .format(format);
            }
            Nullness nullness = nullness(property);
            if (value.getItems() != null && hasNullableElements(property)) {
                value.setItems(schemas.nullable(value.getItems()));
            }
            described.put(property.getName(), nullness == Nullness.NULLABLE ? schemas.nullable(value) : value);
            required.remove(found);
            if (isAlwaysWritten(property, nullness)) {
                required.add(property.getName());
            }
        }
        described.putAll(given);
        schema.setProperties(described);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private List<BeanPropertyDefinition> properties(Class<?> type) {
        SerializationConfig config = json.serializationConfig();
        JavaType java = json.constructType(type);
        var introspector = config.classIntrospectorInstance().forOperation(config);
        return introspector
                .introspectForSerialization(java, introspector.introspectClassAnnotations(java))
                .findProperties();
    }

    private static Nullness nullness(BeanPropertyDefinition property) {
        if (property.getRawPrimaryType().isPrimitive()) {
            return Nullness.NON_NULL;
        }
        if (property.getRawPrimaryType() == Optional.class
                || OPTIONAL_NUMBERS.containsKey(property.getRawPrimaryType())) {
            return Nullness.NULLABLE; // an empty one is written as null
        }
        Member member = member(property);
        if (member instanceof Method method) {
            return Nullness.forMethodReturnType(method);
        }
        return member instanceof Field field ? Nullness.forField(field) : Nullness.UNSPECIFIED;
    }

    /** Of {@code List<@Nullable String>}. Spring looks at whole types only. */
    private static boolean hasNullableElements(BeanPropertyDefinition property) {
        Member member = member(property);
        AnnotatedType type = member instanceof Method method
                ? method.getAnnotatedReturnType()
                : member instanceof Field field ? field.getAnnotatedType() : null;
        return type instanceof AnnotatedParameterizedType list
                && list.getAnnotatedActualTypeArguments().length == 1
                && Arrays.stream(list.getAnnotatedActualTypeArguments()[0].getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static @Nullable Member member(BeanPropertyDefinition property) {
        return property.getAccessor() == null ? null : property.getAccessor().getMember();
    }

    /** Null and what counts as empty may be left out by the application's choice. */
    private boolean isAlwaysWritten(BeanPropertyDefinition property, Nullness nullness) {
        Include own = property.findInclusion().getValueInclusion();
        Include include = own == Include.USE_DEFAULTS
                ? json.serializationConfig().getDefaultPropertyInclusion().getValueInclusion()
                : own;
        return switch (include) {
            case ALWAYS, USE_DEFAULTS -> nullness != Nullness.UNSPECIFIED;
            case NON_NULL -> nullness == Nullness.NON_NULL;
            default -> false;
        };
    }
}
