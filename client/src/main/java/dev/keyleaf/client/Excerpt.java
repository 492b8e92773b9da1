package dev.keyleaf.client;

import java.util.regex.Pattern;

/** What a server sent, fit for a message: one line of printable characters and not too long. */
final class Excerpt {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
    private static final int MAX_LENGTH = 300;

    private Excerpt() {}

    static String of(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        boolean halved = Character.isHighSurrogate(line.charAt(MAX_LENGTH - 1));
        return line.substring(0, halved ? MAX_LENGTH - 1 : MAX_LENGTH) + "…";
    }
}
