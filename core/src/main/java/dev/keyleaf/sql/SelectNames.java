package dev.keyleaf.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the texts of a list where it has a name.
 *
 * @param list its name; null if it has none
 * @param components for each filter the component that it is the condition of; null if it was written in code
 */
record SelectNames(@Nullable ListName list, List<@Nullable String> components) {
    static final SelectNames NONE = new SelectNames(null, List.of());

    SelectNames named(ListName name) {
        return new SelectNames(name, components);
    }

    SelectNames withFilter(@Nullable String component) {
        List<@Nullable String> more = new ArrayList<>(components);
        more.add(component);
        return new SelectNames(list, Collections.unmodifiableList(more));
    }
}
