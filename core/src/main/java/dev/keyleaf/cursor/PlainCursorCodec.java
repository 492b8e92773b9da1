package dev.keyleaf.cursor;

import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import dev.keyleaf.seek.Travel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens that are the number itself: {@code 42} the rows after 42, {@code before_42} the rows before it; and, where a
 * page came out empty, {@code upto_42} and {@code from_42}, which include it.
 */
final class PlainCursorCodec implements CursorCodec {
    static final PlainCursorCodec INSTANCE = new PlainCursorCodec();

    private static final Pattern TOKEN = Pattern.compile("(before_|from_|upto_|)(0|-?[1-9][0-9]{0,18})");

    @Override
    public String encode(Position position, Fingerprint fingerprint) {
        String number = position.keyset().values().size() == 1
                ? position.keyset().values().get(0)
                : null;
        if (number == null || !isLong(number)) {
            throw new IllegalStateException("plain cursors need an ordering of one integer key, for example "
                    + "Ordering.unique(asc(\"id\")): use opaque cursors for any other");
        }
        return prefix(position) + number;
    }

    @Override
    public Position decode(String token, Fingerprint fingerprint) {
        return position(token);
    }

    @Override
    public void check(String token) {
        position(token);
    }

    private static Position position(String token) {
        Matcher matcher = token.length() <= MAX_LENGTH ? TOKEN.matcher(token) : TOKEN.matcher("");
        if (!matcher.matches() || !isLong(matcher.group(2))) {
            throw InvalidCursorException.of(CursorFault.MALFORMED);
        }
        Keyset keyset = Keyset.of(matcher.group(2));
        return switch (matcher.group(1)) {
            case "before_" -> Position.before(keyset);
            case "from_" -> Position.before(keyset).turned();
            case "upto_" -> Position.after(keyset).turned();
            default -> Position.after(keyset);
        };
    }

    private static String prefix(Position position) {
        if (position.travel() == Travel.AFTER) {
            return position.inclusive() ? "from_" : "";
        }
        return position.inclusive() ? "upto_" : "before_";
    }

    private static boolean isLong(String digits) {
        try {
            return Long.toString(Long.parseLong(digits)).equals(digits);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
