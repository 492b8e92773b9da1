package dev.keyleaf.benchmarks;

import dev.keyleaf.demo.DemoApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo's {@code /posts} beside {@link PostsByHand}, which runs the same statement: requests a second over HTTP, the
 * same page of twenty again and again. Both are asked at the same time, one thread each, so whatever else the machine
 * does takes from both; what counts is their ratio.
 */
@State(Scope.Group)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 10, time = 4)
@Fork(1)
public class PostsBenchmark {
    private static final JsonMapper JSON = new JsonMapper();

    private ConfigurableApplicationContext demo = new GenericApplicationContext();
    private URI keyleaf = URI.create("");
    private URI byHand = URI.create("");

    @Setup
    public void start() throws IOException {
        demo = new SpringApplicationBuilder(DemoApplication.class, PostsByHand.class)
                .run("--server.port=0", "--demo.posts=100000", "--demo.users=100");
        String address = "http://localhost:" + demo.getEnvironment().getRequiredProperty("local.server.port");
        JsonNode first = JSON.readTree(get(URI.create(address + "/posts?limit=20")));
        JsonNode last = first.at("/items/19");
        keyleaf = URI.create(
                address + "/posts?limit=20&cursor=" + first.get("next_cursor").asString());
        byHand = URI.create(address + "/by-hand/posts?limit=20&cursor="
                + PostsByHand.cursor(
                        last.get("created_at").asString(), last.get("id").asString()));
        JsonNode one = withoutCursors(get(keyleaf));
        JsonNode other = withoutCursors(get(byHand));
        if (!one.equals(other)) {
            throw new IllegalStateException("both must send the same page, but it was " + one + " and " + other);
        }
    }

    @TearDown
    public void stop() {
        demo.close();
    }

    @Benchmark
    @Group("posts")
    public byte[] keyleaf() throws IOException {
        return get(keyleaf);
    }

    @Benchmark
    @Group("posts")
    public byte[] byHand() throws IOException {
        return get(byHand);
    }

    /** Over a connection that is kept, by the client that costs least. */
    private static byte[] get(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty(
                "Accept", "application/json"); // as generated clients do, and not a browser's list
        try (InputStream body = connection.getInputStream()) {
            return body.readAllBytes();
        }
    }

    /** Those differ: ours are signed. */
    private static JsonNode withoutCursors(byte[] page) {
        ObjectNode body = (ObjectNode) JSON.readTree(page);
        if (!body.path("next_cursor").isString() || !body.path("prev_cursor").isString()) {
            throw new IllegalStateException("the page must have pages on both sides, but was " + body);
        }
        body.put("next_cursor", "").put("prev_cursor", "");
        return body;
    }
}
