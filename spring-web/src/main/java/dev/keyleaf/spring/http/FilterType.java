package dev.keyleaf.spring.http;

import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.http.FilterParameter;
import dev.keyleaf.http.FilterSet;
import dev.keyleaf.http.QueryString;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;

/** A class whose instances are filters that clients send, read by its constructor. */
public final class FilterType implements FilterSet {
    private final Constructor<?> constructor;
    private final List<FilterField> fields;
    private final List<FilterArgument> arguments;
    private final FilterConstraints constraints;

    FilterType(
            Constructor<?> constructor,
            List<FilterField> fields,
            List<FilterArgument> arguments,
            FilterConstraints constraints) {
        this.constructor = constructor;
        this.fields = List.copyOf(fields);
        this.arguments = List.copyOf(arguments);
        this.constraints = constraints;
    }

    /** The class. */
    public Class<?> type() {
        return constructor.getDeclaringClass();
    }

    /** Its components in their order. */
    public List<FilterField> fields() {
        return fields;
    }

    @Override
    public List<FilterParameter> parameters() {
        return fields.stream().map(FilterField::parameter).toList();
    }

    @Override
    public @Nullable Object read(QueryString query, List<Violation> violations) {
        int before = violations.size();
        @Nullable Object[] values = new Object[fields.size()];
        Set<Integer> unreadable = new HashSet<>();
        for (int i = 0; i < values.length; i++) {
            int known = violations.size();
            values[i] = arguments.get(i).of(fields.get(i).parameter().read(query, violations));
            if (violations.size() > known) {
                unreadable.add(i);
            }
        }
        constraints.checkArguments(constructor, values, (index, rule, value) -> {
            if (!unreadable.contains(index)) {
                violations.add(fields.get(index).parameter().breaks(rule, value));
            }
        });
        if (violations.size() > before) {
            return null;
        }
        Object filter = construct(values, violations);
        if (filter != null) {
            constraints.checkFilter(filter, (component, detail) -> violations.add(ofAll(component, detail)));
        }
        return violations.size() > before ? null : filter;
    }

    private @Nullable Object construct(@Nullable Object[] values, List<Violation> violations) {
        try {
            return BeanUtils.instantiateClass(constructor, values);
        } catch (BeanInstantiationException e) {
            Throwable cause =
                    e.getCause() instanceof InvocationTargetException target ? target.getCause() : e.getCause();
            if (cause instanceof InvalidRequestException refused) {
                violations.addAll(refused.violations());
                return null;
            }
            throw e;
        }
    }

    /** A constraint of the class is about one component, or about how they fit together. */
    private Violation ofAll(String component, String detail) {
        var names = new ArrayList<String>();
        for (FilterField field : fields) {
            if (field.component().equals(component)) {
                return field.parameter().breaks(detail, null);
            }
            names.add(field.parameter().name());
        }
        return new InvalidParameter(String.join(", ", names), detail);
    }
}
