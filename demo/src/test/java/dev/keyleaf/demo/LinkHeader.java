package dev.keyleaf.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code Link} header by the letter of RFC 8288, section 3, and refuses whatever is not of its grammar. */
final class LinkHeader {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[\\t \\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\\t \\x21-\\x7e])*\"";

    /** The characters of a URI reference, RFC 3986: no space, no quote, no bracket of another kind, percent in pairs. */
    private static final String URI_REFERENCE = "(?:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+";

    private static final Pattern LINK = Pattern.compile("<(?<target>" + URI_REFERENCE + ")>(?<params>(?:[ \\t]*;[ \\t]*"
            + TOKEN + "(?:=(?:" + TOKEN + "|" + QUOTED + "))?)*)");

    private static final Pattern PARAM =
            Pattern.compile(";[ \\t]*(?<name>" + TOKEN + ")(?:=(?<value>" + TOKEN + "|" + QUOTED + "))?");

    private static final Pattern COMMA = Pattern.compile("[ \\t]*,[ \\t]*");

    private LinkHeader() {}

    /** The targets by their relation, in the order they stand; each relation once, each target a full URL. */
    static Map<String, URI> parse(String header) {
        Map<String, URI> links = new LinkedHashMap<>();
        int at = 0;
        while (true) {
            Matcher link = LINK.matcher(header).region(at, header.length());
            check(link.lookingAt(), header, at);
            URI target = URI.create(link.group("target"));
            check(target.isAbsolute() && target.getHost() != null, header, at);
            check(links.put(relation(link.group("params"), header), target) == null, header, at);
            at = link.end();
            if (at == header.length()) {
                return links;
            }
            Matcher comma = COMMA.matcher(header).region(at, header.length());
            check(comma.lookingAt(), header, at);
            at = comma.end();
        }
    }

    private static String relation(String params, String header) {
        Matcher param = PARAM.matcher(params);
        while (param.find()) {
            if (param.group("name").equals("rel") && param.group("value") != null) {
                String value = param.group("value");
                return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
            }
        }
        throw new AssertionError("a link has no relation in: " + header);
    }

    private static void check(boolean right, String header, int at) {
        if (!right) {
            throw new AssertionError("no Link header by RFC 8288, at character " + at + ": " + header);
        }
    }
}
