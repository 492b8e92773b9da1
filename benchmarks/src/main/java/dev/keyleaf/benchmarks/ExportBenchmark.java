package dev.keyleaf.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.keyleaf.demo.DemoApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 200,000 posts of the running demo over HTTP, to a client that throws them away: the export, a hand-written loop of
 * JDBC and Jackson that writes the same rows, and as a ceiling PostgreSQL's own COPY, which makes no JSON and takes no
 * HTTP. What counts is how they relate.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(2)
public class ExportBenchmark {
    private static final String COPY = "copy (select id, author_id, title, body, score, created_at from posts "
            + "order by created_at desc, id desc) to stdout";

    /** Where the rows come from. */
    @Param({"hand-written", "posts/export", "posts/export?checkpoint=10000", "streamed-by-hand", "walked", "copy"})
    public String way = "";

    private @Nullable ConfigurableApplicationContext application;

    @Setup(Level.Trial)
    public void start() {
        application = new SpringApplicationBuilder(DemoApplication.class, HandWritten.class)
                .properties(
                        "server.port=0", "demo.posts=200000", "demo.users=1000", "spring.mvc.async.request-timeout=0")
                .run();
    }

    @TearDown(Level.Trial)
    public void stop() {
        running().close();
    }

    private ConfigurableApplicationContext running() {
        return requireNonNull(application, "application");
    }

    @Benchmark
    public long export() throws IOException, SQLException {
        return way.equals("copy") ? copy() : get(way);
    }

    private long get(String path) throws IOException {
        String port = running().getEnvironment().getRequiredProperty("local.server.port");
        var connection = (HttpURLConnection)
                URI.create("http://localhost:" + port + "/" + path).toURL().openConnection();
        try (InputStream in = connection.getInputStream()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private long copy() throws IOException, SQLException {
        try (Connection connection = running().getBean(DataSource.class).getConnection()) {
            return new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyOut(COPY, OutputStream.nullOutputStream());
        }
    }
}
