package dev.keyleaf.sql;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of ours (common table expressions, aliases) that cannot capture a name of the application. */
final class FreeName {
    private static final BoundedCache<Asked, String> FOUND =
            new BoundedCache<>(1 << 20, (asked, name) -> 200 + 2 * SqlFragment.length(asked.texts()));

    private static final Pattern ESCAPED_NAME = Pattern.compile("u\\s*&\\s*\"");

    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    /** What a name depends on. */
    private record Asked(String base, List<String> texts) {}

    private FreeName() {}

    /**
     * A name that occurs nowhere in the texts, in any case, quoted or not, not even as a part of a longer name: so it
     * may also be the beginning of several names. The same for the same texts.
     *
     * @param base the name if it is free, ASCII in lower case; otherwise a number is appended
     * @param texts the SQL in which it must not occur
     */
    static String of(String base, List<String> texts) {
        return FOUND.get(new Asked(base, texts), FreeName::find);
    }

    private static String find(Asked asked) {
        String all = folded(String.join("\n", asked.texts()));
        String base = asked.base();
        if (ESCAPED_NAME.matcher(all).find()) {
            // U&"\006b…" spells any name without its letters; none spells the hash of the text that it is in
            base += "_" + Integer.toHexString(all.hashCode());
        }
        String name = base;
        for (int i = 1; all.contains(name); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    /** In lower case and without accents, which MySQL and MariaDB ignore in the names of columns. */
    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARK.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
