package dev.keyleaf.paging;

import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.sql.BoundedCache;
import dev.keyleaf.sql.ListName;
import dev.keyleaf.sql.SqlSelect;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The named lists of an application, each with the text under which its name was seen first. An application is all pagers
 * that share their {@link CursorKeys}: these accept one another's cursors. Two applications in one process, as in tests
 * and after a reload of classes, each have keys of their own.
 */
final class ListNames {
    /** Keys are equal only to themselves. Access holds its lock. */
    private static final Map<CursorKeys, ListNames> BY_KEYS = new WeakHashMap<>();

    /** Bounded in case names are generated at run time. */
    private final BoundedCache<ListName, String> texts =
            new BoundedCache<>(16 << 20, (name, text) -> 500 + 2L * text.length());

    private ListNames() {}

    static ListNames of(CursorKeys keys) {
        synchronized (BY_KEYS) {
            return BY_KEYS.computeIfAbsent(keys, any -> new ListNames());
        }
    }

    /** @throws IllegalArgumentException if the name and version of a list were seen with another SELECT */
    void check(SqlSelect select) {
        ListName name = select.name();
        if (name == null) {
            return;
        }
        String text = select.texts().get(0);
        String known = texts.getIfPresent(name);
        String first = known == null ? putIfAbsent(name, text) : known;
        if (!first.equals(text) && !SqlSelect.normalForm(first).equals(SqlSelect.normalForm(text))) {
            throw new IllegalArgumentException("the list '" + name.name() + "' of version " + name.version()
                    + " must be one SELECT, or cursors of one would be accepted by the other, but is '" + first
                    + "' and '" + text + "': give one of them another name, or what differs as a filter or a value");
        }
    }

    private synchronized String putIfAbsent(ListName name, String text) {
        return texts.get(name, absent -> text);
    }
}
