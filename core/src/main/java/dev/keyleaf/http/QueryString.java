package dev.keyleaf.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The query of a URL as the client spelled it, so that a link can repeat it byte for byte. Only query parameters are
 * seen, never those of a form body.
 *
 * @param pairs what stands between the {@code &}, in order, still encoded
 */
public record QueryString(List<String> pairs) {
    /** What stands for bytes that are no text in UTF-8. */
    static final char REPLACEMENT = '\uFFFD';

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    public QueryString {
        pairs = List.copyOf(pairs);
    }

    /** Reads the query of a URL, without its {@code ?}; null is the empty query. */
    public static QueryString of(@Nullable String query) {
        return query == null || query.isEmpty()
                ? new QueryString(List.of())
                : new QueryString(Arrays.asList(legal(query).split("&", -1)));
    }

    /** The decoded values of a parameter in the order they were sent; a name without {@code =} has an empty value. */
    List<String> values(String name) {
        var values = new ArrayList<String>();
        for (String pair : pairs) {
            if (isNamed(pair, name)) {
                values.add(decode(pair.substring(Math.min(pair.length(), nameEnd(pair) + 1))));
            }
        }
        return values;
    }

    /** The decoded names of the parameters in their order, each once. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                names.add(decode(pair.substring(0, nameEnd(pair))));
            }
        }
        return names;
    }

    QueryString without(String name) {
        var others = new ArrayList<>(pairs);
        others.removeIf(pair -> isNamed(pair, name));
        return new QueryString(others);
    }

    /** The same query with one such parameter: in the place of the first, or at the end where there is none. */
    QueryString with(String name, String value) {
        String pair = encode(name) + "=" + encode(value);
        var changed = new ArrayList<String>();
        boolean placed = false;
        for (String other : pairs) {
            if (!isNamed(other, name)) {
                changed.add(other);
            } else if (!placed) {
                changed.add(pair);
                placed = true;
            }
        }
        if (!placed) {
            changed.add(pair);
        }
        return new QueryString(changed);
    }

    /** The decoded name of the longest pair; empty if there is none. */
    String longest() {
        String pair = pairs.stream().max(Comparator.comparing(String::length)).orElse("");
        return decode(pair.substring(0, nameEnd(pair)));
    }

    /** The query with its {@code ?}; empty if there is no parameter. */
    @Override
    public String toString() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** Percent-encodes what no URL may contain, some containers pass on, and would break out of a header. */
    static String legal(String url) {
        return escape(url, QueryString::isLegal);
    }

    private static boolean isLegal(int c) {
        return switch (c) {
            case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> false;
            default -> c > ' ' && c < 0x7f;
        };
    }

    private static boolean isNamed(String pair, String name) {
        int end = nameEnd(pair);
        return isPlain(pair, end)
                ? end == name.length() && pair.startsWith(name)
                : decode(pair.substring(0, end)).equals(name);
    }

    /** Whether the beginning of a text stands for itself. */
    private static boolean isPlain(String text, int end) {
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '%' || text.charAt(i) == '+') {
                return false;
            }
        }
        return true;
    }

    private static int nameEnd(String pair) {
        int end = pair.indexOf('=');
        return end < 0 ? pair.length() : end;
    }

    private static String encode(String text) {
        return escape(text, QueryString::isUnreserved); // none in our cursors and most names
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '~';
    }

    /** Percent-encodes the characters that do not stand for themselves. */
    private static String escape(String text, IntPredicate keeps) {
        if (text.chars().allMatch(keeps)) {
            return text;
        }
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (keeps.test(c)) {
                escaped.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(HEX.toHexDigits(b));
                }
            }
        });
        return escaped.toString();
    }

    /** The decoded text; what is not properly encoded is {@link #REPLACEMENT}, which is no valid value of any parameter. */
    private static String decode(String text) {
        if (isPlain(text, text.length())) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return String.valueOf(REPLACEMENT);
        }
    }
}
