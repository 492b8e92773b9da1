package dev.keyleaf.spring.http;

import java.beans.PropertyDescriptor;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The parameters of the URL that a controller method reads besides those of its list. Where it cannot be known, what
 * the method takes is believed to be read: by an argument resolver of the application, for example.
 */
final class HandlerParameters implements Predicate<String> {
    /** With these, a method may read anything. */
    private static final Set<String> WHOLE_REQUESTS = Set.of(
            "jakarta.servlet.ServletRequest",
            "org.springframework.web.context.request.WebRequest",
            "org.springframework.http.HttpRequest",
            "org.springframework.web.server.ServerWebExchange");

    private final Set<String> names = new HashSet<>();
    private final Set<String> roots = new HashSet<>();
    private boolean isAnything;

    HandlerParameters(HandlerMethod method, List<String> known) {
        names.addAll(known);
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        RequestMapping ofType = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequestMapping.class);
        addConditions(mapping);
        addConditions(ofType);
        Arrays.stream(method.getMethodParameters()).forEach(this::add);
    }

    @Override
    public boolean test(String name) {
        return isAnything || names.contains(name) || roots.contains(root(name));
    }

    /** The name before a dot or a bracket; the marks of form fields in front of it say nothing about the property. */
    private static String root(String name) {
        int start = name.startsWith("_") || name.startsWith("!") ? 1 : 0;
        int end = start;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        return name.substring(start, end);
    }

    /** {@code @GetMapping(params = "v=2")}. */
    private void addConditions(@Nullable RequestMapping mapping) {
        if (mapping != null) {
            for (String condition : mapping.params()) {
                names.add(condition.replaceFirst("^!", "").replaceFirst("!?=.*", ""));
            }
        }
    }

    private void add(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        if (param != null) {
            addNamed(param.name(), parameter, type);
        } else if (PageArguments.isOurs(type) || FilterTypes.isFilter(parameter)) {
            return; // read as the list's own
        } else if (isWholeRequest(type)) {
            isAnything = true;
        } else if (type.getName().equals("org.springframework.data.domain.Pageable")) {
            names.addAll(List.of("page", "size", "sort"));
        } else if (type.getName().equals("org.springframework.data.domain.Sort")) {
            names.add("sort");
        } else if (BeanUtils.isSimpleProperty(type)) {
            names.add(parameter.getParameter().getName());
        } else {
            addProperties(type);
        }
    }

    private void addNamed(String name, MethodParameter parameter, Class<?> type) {
        if (name.isEmpty() && (Map.class.isAssignableFrom(type) || MultiValueMap.class.isAssignableFrom(type))) {
            isAnything = true;
        } else {
            names.add(name.isEmpty() ? parameter.getParameter().getName() : name);
        }
    }

    private static boolean isWholeRequest(@Nullable Class<?> type) {
        return type != null
                && (WHOLE_REQUESTS.contains(type.getName())
                        || isWholeRequest(type.getSuperclass())
                        || Arrays.stream(type.getInterfaces()).anyMatch(HandlerParameters::isWholeRequest));
    }

    /** What Spring binds, by setters or by a constructor. */
    private void addProperties(Class<?> type) {
        for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(type)) {
            if (property.getWriteMethod() != null) {
                roots.add(property.getName());
            }
        }
        if (type.isInterface() || type.getDeclaredConstructors().length != 1) {
            return;
        }
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        for (var parameter : constructor.getParameters()) {
            BindParam bind = parameter.getAnnotation(BindParam.class);
            roots.add(bind == null ? parameter.getName() : bind.value());
        }
    }
}
