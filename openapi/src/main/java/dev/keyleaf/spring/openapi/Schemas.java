package dev.keyleaf.spring.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes schemas, in the spelling of OpenAPI 3.1 or 3.0. They differ in how they say null; and swagger's model has a
 * field of its own for the types of each, and classes of its own for those of 3.0: of others, springdoc does not see what
 * they refer to, and takes it out of the document.
 *
 * @param v31 whether the document is of OpenAPI 3.1
 */
@SuppressWarnings("rawtypes") // swagger's own maps hold raw schemas
record Schemas(boolean v31) {
    static final String PREFIX = "#/components/schemas/";

    Schema<Object> of(String type) {
        var schema = new Schema<>();
        schema.setType(type);
        if (v31) {
            schema.addType(type);
        }
        return schema;
    }

    Schema<Object> integer(String format, long minimum) {
        Schema<Object> schema = of("integer");
        schema.format(format).minimum(BigDecimal.valueOf(minimum));
        return schema;
    }

    Schema<Object> oneOf(List<String> values) {
        Schema<Object> schema = of("string");
        schema.setEnum(new ArrayList<>(values));
        return schema;
    }

    Schema<?> arrayOf(Schema<?> items) {
        Schema<?> schema = v31 ? of("array") : new ArraySchema();
        schema.setItems(items);
        return schema;
    }

    /** Swagger's model checks a default against the type of its schema, which is not known of a reference's list. */
    @SuppressWarnings("unchecked")
    static void setDefault(Schema<?> schema, Object value) {
        ((Schema<Object>) schema).setDefault(value);
    }

    /** A schema to be put together of others. */
    Schema<?> composed() {
        return v31 ? new Schema<>() : new ComposedSchema();
    }

    Schema<Object> object(Map<String, Schema> properties, List<String> required) {
        Schema<Object> schema = of("object");
        schema.setProperties(properties);
        schema.setRequired(new ArrayList<>(required));
        return schema;
    }

    static Schema<Object> ref(String name) {
        var schema = new Schema<>();
        schema.set$ref(PREFIX + name);
        return schema;
    }

    /** The name of the component that a schema refers to; empty if it is no reference to one. */
    static String name(Schema<?> schema) {
        String ref = schema.get$ref();
        return ref != null && ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : "";
    }

    /** The same schema, which null fits as well. */
    Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return v31
                    ? composed().addAnyOfItem(schema).addAnyOfItem(of("null"))
                    : composed().addAllOfItem(schema).nullable(true);
        }
        listNull(schema);
        if (!v31) {
            return schema.nullable(true);
        }
        var types = new LinkedHashSet<String>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        } else if (schema.getType() != null) {
            types.add(schema.getType());
        }
        if (!types.isEmpty()) {
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }

    /** Where values are listed, no other fits, whatever the type allows. */
    private static <T extends @Nullable Object> void listNull(Schema<T> schema) {
        List<T> values = schema.getEnum();
        if (values != null && values.stream().noneMatch(Objects::isNull)) {
            List<T> withNull = new ArrayList<>(values);
            withNull.add(null);
            schema.setEnum(withNull);
        }
    }
}
