package dev.keyleaf.testkit.databases;

import java.util.List;

/** Texts that change, vanish or pass for another on their way to a client and back. */
final class Texts {
    private static final List<String> ALL = List.of(
            "",
            " ",
            "null",
            "NULL",
            "a",
            "A",
            "a ",
            "\u00e9", // as one character, and below as two
            "e\u0301",
            "\u00c9",
            "E",
            "\u00df",
            "ss",
            "\ud83d\ude00",
            "\u2028",
            "\r\n",
            "\n",
            "\t",
            "\\",
            "a\\'",
            "'\"",
            "a|b~",
            "1",
            "10");

    private Texts() {}

    /** As literals of standard SQL, in which nothing but the quote is special. */
    static List<String> literals() {
        return ALL.stream().map(text -> "'" + text.replace("'", "''") + "'").toList();
    }
}
