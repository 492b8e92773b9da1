package dev.keyleaf.spring.mvc;

import dev.keyleaf.RowStream;
import dev.keyleaf.http.ExportFields;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.export.ExportProperties;
import dev.keyleaf.spring.http.ExportLines;
import dev.keyleaf.spring.http.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves an {@link Export}. What goes wrong before the first row is an exception as from any controller, with its
 * status; from then on the response is cut, see {@link AbortFilter}.
 *
 * <p>It writes in the thread of the request: a slow client slows down nothing but its own export, whose memory is what
 * it holds of rows. How many such threads there are at most is a property, and so is how slow a client may be.
 */
final class ExportConverter extends AbstractJacksonHttpMessageConverter<JsonMapper> {
    static final MediaType NDJSON = MediaType.parseMediaType(ExportFields.MEDIA_TYPE);

    private static final Log LOG = LogFactory.getLog(ExportConverter.class);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** The coding as a client asks for it; with a weight of zero it asks not to be given it. */
    private static final Pattern GZIP = Pattern.compile("(?i)(x-)?gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?");

    private static final int RETRY_AFTER_SECONDS = 10;

    private final ListWriter lists;
    private final ExportProperties limits;
    private final Semaphore permits;

    /**
     * Serves exports.
     *
     * @param mapper only for what else Spring asks of a converter
     * @param lists how rows are written
     * @param limits how many exports there may be, and how slow
     */
    ExportConverter(JsonMapper mapper, ListWriter lists, ExportProperties limits) {
        super(mapper, NDJSON);
        this.lists = lists;
        this.limits = limits;
        this.permits = new Semaphore(limits.maxConcurrent());
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> bodyType, @Nullable MediaType mediaType) {
        return bodyType == Export.class && canWrite(mediaType);
    }

    @Override
    protected void writeInternal(
            Object body, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        if (!(body instanceof Export<?> export)) {
            throw new IllegalStateException("an export must reach its client as the controller returned it, but a "
                    + "ResponseBodyAdvice of the application made a "
                    + body.getClass().getName() + " of it: let "
                    + "it leave an Export alone");
        }
        if (!(message instanceof ServletServerHttpResponse servlet)
                || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            throw new IllegalStateException("exports are served to servlet requests, but this is a " + message);
        }
        HttpServletRequest request = attributes.getRequest();
        ShallowEtagHeaderFilter.disableContentCaching(request); // it would keep all rows for their checksum
        RowStream<?> rows = export.rows();
        try (rows) {
            if (request.getMethod().equals(HttpMethod.HEAD.name())) {
                negotiate(request, servlet);
                servlet.getBody(); // the headers, without a look at the rows
                return;
            }
            if (!permits.tryAcquire()) {
                throw new UnavailableException("too many exports are running; try again later", RETRY_AFTER_SECONDS);
            }
            try {
                serve(rows, new ExportLines(export, lists.of(type, hints)), request, servlet);
            } finally {
                permits.release();
            }
        }
    }

    private void serve(
            RowStream<?> rows, ExportLines lines, HttpServletRequest request, ServletServerHttpResponse response)
            throws IOException {
        boolean begun = lines.begin();
        long started = System.nanoTime();
        addTrailer(request, response.getServletResponse(), lines);
        boolean zipped = negotiate(request, response);
        var client = new ClientStream(
                body(response), new Pace(limits, System::nanoTime), rows, !ThreadTransaction.isActive());
        ExportWatch watch = ExportWatch.on(client);
        try (watch) {
            OutputStream out = client;
            if (zipped) {
                GZIPOutputStream gzip = ClientStream.gzip(client);
                lines.write(begun, gzip);
                gzip.finish();
            } else {
                lines.write(begun, out);
            }
            client.flush();
        } catch (IOException | RuntimeException e) {
            log(request, lines.count(), System.nanoTime() - started, reason(client, e));
            LOG.debug("what aborted the export", e);
            AbortFilter.abort(request);
        } catch (Error e) {
            log(request, lines.count(), System.nanoTime() - started, reason(client, e));
            AbortFilter.abort(request);
            throw e;
        }
    }

    /** Spring's own stream does not let flushes through: then a client would not see its first rows in time. */
    private static OutputStream body(ServletServerHttpResponse response) throws IOException {
        response.getBody(); // with it the headers are written
        return response.getServletResponse().getOutputStream();
    }

    /** Says whether the rows are zipped for this client, and tells caches what that depends on. */
    private static boolean negotiate(HttpServletRequest request, ServletServerHttpResponse response) {
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean zipped = isListed(request, HttpHeaders.ACCEPT_ENCODING, GZIP);
        if (zipped) {
            response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return zipped;
    }

    /** Only to a client that says it takes trailers (RFC 9110, 6.5.1): some take one for a broken response. */
    private static void addTrailer(HttpServletRequest request, HttpServletResponse response, ExportLines lines) {
        if (isListed(request, HttpHeaders.TE, Pattern.compile("(?i)trailers"))) {
            response.setHeader(HttpHeaders.TRAILER, ExportFields.ROW_COUNT);
            response.setTrailerFields(() -> Map.of(ExportFields.ROW_COUNT, Long.toString(lines.count())));
        }
    }

    private static boolean isListed(HttpServletRequest request, String header, Pattern element) {
        String list = request.getHeader(header);
        return list != null
                && COMMA.splitAsStream(list.strip())
                        .anyMatch(each -> element.matcher(each).matches());
    }

    /** Messages of exceptions stay out: a database's may hold values of rows. */
    private static String reason(ClientStream client, Throwable e) {
        if (client.isTooSlow()) {
            return "the client took too long, see keyleaf.export.min-rate and max-duration";
        }
        if (client.isGone()) {
            return "the client is gone";
        }
        if (e.getCause() instanceof SQLException sql) {
            return "the database failed, SQLState " + sql.getSQLState();
        }
        return e.getClass().getName();
    }

    private static void log(HttpServletRequest request, long rows, long nanos, String reason) {
        LOG.warn(String.format(
                Locale.ROOT,
                "export %s aborted after %d rows and %.1f s: %s",
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                rows,
                nanos / 1e9,
                reason));
    }
}
