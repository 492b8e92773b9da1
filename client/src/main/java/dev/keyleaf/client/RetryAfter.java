package dev.keyleaf.client;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait (RFC 9110, 10.2.3). */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** What no caller waits for; more digits do not fit into a number. */
    private static final Duration FOR_EVER = Duration.ofSeconds(999_999_999_999L);

    private static final int MAX_DIGITS = 12;

    /** The form of dates in HTTP, and the two old ones that must be read (RFC 9110, 5.6.7). */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /** Null where the server does not say, or not in a form of the standard; zero for a time that has passed. */
    static @Nullable Duration of(HttpHeaders headers, Instant now) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (SECONDS.matcher(value).matches()) {
            String digits = value.replaceFirst("^0+(?=.)", "");
            return digits.length() > MAX_DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(digits));
        }
        for (DateTimeFormatter date : DATES) {
            try {
                Duration wait = Duration.between(now, date.parse(value, Instant::from));
                return wait.isNegative() ? Duration.ZERO : wait;
            } catch (DateTimeParseException e) {
                // perhaps the next form
            }
        }
        return null;
    }
}
