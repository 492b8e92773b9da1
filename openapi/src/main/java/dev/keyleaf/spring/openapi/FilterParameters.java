package dev.keyleaf.spring.openapi;

import dev.keyleaf.http.Endpoint;
import dev.keyleaf.http.FilterParameter;
import dev.keyleaf.http.FilterSet;
import dev.keyleaf.http.ValueType;
import dev.keyleaf.http.ValueType.Choice;
import dev.keyleaf.http.ValueType.Converted;
import dev.keyleaf.http.ValueType.Decimal;
import dev.keyleaf.http.ValueType.Formatted;
import dev.keyleaf.http.ValueType.Text;
import dev.keyleaf.http.ValueType.Whole;
import dev.keyleaf.spring.http.FilterField;
import dev.keyleaf.spring.http.FilterType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The query parameters by which a client filters a list, with the bounds that their types and constraints give them. */
final class FilterParameters {
    private final Schemas schemas;
    private final Constraints constraints;

    FilterParameters(Schemas schemas) {
        this.schemas = schemas;
        this.constraints = new Constraints(schemas);
    }

    List<Parameter> of(Endpoint endpoint) {
        var parameters = new ArrayList<Parameter>();
        for (FilterSet set : endpoint.filters()) {
            if (set instanceof FilterType type) {
                type.fields().forEach(field -> parameters.add(parameter(field)));
            } else {
                set.parameters().forEach(sent -> parameters.add(parameter(sent, schema(sent, List.of(), List.of()))));
            }
        }
        return parameters;
    }

    private Parameter parameter(FilterField field) {
        FilterParameter sent = field.parameter();
        Parameter parameter = parameter(sent, schema(sent, field.annotations(), field.annotationsOfValue()));
        for (Annotation annotation : field.annotations()) {
            if (annotation instanceof io.swagger.v3.oas.annotations.Parameter described
                    && !described.description().isEmpty()) {
                parameter.setDescription(described.description());
            }
        }
        return parameter;
    }

    private static Parameter parameter(FilterParameter sent, Schema<?> schema) {
        return new QueryParameter()
                .name(sent.name())
                .required(sent.isRequired())
                .schema(schema);
    }

    private Schema<?> schema(FilterParameter sent, List<Annotation> own, List<Annotation> ofValue) {
        Schema<?> value = value(sent.type());
        if (!sent.isList()) {
            Stream.concat(own.stream(), ofValue.stream()).forEach(each -> constraints.add(value, each));
            return value;
        }
        ofValue.forEach(each -> constraints.add(value, each));
        Schema<?> list = schemas.arrayOf(value);
        list.setMaxItems(FilterParameter.MAX_VALUES);
        own.forEach(each -> constraints.add(list, each));
        return list;
    }

    private Schema<?> value(ValueType type) {
        if (type instanceof Whole whole) {
            return whole(whole);
        }
        if (type instanceof Decimal) {
            return schemas.of("number");
        }
        if (type instanceof Choice choice) {
            return choice.values().containsValue(true) ? schemas.of("boolean") : schemas.oneOf(choice.allowed());
        }
        Schema<Object> text = schemas.of("string");
        if (type instanceof Formatted formatted) {
            if (formatted.format().isEmpty()) {
                text.setPattern("^" + formatted.pattern() + "$");
            } else {
                text.setFormat(formatted.format());
            }
        } else if (type instanceof Text || type instanceof Converted) {
            text.setMinLength(1);
        }
        return text;
    }

    /** Of the bounds that a format has, readers know. */
    private Schema<?> whole(Whole whole) {
        Schema<Object> schema = schemas.of("integer");
        if (whole.maximum().equals(BigInteger.valueOf(Long.MAX_VALUE))) {
            schema.setFormat("int64");
        } else if (whole.maximum().bitLength() < Integer.SIZE) {
            schema.setFormat("int32");
            if (whole.maximum().intValue() < Integer.MAX_VALUE) {
                schema.minimum(new BigDecimal(whole.minimum())).maximum(new BigDecimal(whole.maximum()));
            }
        }
        return schema;
    }
}
