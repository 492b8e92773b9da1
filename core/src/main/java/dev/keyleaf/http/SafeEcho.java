package dev.keyleaf.http;

import java.util.Locale;

/** What a client sent, in a form that is safe to show in a message or a log: short, and all of it visible. */
public final class SafeEcho {
    /** The most characters of a value that are repeated. */
    static final int MAX_LENGTH = 40;

    private SafeEcho() {}

    /** The beginning of a value, with escapes for what cannot be seen. */
    public static String of(String value) {
        var echo = new StringBuilder();
        value.codePoints().limit(MAX_LENGTH).forEach(c -> {
            if (isVisible(c)) {
                echo.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    echo.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return value.codePointCount(0, value.length()) > MAX_LENGTH
                ? echo.append('…').toString()
                : echo.toString();
    }

    /** No control characters, none that turn the direction of text, no line breaks, no halves of characters. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
