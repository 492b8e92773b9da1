package dev.keyleaf.jdbc;

import dev.keyleaf.paging.UnreadableColumnException;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements of an array in a column, on their way into a list, a set or an array of Java's. */
final class ArrayElements {
    private static final Set<Class<?>> LISTS = Set.of(List.class, Collection.class, Iterable.class, Set.class);

    private final Class<?> container;
    private final Type declared;
    private final List<@Nullable Object> elements = new ArrayList<>();

    /** @throws UnreadableColumnException if the type is none that takes elements */
    ArrayElements(Class<?> container, Type declaredContainer) {
        if (!container.isArray() && !LISTS.contains(container)) {
            throw new UnreadableColumnException("declare a List, a Set or an array", null);
        }
        this.container = container;
        this.declared = elementOf(container, declaredContainer);
    }

    private static Type elementOf(Class<?> container, Type declared) {
        if (declared instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
        } else if (declared instanceof GenericArrayType generic) {
            return generic.getGenericComponentType();
        }
        return container.isArray() ? container.getComponentType() : Object.class;
    }

    /** The type of an element, with its type arguments. */
    Type declared() {
        return declared;
    }

    /** The type of an element. */
    Class<?> type() {
        if (container.isArray()) {
            return container.getComponentType();
        } else if (declared instanceof Class<?> known) {
            return known;
        } else if (declared instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        throw new UnreadableColumnException("name the type of its elements, such as List<String>", null);
    }

    void add(@Nullable Object element) {
        elements.add(element);
    }

    /** All that were added. */
    Object value() {
        if (!container.isArray()) {
            return container == Set.class
                    ? Collections.unmodifiableSet(new LinkedHashSet<>(elements))
                    : Collections.unmodifiableList(elements);
        }
        Object array = Array.newInstance(container.getComponentType(), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            if (element == null && container.getComponentType().isPrimitive()) {
                throw new UnreadableColumnException("an element has NULL, so declare a List", null);
            }
            Array.set(array, i, element);
        }
        return array;
    }
}
