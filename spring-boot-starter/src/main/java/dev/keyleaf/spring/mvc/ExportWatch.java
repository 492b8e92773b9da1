package dev.keyleaf.spring.mvc;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Looks at exports while their own threads wait: for a client that does not read, or for the database. */
final class ExportWatch implements AutoCloseable {
    private static final Log LOG = LogFactory.getLog(ExportWatch.class);

    private static final long EVERY_MILLIS = Duration.ofMillis(250).toMillis();

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final ScheduledFuture<?> timer;

    private ExportWatch(ScheduledFuture<?> timer) {
        this.timer = timer;
    }

    /** Watches over an export until it is closed. */
    static ExportWatch on(ClientStream client) {
        return new ExportWatch(
                TIMER.scheduleWithFixedDelay(() -> look(client), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static void look(ClientStream client) {
        try {
            client.look();
        } catch (RuntimeException e) {
            LOG.debug("rows of an export that was cut off could not be closed", e);
        }
    }

    @Override
    public void close() {
        timer.cancel(false);
    }

    /** Idle threads end without being told, since nothing closes this executor. */
    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(2, task -> {
            var thread = new Thread(task, "keyleaf-export-watch");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
