package dev.keyleaf.spring.mvc;

import dev.keyleaf.RowStream;
import dev.keyleaf.http.ExportFields;
import dev.keyleaf.spring.export.Export;
import dev.keyleaf.spring.http.ExportLines;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.ErrorResponseException;
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
 * it holds of rows. How many such threads there are at most is a property.
 */
final class ExportConverter extends AbstractHttpMessageConverter<Object> {
    static final MediaType NDJSON = MediaType.parseMediaType(ExportFields.MEDIA_TYPE);

    private static final Log LOG = LogFactory.getLog(ExportConverter.class);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** The coding as a client asks for it; with a weight of zero it asks not to be given it. */
    private static final Pattern GZIP = Pattern.compile("(?i)(x-)?gzip(\\s*;\\s*q=(1(\\.0*)?|0?\\.\\d*[1-9]\\d*))?");

    private static final int RETRY_AFTER_SECONDS = 10;

    private final JsonMapper mapper;
    private final Semaphore permits;

    ExportConverter(JsonMapper mapper, int maxConcurrent) {
        super(NDJSON);
        this.mapper = mapper;
        this.permits = new Semaphore(maxConcurrent);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Export.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("exports are only written", message);
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage message) throws IOException {
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
                throw tooMany();
            }
            try {
                serve(export, request, servlet);
            } finally {
                permits.release();
            }
        }
    }

    private void serve(Export<?> export, HttpServletRequest request, ServletServerHttpResponse response)
            throws IOException {
        var lines = new ExportLines(export, mapper);
        boolean begun = lines.begin();
        long started = System.nanoTime();
        addTrailer(request, response.getServletResponse(), lines);
        boolean zipped = negotiate(request, response);
        var client = new ClientStream(response.getBody());
        try {
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

    private static ErrorResponseException tooMany() {
        var answer = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        answer.setDetail("as many exports are running as may: try again later");
        answer.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        return answer;
    }

    /** Messages of exceptions stay out: a database's may hold values of rows. */
    private static String reason(ClientStream client, Throwable e) {
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
