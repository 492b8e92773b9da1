package dev.keyleaf.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module lets others use, as text: a line for each type that is public, and below it one for each member that is
 * public, or protected where the type can be extended. Sorted, so that a change is a few lines of difference.
 */
final class PublicApi {
    private static final Set<JavaModifier> SHOWN =
            EnumSet.of(JavaModifier.ABSTRACT, JavaModifier.FINAL, JavaModifier.STATIC);

    /** What every type of a kind has. */
    private static final Set<String> IMPLIED = Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

    private static final Set<String> OF_OBJECTS = Set.of("equals(java.lang.Object)", "hashCode()", "toString()");
    private static final Set<String> OF_ENUMS = Set.of("valueOf(java.lang.String)", "values()");

    private PublicApi() {}

    static String of(JavaClasses classes) {
        var types = new TreeMap<String, Set<String>>();
        for (JavaClass type : classes) {
            if (isVisible(type)) {
                types.put(describe(type), members(type));
            }
        }
        var text = new StringBuilder();
        types.forEach((type, members) -> {
            text.append(type).append('\n');
            members.forEach(member -> text.append("    ").append(member).append('\n'));
        });
        return text.toString();
    }

    private static boolean isVisible(JavaClass type) {
        Optional<JavaClass> outer = type.getEnclosingClass();
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && !type.getSimpleName().equals("package-info")
                && (isPublic(type.getModifiers())
                        || (type.getModifiers().contains(JavaModifier.PROTECTED)
                                && outer.filter(PublicApi::canBeExtended).isPresent()))
                && outer.map(PublicApi::isVisible).orElse(true);
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC);
    }

    private static boolean canBeExtended(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.FINAL);
    }

    private static String describe(JavaClass type) {
        List<String> above = Stream.concat(
                        type
                                .getSuperclass()
                                .filter(superclass ->
                                        !IMPLIED.contains(superclass.toErasure().getName()))
                                .stream(),
                        type.getInterfaces().stream())
                .map(PublicApi::name)
                .sorted()
                .toList();
        return type.getName() + typeParameters(type.getTypeParameters()) + ": " + kind(type)
                + (above.isEmpty() ? "" : " of " + String.join(", ", above));
    }

    private static String kind(JavaClass type) {
        if (type.isAnnotation()) {
            return "annotation";
        } else if (type.isInterface()) {
            return "interface";
        } else if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : modifiers(type.getModifiers()).replace("static ", "") + "class";
    }

    private static Set<String> members(JavaClass type) {
        var members = new TreeSet<String>();
        for (JavaMember member : type.getMembers()) {
            if (isVisible(member, type) && !isImplied(member)) {
                members.add(describe(member));
            }
        }
        return members;
    }

    private static boolean isVisible(JavaMember member, JavaClass type) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && !modifiers.contains(JavaModifier.BRIDGE)
                && (isPublic(modifiers) || (modifiers.contains(JavaModifier.PROTECTED) && canBeExtended(type)));
    }

    private static boolean isImplied(JavaMember member) {
        if (!(member instanceof JavaMethod method)) {
            return false;
        }
        String signature = method.getName() + "(" + parameters(method) + ")";
        return OF_OBJECTS.contains(signature) || (method.getOwner().isEnum() && OF_ENUMS.contains(signature));
    }

    private static String parameters(JavaCodeUnit unit) {
        return unit.getParameterTypes().stream().map(PublicApi::name).collect(Collectors.joining(", "));
    }

    private static String describe(JavaMember member) {
        String prefix = (member.getModifiers().contains(JavaModifier.PROTECTED) ? "protected " : "")
                + modifiers(member.getModifiers());
        if (member instanceof JavaField field) {
            return prefix + field.getName() + ": " + name(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        String name = unit instanceof JavaConstructor ? "new" : unit.getName();
        String result = unit instanceof JavaMethod method ? ": " + name(method.getReturnType()) : "";
        var thrown = new ArrayList<String>();
        unit.getThrowsClause()
                .forEach(declared -> thrown.add(declared.getRawType().getName()));
        return prefix + typeParameters(unit.getTypeParameters()) + name + "(" + parameters(unit) + ")" + result
                + (thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown));
    }

    private static String modifiers(Set<JavaModifier> modifiers) {
        return SHOWN.stream()
                .filter(modifiers::contains)
                .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
                .collect(Collectors.joining());
    }

    private static String typeParameters(List<? extends JavaTypeVariable<?>> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(JavaTypeVariable::getName).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String name(JavaType type) {
        String name = type.getName();
        JavaClass erasure = type.toErasure();
        return name.startsWith("[")
                ? erasure.getBaseComponentType().getName() + "[]".repeat(name.lastIndexOf('[') + 1)
                : name;
    }
}
