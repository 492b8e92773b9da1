package dev.keyleaf.benchmarks;

import dev.keyleaf.cursor.CursorCodec;
import dev.keyleaf.cursor.CursorKeys;
import dev.keyleaf.cursor.CursorPolicy;
import dev.keyleaf.cursor.CursorPolicy.Protection;
import dev.keyleaf.cursor.Fingerprint;
import dev.keyleaf.seek.Keyset;
import dev.keyleaf.seek.Position;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One cursor over the commonest two keys, a time in microseconds and a number: minted, and read again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CursorBenchmark {
    private static final Position POSITION = Position.after(Keyset.of("2026-11-23 20:52:18.123456+00", "1234567"));
    private static final Fingerprint LIST = new Fingerprint(0x0102030405060708L);

    @Param
    public Protection protection = Protection.SIGNED;

    private CursorCodec codec = CursorCodec.plain();
    private String token = "";

    @Setup
    public void mintOne() {
        codec = CursorCodec.opaque(new CursorPolicy(CursorKeys.random(), protection, null));
        token = codec.encode(POSITION, LIST);
    }

    @Benchmark
    public String mint() {
        return codec.encode(POSITION, LIST);
    }

    @Benchmark
    public Position read() {
        return codec.decode(token, LIST);
    }
}
