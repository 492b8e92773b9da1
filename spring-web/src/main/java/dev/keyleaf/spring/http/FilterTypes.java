package dev.keyleaf.spring.http;

import dev.keyleaf.http.FilterParameter;
import dev.keyleaf.spring.web.Filters;
import dev.keyleaf.spring.web.ParameterProperties;
import dev.keyleaf.spring.web.ParameterProperties.FilterNaming;
import dev.keyleaf.sql.FilterRecord;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/** The filters of the application, each class read once. */
public final class FilterTypes {
    private static final List<Class<? extends Annotation>> READ_BY_SPRING =
            List.of(ModelAttribute.class, RequestBody.class, RequestParam.class, RequestPart.class);
    private static final boolean HAS_VALIDATION =
            ClassUtils.isPresent("jakarta.validation.ValidatorFactory", FilterTypes.class.getClassLoader());

    private final ParameterProperties properties;
    private final FilterValues values;
    private final BeanFactory beans;
    private final Map<Class<?>, FilterType> known = new ConcurrentHashMap<>();

    /**
     * Filters whose values are read as an application reads and writes them.
     *
     * @param beans where its mapper of JSON, its conversions and its validator are found
     */
    public FilterTypes(ParameterProperties properties, BeanFactory beans) {
        this.properties = properties;
        this.values = new FilterValues(properties.zone(), beans);
        this.beans = beans;
    }

    /** Whether a parameter of a controller method is a filter. */
    public static boolean isFilter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return READ_BY_SPRING.stream().noneMatch(parameter::hasParameterAnnotation)
                && (MergedAnnotations.from(parameter.getParameterAnnotations()).isPresent(Filters.class)
                        || AnnotatedElementUtils.hasAnnotation(type, Filters.class)
                        || FilterRecord.isFilter(type));
    }

    /**
     * Reads a class.
     *
     * @throws IllegalArgumentException if a component has no condition, its condition is not one, or its type cannot be
     *     read
     */
    public FilterType of(Class<?> type) {
        return known.computeIfAbsent(type, this::read);
    }

    private FilterType read(Class<?> type) {
        FilterRecord.of(type); // checks the conditions
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        String[] names = BeanUtils.getParameterNames(constructor);
        var fields = new ArrayList<FilterField>();
        var arguments = new ArrayList<FilterArgument>();
        for (int i = 0; i < names.length; i++) {
            var parameter = new MethodParameter(constructor, i);
            try {
                fields.add(field(names[i], constructor, parameter));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "component " + names[i] + " of " + type.getName() + ": " + e.getMessage(), e);
            }
            arguments.add(FilterArgument.as(parameter.getParameterType(), parameter.isOptional()));
        }
        return new FilterType(constructor, fields, arguments, constraints(type, fields));
    }

    private FilterField field(String component, Constructor<?> constructor, MethodParameter parameter) {
        Parameter reflected = parameter.getParameter();
        AnnotatedType annotated = constructor.getAnnotatedParameterTypes()[parameter.getParameterIndex()];
        Class<?> type = parameter.getParameterType();
        boolean isList = FilterArgument.isCollection(type);
        BindParam bind = reflected.getAnnotation(BindParam.class);
        String name = bind == null || bind.value().isEmpty() ? spelled(component) : bind.value();
        var sent = new FilterParameter(
                name, values.of(valueClass(parameter)), isList, !isList && isRequired(parameter, type));
        return new FilterField(
                component,
                sent,
                Arrays.asList(reflected.getAnnotations()),
                annotated instanceof AnnotatedParameterizedType generic
                        ? Arrays.asList(generic.getAnnotatedActualTypeArguments()[0].getAnnotations())
                        : List.of());
    }

    private String spelled(String component) {
        return properties.filterNaming() == FilterNaming.AS_IS
                ? component
                : component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** Where the code says nothing about null, what is absent is null, as Spring reads it; a primitive has no null. */
    private static boolean isRequired(MethodParameter parameter, Class<?> type) {
        boolean isOptional = Stream.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class)
                .anyMatch(each -> each == type);
        return !isOptional
                && !parameter.isOptional()
                && (type.isPrimitive() || Nullness.forMethodParameter(parameter) == Nullness.NON_NULL);
    }

    private static Class<?> valueClass(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == OptionalInt.class) {
            return Integer.class;
        }
        if (type == OptionalLong.class) {
            return Long.class;
        }
        if (type == OptionalDouble.class) {
            return Double.class;
        }
        if (type == Optional.class || FilterArgument.isCollection(type)) {
            Class<?> value =
                    ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve();
            if (value == null) {
                throw new IllegalArgumentException(
                        "it must say of what type its values are, but is a plain " + type.getSimpleName());
            }
            return value;
        }
        return ClassUtils.resolvePrimitiveIfNecessary(type);
    }

    private FilterConstraints constraints(Class<?> type, List<FilterField> fields) {
        boolean isConstrained = Stream.concat(
                        Arrays.stream(type.getAnnotations()),
                        fields.stream()
                                .flatMap(field -> Stream.concat(
                                        field.annotations().stream(), field.annotationsOfValue().stream())))
                .anyMatch(FilterTypes::isConstraint);
        if (!isConstrained) {
            return FilterConstraints.none();
        }
        FilterConstraints constraints = HAS_VALIDATION ? Jakarta.constraints(beans) : null;
        if (constraints == null) {
            throw new IllegalArgumentException(type.getName() + " has constraints that nothing checks: add "
                    + "spring-boot-starter-validation, or take them away");
        }
        return constraints;
    }

    private static boolean isConstraint(Annotation annotation) {
        return Arrays.stream(annotation.annotationType().getAnnotations())
                .anyMatch(meta -> meta.annotationType().getName().equals("jakarta.validation.Constraint"));
    }

    /** Loaded only where Jakarta Validation is there. */
    private static final class Jakarta {
        private static @Nullable FilterConstraints constraints(BeanFactory beans) {
            ValidatorFactory factory =
                    beans.getBeanProvider(ValidatorFactory.class).getIfAvailable();
            return factory == null ? null : new JakartaConstraints(factory);
        }
    }
}
