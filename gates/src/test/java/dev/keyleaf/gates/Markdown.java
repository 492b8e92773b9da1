package dev.keyleaf.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the documentation.
 *
 * @param file where it is
 * @param text what it says
 */
record Markdown(Path file, String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```[ ]*$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?) *#*$");
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|(?:src|srcset|href)=\")([^)\"\\s]+)");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M} _-]");
    private static final Pattern FILE = Pattern.compile("(?ms)^[^\n]*`([\\w./-]+\\.\\w+)`:?\n\n```\\w*\n(.*?)^```$");

    static Markdown of(Path file) throws IOException {
        return new Markdown(file, Files.readString(file));
    }

    /** The relative links that lead nowhere: to no file, or to no heading of it. */
    List<String> brokenLinks() throws IOException {
        List<String> broken = new ArrayList<>();
        String prose = CODE.matcher(FENCED.matcher(text).replaceAll("")).replaceAll("");
        for (MatchResult link : LINK.matcher(prose).results().toList()) {
            String target = link.group(1);
            if (!target.matches("(?i)(https?|mailto|urn):.*") && !leadsSomewhere(target)) {
                broken.add(file.getFileName() + " -> " + target);
            }
        }
        return broken;
    }

    private boolean leadsSomewhere(String target) throws IOException {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path linked = path.isEmpty() ? file : file.resolveSibling(path);
        return Files.exists(linked) && (hash < 0 || of(linked).anchors().contains(target.substring(hash + 1)));
    }

    /** The headings, as GitHub makes addresses of them. */
    private List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (MatchResult heading :
                HEADING.matcher(FENCED.matcher(text).replaceAll("")).results().toList()) {
            String shown = heading.group(1).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
            String anchor = NOT_IN_ANCHORS
                    .matcher(shown.toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    /** The pieces of code that stand under the name of a file. */
    List<Piece> pieces() {
        return FILE.matcher(text)
                .results()
                .map(found -> new Piece(found.group(1), found.group(2)))
                .toList();
    }

    /**
     * A piece of code with its origin.
     *
     * @param origin the file, as the line above the code names it
     * @param code what the page shows of it
     */
    record Piece(String origin, String code) {
        boolean isAllOf(Path origins) throws IOException {
            return Files.readString(origins.resolve(origin)).equals(code);
        }

        /** Blanks and line breaks are those of another line length. */
        boolean isIn(Path origins) throws IOException {
            return evened(Files.readString(origins.resolve(origin))).contains(evened(code));
        }

        private static String evened(String code) {
            return code.replaceAll("\\s+", "");
        }
    }
}
