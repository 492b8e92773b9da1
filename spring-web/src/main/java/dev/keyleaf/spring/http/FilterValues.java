package dev.keyleaf.spring.http;

import dev.keyleaf.http.StandardValues;
import dev.keyleaf.http.ValueType;
import dev.keyleaf.http.ValueType.Choice;
import dev.keyleaf.http.ValueType.Converted;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the values of filters are: those of Java's own types as {@link StandardValues} has them, enums as clients read
 * them in the application's JSON, others by its converters.
 */
final class FilterValues {
    private static final boolean HAS_JACKSON =
            ClassUtils.isPresent("tools.jackson.databind.json.JsonMapper", FilterValues.class.getClassLoader());

    private final StandardValues standard;
    private final BeanFactory beans;

    FilterValues(ZoneId zone, BeanFactory beans) {
        this.standard = new StandardValues(zone);
        this.beans = beans;
    }

    /** @throws IllegalArgumentException if values of the type cannot be read */
    ValueType of(Class<?> type) {
        ValueType known = standard.of(type);
        if (known != null) {
            return known;
        }
        return type.isEnum() ? choice(type) : converted(type);
    }

    private Choice choice(Class<?> type) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String name = HAS_JACKSON ? Jackson.name(beans, (Enum<?>) constant) : ((Enum<?>) constant).name();
            if (values.put(name, constant) != null) {
                throw new IllegalArgumentException(
                        "two constants of " + type.getName() + " are written '" + name + "'");
            }
        }
        return new Choice(values);
    }

    private Converted converted(Class<?> type) {
        ConversionService conversions =
                beans.getBeanProvider(ConversionService.class).getIfUnique(DefaultConversionService::getSharedInstance);
        if (!conversions.canConvert(String.class, type)) {
            throw new IllegalArgumentException("a " + type.getName() + " cannot be read from text: register a "
                    + "Converter from String, or take another type");
        }
        return new Converted(type.getSimpleName(), text -> {
            try {
                return text.indexOf('\0') < 0 ? conversions.convert(text, type) : null;
            } catch (ConversionException e) {
                return null;
            }
        });
    }

    /** Loaded only where Jackson is there. */
    private static final class Jackson {
        private static String name(BeanFactory beans, Enum<?> constant) {
            JsonNode written = beans.getBeanProvider(JsonMapper.class)
                    .getIfAvailable(JsonMapper::shared)
                    .valueToTree(constant);
            return written.isValueNode() ? written.asString() : constant.name();
        }
    }
}
