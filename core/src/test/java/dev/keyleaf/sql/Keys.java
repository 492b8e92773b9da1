package dev.keyleaf.sql;

import java.util.Arrays;
import java.util.List;

/** Keys of the types that a test names. */
final class Keys {
    private Keys() {}

    /** Keys that the SELECT shows, whose values the statement adds as text. */
    static List<KeyColumn> converted(String... types) {
        return Arrays.stream(types)
                .<KeyColumn>map(type -> new KeyColumn.Converted(type, "shown"))
                .toList();
    }
}
