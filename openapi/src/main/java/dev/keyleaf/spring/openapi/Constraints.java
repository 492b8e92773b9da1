package dev.keyleaf.spring.openapi;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;

/**
 * Constraints of Jakarta Validation as bounds of a schema. Springdoc has such a table too, but it takes the bounds of
 * 3.0 for those of 3.1, and a minimum length of 0 for one that was asked for.
 *
 * @param schemas which version of OpenAPI is spelled
 */
record Constraints(Schemas schemas) {
    /** Adds a constraint to the schema of a value or a list; others than these have no word in a schema. */
    void add(Schema<?> schema, Annotation constraint) {
        if (constraint instanceof Min min) {
            minimum(schema, BigDecimal.valueOf(min.value()), true);
        } else if (constraint instanceof Max max) {
            maximum(schema, BigDecimal.valueOf(max.value()), true);
        } else if (constraint instanceof DecimalMin min) {
            minimum(schema, new BigDecimal(min.value()), min.inclusive());
        } else if (constraint instanceof DecimalMax max) {
            maximum(schema, new BigDecimal(max.value()), max.inclusive());
        } else if (constraint instanceof Positive) {
            minimum(schema, BigDecimal.ZERO, false);
        } else if (constraint instanceof PositiveOrZero) {
            minimum(schema, BigDecimal.ZERO, true);
        } else if (constraint instanceof Negative) {
            maximum(schema, BigDecimal.ZERO, false);
        } else if (constraint instanceof NegativeOrZero) {
            maximum(schema, BigDecimal.ZERO, true);
        } else if (constraint instanceof Size size) {
            size(schema, size);
        } else if (constraint instanceof NotEmpty && isList(schema)) {
            schema.setMinItems(1);
        } else if (constraint instanceof Pattern pattern) {
            schema.setPattern("^(?:" + pattern.regexp() + ")$"); // of a schema it may match a part
        }
    }

    private void minimum(Schema<?> schema, BigDecimal minimum, boolean isInclusive) {
        if (!isInclusive && "integer".equals(type(schema))) {
            schema.setMinimum(minimum.add(BigDecimal.ONE)); // the same, and older readers know it too
        } else if (isInclusive || !schemas.v31()) {
            schema.minimum(minimum).setExclusiveMinimum(isInclusive ? null : true);
        } else {
            schema.setExclusiveMinimumValue(minimum);
        }
    }

    private void maximum(Schema<?> schema, BigDecimal maximum, boolean isInclusive) {
        if (!isInclusive && "integer".equals(type(schema))) {
            schema.setMaximum(maximum.subtract(BigDecimal.ONE));
        } else if (isInclusive || !schemas.v31()) {
            schema.maximum(maximum).setExclusiveMaximum(isInclusive ? null : true);
        } else {
            schema.setExclusiveMaximumValue(maximum);
        }
    }

    private static void size(Schema<?> schema, Size size) {
        if (isList(schema)) {
            if (size.min() > 0) {
                schema.setMinItems(size.min());
            }
            if (size.max() < Integer.MAX_VALUE) {
                schema.setMaxItems(size.max());
            }
            return;
        }
        if (size.min() > 1) {
            schema.setMinLength(size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.setMaxLength(size.max());
        }
    }

    private static boolean isList(Schema<?> schema) {
        return "array".equals(type(schema));
    }

    private static String type(Schema<?> schema) {
        return schema.getType() != null
                ? schema.getType()
                : schema.getTypes() == null ? "" : schema.getTypes().iterator().next();
    }
}
