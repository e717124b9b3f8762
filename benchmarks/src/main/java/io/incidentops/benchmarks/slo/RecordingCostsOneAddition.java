package io.incidentops.benchmarks.slo;

import io.github.resilience4j.core.metrics.LockFreeSlidingTimeWindowMetrics;
import io.github.resilience4j.core.metrics.Metrics;
import io.github.resilience4j.core.metrics.SlidingTimeWindowMetrics;
import io.github.resilience4j.core.metrics.Snapshot;
import io.incidentops.slo.record.SliRecorder;
import io.incidentops.slo.record.SliRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An event, of which every hundredth is bad: what one addition costs, and a quarter of what resilience4j's window of an hour does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class RecordingCostsOneAddition {
    private final LongAdder good = new LongAdder();
    private final LongAdder bad = new LongAdder();
    private final SliRegistry registry = SliRegistry.builder().start();
    private final SliRecorder recorder = registry.sli("checkout").recorder();
    private final Metrics locked = new SlidingTimeWindowMetrics(3_600, Clock.systemUTC());
    private final Metrics lockFree =
            new LockFreeSlidingTimeWindowMetrics(3_600, io.github.resilience4j.core.Clock.SYSTEM);

    /** Which events come. */
    @State(Scope.Thread)
    public static class Events {
        private int next;

        boolean good() {
            next = next == 99 ? 0 : next + 1;
            return next != 0;
        }
    }

    /** Ends the thread that ticks. */
    @TearDown
    public void close() {
        registry.close();
    }

    /** Plain counters, without windows. */
    @Benchmark
    public void addition(Events events) {
        (events.good() ? good : bad).increment();
    }

    /** Ours. */
    @Benchmark
    public void ours(Events events) {
        recorder.record(events.good());
    }

    /** The window of resilience4j that locks. */
    @Benchmark
    public Snapshot resilience4jLocked(Events events) {
        return locked.record(1, TimeUnit.MILLISECONDS, outcome(events));
    }

    /** The window of resilience4j that does not. */
    @Benchmark
    public Snapshot resilience4jLockFree(Events events) {
        return lockFree.record(1, TimeUnit.MILLISECONDS, outcome(events));
    }

    private static Metrics.Outcome outcome(Events events) {
        return events.good() ? Metrics.Outcome.SUCCESS : Metrics.Outcome.ERROR;
    }
}
