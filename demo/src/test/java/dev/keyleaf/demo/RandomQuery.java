package dev.keyleaf.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Queries of URLs as strangers send them: right ones, wrong ones, and what is hardly one at all. */
final class RandomQuery {
    private static final List<String> NAMES = List.of(
            "limit",
            "offset",
            "cursor",
            "after_id",
            "sort",
            "count",
            "author",
            "q",
            "page",
            "size",
            "%6Cimit",
            "Limit",
            "x",
            "");

    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "2",
            "7",
            "20",
            "99",
            "100",
            "101",
            "-1",
            "-0",
            "007",
            "1.5",
            "1e3",
            "%2B5",
            "+5",
            "%205",
            "abc",
            "%D9%A5",
            "",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1000000000000000000000000000000",
            "none",
            "exact",
            "estimate",
            "at_least",
            "title",
            "-title",
            "score",
            "-score",
            "created_at",
            "-created_at",
            "before_5",
            "5",
            "a%25",
            "%00",
            "%FF",
            "%0d%0aX-Injected:%20yes",
            "%E2%82%AC",
            "NaN",
            "null",
            "zebra",
            "%22%27%3B--",
            "%F0%9F%91%A9",
            "%ED%A0%80");

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final Random random;
    private final List<String> cursors;

    /** @param cursors tokens that the service made, to be sent back, also to where they do not belong */
    RandomQuery(Random random, List<String> cursors) {
        this.random = random;
        this.cursors = cursors;
    }

    String next() {
        var pairs = new ArrayList<String>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = oneOf(NAMES);
            pairs.add(random.nextInt(20) == 0 ? name : name + "=" + value(name));
        }
        return String.join("&", pairs);
    }

    private String value(String name) {
        boolean cursor = name.equals("cursor") || name.equals("after_id");
        if (cursor && !cursors.isEmpty() && random.nextInt(4) > 0) {
            String token = oneOf(cursors);
            return random.nextBoolean() ? token : spoilt(token);
        }
        return random.nextInt(4) > 0 ? oneOf(VALUES) : noise();
    }

    private String spoilt(String token) {
        int at = random.nextInt(token.length());
        char other = UNRESERVED.charAt(random.nextInt(UNRESERVED.length()));
        return switch (random.nextInt(3)) {
            case 0 -> token.substring(0, at) + other + token.substring(at + 1);
            case 1 -> token.substring(0, at);
            default -> token + other;
        };
    }

    /** Bytes of every kind, spelled so that they are a URL. */
    private String noise() {
        var noise = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            if (random.nextBoolean()) {
                noise.append(UNRESERVED.charAt(random.nextInt(UNRESERVED.length())));
            } else {
                noise.append(String.format(Locale.ROOT, "%%%02X", random.nextInt(256)));
            }
        }
        return noise.toString();
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
