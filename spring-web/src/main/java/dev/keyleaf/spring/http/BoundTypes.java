package dev.keyleaf.spring.http;

import dev.keyleaf.spring.export.Export;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Finds our types in what Spring would fill with whatever a client sends. A client that fills a page request chooses
 * its limit, its scope and the style of its cursors; stacks look for that when the application starts.
 */
public final class BoundTypes {
    /** Types whose fields no client fills. */
    private static final Pattern LIBRARIES =
            Pattern.compile("(javax?|jakarta|kotlinx?|org\\.springframework|reactor|tools\\.jackson)\\..*");

    private final Predicate<Class<?>> isWanted;
    private final Set<Class<?>> seen = new HashSet<>();

    private BoundTypes(Predicate<Class<?>> isWanted) {
        this.isWanted = isWanted;
    }

    /**
     * The type of a page request, an export request or an ordering that is filled together with a parameter: its own
     * type, what that wraps, or what its fields hold. Null if there is none.
     */
    public static @Nullable Class<?> in(MethodParameter parameter) {
        return new BoundTypes(PageArguments::isOurs).find(ResolvableType.forMethodParameter(parameter));
    }

    /** Whether a method returns an export, however it is wrapped. */
    public static boolean isExport(MethodParameter returnType) {
        return new BoundTypes(type -> type == Export.class).find(ResolvableType.forMethodParameter(returnType)) != null;
    }

    private @Nullable Class<?> find(ResolvableType type) {
        Class<?> raw = type.resolve();
        if (raw == null) {
            return null;
        }
        if (isWanted.test(raw)) {
            return raw;
        }
        if (raw.isArray()) {
            return find(type.getComponentType());
        }
        for (ResolvableType generic : type.getGenerics()) {
            Class<?> found = find(generic);
            if (found != null) {
                return found;
            }
        }
        return seen.add(raw) ? inFields(type, raw) : null;
    }

    private @Nullable Class<?> inFields(ResolvableType type, Class<?> raw) {
        for (Class<?> each = raw;
                each != null && !LIBRARIES.matcher(each.getName()).matches();
                each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                Class<?> found =
                        Modifier.isStatic(field.getModifiers()) ? null : find(ResolvableType.forField(field, type));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
