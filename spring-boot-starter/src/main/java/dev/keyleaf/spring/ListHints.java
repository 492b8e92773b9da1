package dev.keyleaf.spring;

import dev.keyleaf.Page;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.http.FilterTypes;
import dev.keyleaf.spring.web.SortedBy;
import dev.keyleaf.sql.SqlQuery;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * What a native image must keep of an application's lists, all of which Keyleaf uses by reflection: the classes that list
 * sorts, filters, and what rows become. They are found in the methods of its components and in their queries.
 */
final class ListHints implements BeanRegistrationAotProcessor {
    @Override
    public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        Class<?> type = bean.getBeanClass();
        if (!AnnotatedElementUtils.hasAnnotation(type, Component.class)) {
            return null;
        }
        var found = new Found(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Method method : ReflectionUtils.getAllDeclaredMethods(type)) {
            found.addArguments(method);
            found.addRows(ResolvableType.forMethodReturnType(method, type));
        }
        for (Field field : type.getDeclaredFields()) {
            found.addRows(ResolvableType.forField(field, type));
        }
        return found.isEmpty() ? null : found;
    }

    /**
     * What a component has.
     *
     * @param sorts classes that list sorts, which are made if they are no beans
     * @param components classes that have components, which are read and made
     */
    private record Found(Set<Class<?>> sorts, Set<Class<?>> components) implements BeanRegistrationAotContribution {
        boolean isEmpty() {
            return sorts.isEmpty() && components.isEmpty();
        }

        void addArguments(Method method) {
            for (int i = 0; i < method.getParameterCount(); i++) {
                var parameter = new MethodParameter(method, i);
                MergedAnnotations.from(parameter.getParameterAnnotations()).stream(SortedBy.class)
                        .forEach(sortedBy -> sorts.add(sortedBy.synthesize().value()));
                if (FilterTypes.isFilter(parameter)) {
                    components.add(parameter.getParameterType());
                }
            }
        }

        void addRows(ResolvableType type) {
            Class<?> raw = type.resolve();
            boolean isOfRows =
                    raw != null && (Page.class.isAssignableFrom(raw) || raw == Export.class || raw == SqlQuery.class);
            for (ResolvableType generic : type.getGenerics()) {
                Class<?> row = isOfRows ? generic.resolve() : null;
                if (row != null) {
                    components.add(row);
                } else {
                    addRows(generic);
                }
            }
        }

        @Override
        public void applyTo(GenerationContext generation, BeanRegistrationCode code) {
            ReflectionHints hints = generation.getRuntimeHints().reflection();
            for (Class<?> each : sorts) {
                hints.registerType(each, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
            }
            for (Class<?> each : components) {
                hints.registerType(
                        each, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_DECLARED_METHODS);
                new BindingReflectionHintsRegistrar().registerReflectionHints(hints, each); // and what is inside
            }
        }
    }
}
