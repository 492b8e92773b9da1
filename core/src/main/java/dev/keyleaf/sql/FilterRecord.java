package dev.keyleaf.sql;

import dev.keyleaf.Where;
import dev.keyleaf.Where.Match;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class whose instances are filters, with the condition of each component, see {@link Where}: a record, or a class
 * that has one constructor with these annotations and gives its values by {@code component1()}, {@code component2()}, as
 * Kotlin's data classes do. Each class is looked at once.
 */
public final class FilterRecord {
    private static final ClassValue<FilterRecord> KNOWN = new ClassValue<>() {
        @Override
        protected FilterRecord computeValue(Class<?> type) {
            return new FilterRecord(type);
        }
    };

    private final List<Component> components = new ArrayList<>();

    /** @param key tells it from every other component of the application; null if its name is not known */
    private record Component(@Nullable String key, String condition, Match match, Method accessor) {}

    private FilterRecord(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                add(component, component.getName(), type, component.getGenericType(), component.getAccessor());
            }
        } else {
            Parameter[] parameters = constructor(type).getParameters();
            for (int i = 0; i < parameters.length; i++) {
                Method accessor = component(type, i + 1);
                add(parameters[i], parameters[i].getName(), type, parameters[i].getParameterizedType(), accessor);
            }
        }
    }

    /**
     * Looks at a class.
     *
     * @throws IllegalArgumentException if it is no filter, a component has no {@link Where}, or a condition does not
     *     have exactly one parameter
     */
    public static FilterRecord of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Whether any component of a class has a condition. */
    public static boolean isFilter(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).anyMatch(each -> each.isAnnotationPresent(Where.class))
                : constructors(type).findAny().isPresent();
    }

    /** The select with the conditions of the components that have a value. */
    SqlSelect addTo(SqlSelect select, Object filter) {
        SqlSelect filtered = select;
        for (Component component : components) {
            Object value = FilterCondition.present(read(component.accessor(), filter));
            if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
                filtered = filtered.filterIfPresent(
                        component.condition(), pattern(component.match(), value), component.key());
            }
        }
        return filtered;
    }

    private static Object pattern(Match match, Object value) {
        return switch (match) {
            case VALUE -> value;
            case CONTAINS -> Like.contains((String) value);
            case STARTS_WITH -> Like.startsWith((String) value);
        };
    }

    private void add(AnnotatedElement element, String name, Class<?> type, Type valueType, Method accessor) {
        Where where = element.getAnnotation(Where.class);
        String component = "component " + name + " of " + type.getName();
        if (where == null) {
            throw new IllegalArgumentException(component + " must have a condition, or it would be a filter that is "
                    + "silently dropped: annotate it with @Where(\"… = ?\"), or with @Where(\"\") if the code uses it");
        }
        if (where.value().isEmpty()) {
            return;
        }
        try {
            FilterCondition.optional(where.value());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(component + ": " + e.getMessage(), e);
        }
        if (where.match() != Match.VALUE && !isText(valueType)) {
            throw new IllegalArgumentException(component + " is matched as a pattern and must be a String or an "
                    + "Optional<String>, but is a " + valueType.getTypeName());
        }
        try {
            accessor.setAccessible(true); // most records of applications are package-private
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    component + " cannot be read: open package " + type.getPackageName() + " to "
                            + FilterRecord.class.getModule().getName(),
                    e);
        }
        components.add(new Component(
                isKnownByName(element, type) ? type.getName() + "." + name : null,
                where.value(),
                where.match(),
                accessor));
    }

    /** Whether the name is that of the same component after a deploy: the compiler counts classes within methods, and arg0. */
    private static boolean isKnownByName(AnnotatedElement component, Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (each.isLocalClass() || each.isAnonymousClass()) {
                return false;
            }
        }
        return !(component instanceof Parameter parameter) || parameter.isNamePresent();
    }

    private static boolean isText(Type type) {
        return type == String.class
                || (type instanceof ParameterizedType generic
                        && generic.getRawType() == Optional.class
                        && generic.getActualTypeArguments()[0] == String.class);
    }

    private static Constructor<?> constructor(Class<?> type) {
        List<Constructor<?>> found = constructors(type).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("a filter must be a record, or a class with one constructor whose "
                    + "parameters are annotated with @Where, but " + type.getName() + " has " + found.size());
        }
        return found.get(0);
    }

    private static Stream<Constructor<?>> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> !each.isSynthetic())
                .filter(each -> Arrays.stream(each.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(Where.class)));
    }

    private static Method component(Class<?> type, int number) {
        try {
            return type.getDeclaredMethod("component" + number);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    type.getName() + " must give the value of its " + number + ". component by component" + number
                            + "(), as records and data classes do",
                    e);
        }
    }

    private static @Nullable Object read(Method accessor, Object filter) {
        try {
            return accessor.invoke(filter);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(accessor + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(accessor + " is not accessible", e);
        }
    }
}
