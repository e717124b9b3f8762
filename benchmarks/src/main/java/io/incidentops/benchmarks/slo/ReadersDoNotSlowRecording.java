package io.incidentops.benchmarks.slo;

import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One thread records while another reads windows without a pause, which no program does. */
@State(Scope.Group)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class ReadersDoNotSlowRecording {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SliRegistry registry = SliRegistry.builder().start();
    private final Sli sli = registry.sli("checkout");

    /** Ends the thread that ticks. */
    @TearDown
    public void close() {
        registry.close();
    }

    /** The thread that records. */
    @Benchmark
    @Group("both")
    public void record() {
        sli.recorder().good();
    }

    /** The thread that reads. */
    @Benchmark
    @Group("both")
    public WindowCounts read() {
        return sli.last(HOUR);
    }
}
