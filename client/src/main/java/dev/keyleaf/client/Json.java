package dev.keyleaf.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** As much of JSON (RFC 8259) as tells whether a text is an object, and what its members say that are texts. */
final class Json {
    /** Deeper ones are taken for malformed: readers of JSON have such a bound, too, and the stack is one. */
    private static final int MAX_DEPTH = 500;

    private final String text;
    private final Map<String, String> texts = new HashMap<>();
    private final boolean wanted;
    private int at;
    private int depth;

    private Json(String text, boolean wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** Whether this is one JSON object and nothing else. */
    static boolean isObject(String text) {
        return new Json(text, false).isObject();
    }

    /** Those members of an object that are texts, without those of objects inside; nothing if it is not an object. */
    static Optional<Map<String, String>> texts(String text) {
        var json = new Json(text, true);
        return json.isObject() ? Optional.of(json.texts) : Optional.empty();
    }

    private boolean isObject() {
        space();
        if (!next('{') || !members()) {
            return false;
        }
        space();
        return at == text.length();
    }

    private boolean members() {
        return list('}', () -> {
            int name = at;
            if (!string()) {
                return false;
            }
            int nameEnd = at;
            space();
            if (!next(':')) {
                return false;
            }
            space();
            int value = at;
            if (!value()) {
                return false;
            }
            if (wanted && depth == 1 && text.charAt(value) == '"') {
                texts.put(unescaped(name, nameEnd), unescaped(value, at));
            }
            return true;
        });
    }

    private interface Part {
        boolean read();
    }

    /** Elements between commas, up to what closes them. */
    private boolean list(char close, Part element) {
        if (++depth > MAX_DEPTH) {
            return false;
        }
        space();
        boolean whole = next(close);
        while (!whole) {
            space();
            if (!element.read()) {
                return false;
            }
            space();
            whole = next(close);
            if (!whole && !next(',')) {
                return false;
            }
        }
        depth--;
        return true;
    }

    private boolean value() {
        if (at == text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '{' -> next('{') && members();
            case '[' -> next('[') && list(']', this::value);
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        };
    }

    private boolean string() {
        if (!next('"')) {
            return false;
        }
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at == text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        int end = at + 4;
        while (at < end) {
            if (at == text.length() || "0123456789abcdefABCDEF".indexOf(text.charAt(at)) < 0) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean number() {
        next('-');
        if (!next('0') && !digits()) {
            return false;
        }
        if (next('.') && !digits()) {
            return false;
        }
        if (next('e') || next('E')) {
            if (!next('+')) {
                next('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean literal(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    private boolean next(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** A string that was read before, quotes included. */
    private String unescaped(int start, int end) {
        var plain = new StringBuilder(end - start);
        for (int i = start + 1; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                char escaped = text.charAt(++i);
                int known = "bfnrt".indexOf(escaped);
                if (escaped == 'u') {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                } else {
                    plain.append(known < 0 ? escaped : "\b\f\n\r\t".charAt(known));
                }
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
