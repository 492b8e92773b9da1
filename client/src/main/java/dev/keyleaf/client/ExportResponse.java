package dev.keyleaf.client;

import dev.keyleaf.client.ResponseLines.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One response of an export. May be closed by another thread than the one that reads it. */
final class ExportResponse implements AutoCloseable {
    /** The lines that are no rows, as a first look sees them; their whole form is checked then. */
    private static final Pattern OWN_LINE = Pattern.compile("\\s*\\{\\s*\"_(end|checkpoint)\"");

    private static final Pattern CHECKPOINT = Pattern.compile("\\{\"_checkpoint\":\"([A-Za-z0-9._~-]{1,2000})\"}");
    private static final Pattern END =
            Pattern.compile("\\{\"_end\":\\{\"rows\":([0-9]+),\"sha256\":\"([0-9a-f]{64})\"}}");

    private static final int MOST_OF_A_PROBLEM = 8_000;

    private final HttpClient client;
    private final HttpRequest request;
    private final Limits limits;
    private final WholeExport whole;
    private final Deadline deadline;
    private final ResponseBody body = new ResponseBody();
    private final ResponseLines lines;
    private final MessageDigest sha256 = sha256();
    private volatile @Nullable CompletableFuture<?> answer;
    private long rows;
    private Duration waitedForLine = Duration.ZERO;

    /** What a line is. */
    sealed interface Content {
        /** A row. */
        record Row(String json, int bytes) implements Content {}

        /** All rows before it came; with its cursor the export goes on. */
        record Checkpoint(String cursor) implements Content {}

        /** All rows came, and all bytes before it are as they were sent. */
        record End() implements Content {}
    }

    /** Nothing is asked for yet. */
    ExportResponse(HttpClient client, HttpRequest request, Limits limits, WholeExport whole) {
        this.client = client;
        this.request = request;
        this.limits = limits;
        this.whole = whole;
        this.deadline = whole.deadline();
        this.lines = new ResponseLines(this::more, limits.sizes().line());
    }

    /**
     * Asks for the export, and waits until its first line may be read.
     *
     * @throws IOException if it may work another time
     * @throws ExportFailedException if it will not
     */
    void open() throws IOException, InterruptedException {
        deadline.check();
        HttpResponse<?> response = answer();
        if (Refusal.isOne(response)) {
            throw Refusal.of(response, beginning());
        }
        Refusal.checkContent(response.headers());
    }

    private HttpResponse<?> answer() throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<ResponseBody>> asked = client.sendAsync(request, head -> body);
        answer = asked;
        if (body.isClosed()) {
            asked.cancel(true);
        }
        Duration longest = deadline.within(limits.times().read());
        try {
            return asked.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            deadline.check();
            var timeout = new HttpTimeoutException("the server did not answer for " + longest.toMillis() + " ms");
            timeout.initCause(e);
            throw timeout;
        } catch (CancellationException e) {
            throw new IOException("the request was cancelled", e);
        } catch (ExecutionException e) {
            throw ResponseBody.broken(e.getCause());
        }
    }

    /** How the body of a refusal begins, or as much of it as comes in time. */
    private String beginning() throws InterruptedException {
        var text = new ByteArrayOutputStream();
        var end = new Deadline(deadline.within(limits.times().read()));
        try {
            byte[] some;
            do {
                some = body.next(end.within(limits.times().read()));
                text.write(some);
            } while (some.length > 0 && text.size() < MOST_OF_A_PROBLEM);
        } catch (IOException e) {
            // the rest is missing
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private byte[] more() throws IOException, InterruptedException {
        deadline.check();
        Duration left = limits.times().line().minus(waitedForLine);
        if (left.isNegative() || left.isZero()) {
            throw noLine();
        }
        boolean isShort = left.compareTo(limits.times().read()) < 0;
        long before = System.nanoTime();
        try {
            byte[] some =
                    body.next(deadline.within(isShort ? left : limits.times().read()));
            whole.addBytes(some.length);
            return some;
        } catch (HttpTimeoutException e) {
            deadline.check();
            throw isShort ? noLine() : e;
        } finally {
            waitedForLine = waitedForLine.plusNanos(System.nanoTime() - before);
        }
    }

    private HttpTimeoutException noLine() {
        return new HttpTimeoutException(
                "the server sent no whole line for " + limits.times().line().toMillis() + " ms");
    }

    /**
     * The next line. There is none behind the end.
     *
     * @throws IOException if the response broke off
     * @throws ExportFailedException if it is not what was sent
     */
    Content next() throws IOException, InterruptedException {
        waitedForLine = Duration.ZERO;
        Line line = lines.next();
        Matcher own = OWN_LINE.matcher(line.text());
        if (own.lookingAt()) {
            return own.group(1).equals("end") ? end(line) : checkpoint(line);
        }
        if (!Json.isObject(line.text())) {
            throw line.fault("is not a JSON object");
        }
        line.update(sha256);
        rows++;
        return new Content.Row(line.text(), line.bytes().remaining());
    }

    private Content checkpoint(Line line) {
        Matcher checkpoint = CHECKPOINT.matcher(line.text());
        if (!checkpoint.matches()) {
            throw line.fault(
                    "is not a valid checkpoint: {\"_checkpoint\":\"…\"} must hold a cursor of 1 to 2,000 letters, "
                            + "digits and -._~, but the line has " + line.text().length() + " characters");
        }
        line.update(sha256);
        return new Content.Checkpoint(checkpoint.group(1));
    }

    private Content end(Line line) throws InterruptedException {
        Matcher end = END.matcher(line.text());
        if (!end.matches()) {
            throw line.fault(
                    "is not a valid terminator: it must be {\"_end\":{\"rows\":…,\"sha256\":\"…\"}} with a whole number "
                            + "and 64 hexadecimal digits, and nothing else");
        }
        String actual = HexFormat.of().formatHex(sha256.digest());
        // compared as text: it may be a number that fits into none
        if (!end.group(1).equals(Long.toString(rows)) || !end.group(2).equals(actual)) {
            throw new ExportFailedException(
                    "the export is not what was sent: " + rows + " rows came of " + Excerpt.of(end.group(1))
                            + ", with the SHA-256 " + actual + " instead of " + end.group(2),
                    null);
        }
        if (lines.hasRest() || hasMore()) {
            throw new ExportFailedException("there is something behind the end of the export", null);
        }
        return new Content.End();
    }

    /** All is there and verified: a connection that breaks now, or is left open, takes nothing away. */
    private boolean hasMore() throws InterruptedException {
        try {
            return body.next(deadline.within(limits.times().read())).length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        body.close();
        CompletableFuture<?> asked = answer;
        if (asked != null) {
            asked.cancel(true);
        }
    }
}
