package dev.keyleaf.http;

import dev.keyleaf.Count;
import dev.keyleaf.CursorFault;
import dev.keyleaf.InvalidCursorException;
import dev.keyleaf.InvalidRequestException;
import dev.keyleaf.KeysetRequest;
import dev.keyleaf.OffsetRequest;
import dev.keyleaf.Ordering;
import dev.keyleaf.PagingRequest;
import dev.keyleaf.Sorts;
import dev.keyleaf.Violation;
import dev.keyleaf.Violation.InvalidCursor;
import dev.keyleaf.Violation.InvalidParameter;
import dev.keyleaf.Violation.LimitTooLarge;
import dev.keyleaf.Violation.OffsetTooDeep;
import dev.keyleaf.http.Endpoint.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one request. Nothing is guessed and nothing repaired: a number has one spelling, a parameter
 * stands once or not at all. Everything that is wrong is found before anything is refused.
 *
 * <p>What a cursor says takes the query, and is the pager's work. Only where the request is refused anyway it is asked
 * whether the cursor could be used at all, so that this is not the next thing the client learns.
 */
final class RequestParser {
    /** The links repeat the URL, and servers limit what headers may hold: Tomcat and Jetty to 8 KiB by default. */
    private static final int MAX_URL_LENGTH = 3_000;

    /** How many parameters without a meaning are named: an answer must not be much longer than its request. */
    private static final int MAX_OTHERS = 10;

    private final Endpoint endpoint;
    private final String url;
    private final QueryString query;
    private final List<Violation> violations = new ArrayList<>();

    RequestParser(Endpoint endpoint, String url, QueryString query) {
        this.endpoint = endpoint;
        this.url = QueryString.legal(url);
        this.query = query;
    }

    /** @throws InvalidRequestException if any parameter of the endpoint is wrong; says all that is wrong */
    Arguments parse(Consumer<KeysetRequest> cursorCheck) {
        PagingRequest page = page();
        Integer checkpoint = endpoint.kind() == Kind.EXPORT ? checkpoint() : null;
        refuseOthers();
        checkLength();
        Sorts sorts = endpoint.sorts();
        Ordering ordering = sorts == null ? null : ordering(sorts);
        Map<FilterSet, Object> filters = filters();
        if (!violations.isEmpty()) {
            checkCursor(page, cursorCheck);
            throw new InvalidRequestException(violations);
        }
        return new Arguments(page, checkpoint, ordering, filters);
    }

    private void checkCursor(@Nullable PagingRequest page, Consumer<KeysetRequest> cursorCheck) {
        if (page instanceof KeysetRequest keyset
                && keyset.cursor() != null
                && !keyset.cursor().isEmpty()) {
            try {
                cursorCheck.accept(keyset);
            } catch (InvalidCursorException e) {
                violations.add(new InvalidCursor(endpoint.names().cursor(), e.reason()));
            }
        }
    }

    private Map<FilterSet, Object> filters() {
        Map<FilterSet, Object> filters = new HashMap<>();
        for (FilterSet set : endpoint.filters()) {
            Object filter = set.read(query, violations);
            if (filter != null) {
                filters.put(set, filter);
            }
        }
        return filters;
    }

    private @Nullable PagingRequest page() {
        return switch (endpoint.kind()) {
            case NONE -> null;
            case KEYSET -> new KeysetRequest(limit(), cursor(), endpoint.style()).withCount(count());
            case OFFSET -> byOffset();
            case EITHER -> either();
            case EXPORT -> new KeysetRequest(endpoint.defaultLimit(), cursor(), endpoint.style());
        };
    }

    private PagingRequest either() {
        ParameterNames names = endpoint.names();
        boolean byOffset = !query.values(names.offset()).isEmpty();
        if (byOffset && !query.values(names.cursor()).isEmpty()) {
            violations.add(new InvalidParameter(
                    names.offset(),
                    names.offset() + " and " + names.cursor() + " exclude each other: give one of them"));
        }
        return byOffset ? byOffset() : new KeysetRequest(limit(), cursor(), endpoint.style()).withCount(count());
    }

    private OffsetRequest byOffset() {
        int limit = limit();
        Integer first = endpoint.firstPage();
        return new OffsetRequest(limit, first == null ? offset() : offset(limit, first), count());
    }

    /** Where the page begins that has the number that was sent. */
    private long offset(int limit, int first) {
        String name = endpoint.names().offset();
        long highest = endpoint.maxOffset() / limit + first;
        BigInteger page = number(name, first, highest);
        if (page == null) {
            return 0;
        }
        if (page.compareTo(BigInteger.valueOf(highest)) > 0) {
            violations.add(new OffsetTooDeep(name, page, highest));
            return 0;
        }
        return (page.longValueExact() - first) * limit;
    }

    private void refuseOthers() {
        List<String> own = endpoint.parameters();
        int found = 0;
        for (String name : query.names()) {
            String refusal = endpoint.others().refusal(name, own, ownPaging());
            if (refusal != null && found++ < MAX_OTHERS) {
                String shown = SafeEcho.of(name);
                violations.add(new InvalidParameter(shown, shown + " " + refusal));
            }
        }
    }

    private String ownPaging() {
        ParameterNames names = endpoint.names();
        return switch (endpoint.kind()) {
            case KEYSET -> names.cursor();
            case OFFSET -> names.offset();
            case EXPORT -> names.cursor() + " to begin at a checkpoint; it has all rows from there on";
            case EITHER, NONE -> names.cursor() + " or " + names.offset();
        };
    }

    /** Of what is not read here: so a list whose first page is served can be walked to its end. */
    private void checkLength() {
        if (url.length() + query.toString().length() <= MAX_URL_LENGTH) {
            return;
        }
        QueryString repeated = query;
        for (String name : endpoint.names().all()) {
            repeated = repeated.without(name);
        }
        int length = url.length() + repeated.toString().length();
        if (length > MAX_URL_LENGTH) {
            violations.add(new InvalidParameter(
                    longest(repeated),
                    "the URL must have at most " + MAX_URL_LENGTH
                            + " characters besides its paging parameters, because the links of the page repeat it, but has "
                            + length));
        }
    }

    /** What a client can shorten: a parameter, the path, or the host by which it called. */
    private String longest(QueryString repeated) {
        if (repeated.toString().length() >= url.length()) {
            return SafeEcho.of(repeated.longest());
        }
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 || path > url.length() / 2 ? "host" : "path";
    }

    private int limit() {
        String name = endpoint.names().limit();
        int maximum = endpoint.maxLimit();
        BigInteger limit = number(name, 1, maximum);
        if (limit == null) {
            return endpoint.defaultLimit();
        }
        if (limit.compareTo(BigInteger.valueOf(maximum)) <= 0) {
            return limit.intValueExact();
        }
        if (!endpoint.clampsLimit()) {
            violations.add(new LimitTooLarge(name, limit, maximum));
        }
        return maximum;
    }

    private long offset() {
        String name = endpoint.names().offset();
        long maximum = endpoint.maxOffset();
        BigInteger offset = number(name, 0, maximum);
        if (offset == null) {
            return 0;
        }
        if (offset.compareTo(BigInteger.valueOf(maximum)) <= 0) {
            return offset.longValueExact();
        }
        violations.add(new OffsetTooDeep(name, offset, maximum));
        return 0;
    }

    private @Nullable Integer checkpoint() {
        String name = endpoint.names().checkpoint();
        BigInteger checkpoint = number(name, 1, ExportFields.MAX_CHECKPOINT);
        if (checkpoint == null || checkpoint.compareTo(BigInteger.valueOf(ExportFields.MAX_CHECKPOINT)) <= 0) {
            return checkpoint == null ? null : checkpoint.intValueExact();
        }
        violations.add(new InvalidParameter(
                name,
                name + " must be at most " + ExportFields.MAX_CHECKPOINT + ", but was "
                        + SafeEcho.of(checkpoint.toString())));
        return null;
    }

    private @Nullable String cursor() {
        String name = endpoint.names().cursor();
        String cursor = single(name);
        if (cursor != null && cursor.isEmpty()) {
            violations.add(new InvalidCursor(name, CursorFault.MALFORMED));
        }
        return cursor;
    }

    private Count count() {
        String name = endpoint.names().count();
        String value = single(name);
        if (value == null) {
            return endpoint.counts().get(0);
        }
        List<String> allowed = endpoint.countNames();
        int chosen = allowed.indexOf(value);
        if (chosen < 0) {
            violations.add(InvalidParameter.of(name, SafeEcho.of(value), allowed));
            return Count.none();
        }
        return endpoint.counts().get(chosen);
    }

    private Ordering ordering(Sorts sorts) {
        String name = endpoint.names().sort();
        String sort = single(name);
        return sort == null ? sorts.defaultOrdering() : new SortParameter(name, sorts).read(sort, violations);
    }

    /** The number that was sent, at least {@code minimum} and of any size; null if none was, or none that is valid. */
    private @Nullable BigInteger number(String name, int minimum, long maximum) {
        String text = single(name);
        if (text == null) {
            return null;
        }
        BigInteger number = isDecimal(text) ? new BigInteger(text) : null;
        if (number == null || number.compareTo(BigInteger.valueOf(minimum)) < 0) {
            violations.add(new InvalidParameter(
                    name,
                    name + " must be a whole number from " + minimum + " to " + maximum + " in plain digits, but was '"
                            + SafeEcho.of(text) + "'"));
            return null;
        }
        return number;
    }

    /** One spelling a number, and ASCII only: Long.parseLong takes signs and the digits of every script. */
    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && (text.length() == 1 || text.charAt(0) != '0');
    }

    /** The value of a parameter that may stand once; null if it does not stand at all, or more often. */
    private @Nullable String single(String name) {
        List<String> values = query.values(name);
        if (values.size() > 1) {
            violations.add(new InvalidParameter(
                    name, name + " must be given at most once, but was given " + values.size() + " times"));
        }
        return values.size() == 1 ? values.get(0) : null;
    }
}
