package io.incidentops.benchmarks.slo;

import io.github.resilience4j.core.metrics.LockFreeSlidingTimeWindowMetrics;
import io.github.resilience4j.core.metrics.Metrics;
import io.github.resilience4j.core.metrics.SlidingTimeWindowMetrics;
import io.github.resilience4j.core.metrics.Snapshot;
import io.incidentops.slo.record.LatencyRecorder;
import io.incidentops.slo.record.SliRecorder;
import io.incidentops.slo.record.SliRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Recorder;
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

/**
 * An event, of which every hundredth is bad: what one addition costs, a sixth of what resilience4j's window of an hour does, and a
 * tenth of Micrometer's timer with a bucket at the limit. The others are here to be seen beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class RecordingCostsOneAddition {
    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final long QUICK = 1_000_000;
    private static final long SLOW = 900_000_000;

    private final LongAdder good = new LongAdder();
    private final LongAdder bad = new LongAdder();
    private final SliRegistry registry = SliRegistry.builder().start();
    private final SliRecorder recorder = registry.sli("checkout").recorder();
    private final LatencyRecorder latency = registry.sli("checkout-latency").latency(LIMIT);
    private final MeterRegistry simple = new SimpleMeterRegistry();
    private final PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer simpleTimer =
            Timer.builder("checkout").serviceLevelObjectives(LIMIT).register(simple);
    private final Timer prometheusTimer =
            Timer.builder("checkout").serviceLevelObjectives(LIMIT).register(prometheus);
    private final Counter goodCounter = simple.counter("good");
    private final Counter badCounter = simple.counter("bad");
    private final io.prometheus.metrics.core.metrics.Counter client =
            io.prometheus.metrics.core.metrics.Counter.builder()
                    .name("events")
                    .labelNames("outcome")
                    .build();
    private final CounterDataPoint clientGood = client.labelValues("good");
    private final CounterDataPoint clientBad = client.labelValues("bad");
    private final Histogram clientHistogram = Histogram.builder()
            .name("seconds")
            .classicOnly()
            .classicUpperBounds(LIMIT.toMillis() / 1_000.0)
            .build();
    private final Recorder hdr = new Recorder(2);
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

        long nanos() {
            return good() ? QUICK : SLOW;
        }
    }

    /** Ends the thread that ticks. */
    @TearDown
    public void close() {
        registry.close();
        simple.close();
        prometheus.close();
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

    /** Ours, for how long something took. */
    @Benchmark
    public void oursLatency(Events events) {
        latency.record(events.nanos());
    }

    /** Micrometer's counters, without windows. */
    @Benchmark
    public void micrometerCounter(Events events) {
        (events.good() ? goodCounter : badCounter).increment();
    }

    /** Micrometer's timer with a bucket at the limit, in its own registry. */
    @Benchmark
    public void micrometerTimer(Events events) {
        simpleTimer.record(events.nanos(), TimeUnit.NANOSECONDS);
    }

    /** The same for Prometheus. */
    @Benchmark
    public void micrometerTimerForPrometheus(Events events) {
        prometheusTimer.record(events.nanos(), TimeUnit.NANOSECONDS);
    }

    /** The counters of Prometheus' client, without windows. */
    @Benchmark
    public void prometheusCounter(Events events) {
        (events.good() ? clientGood : clientBad).inc();
    }

    /** The histogram of Prometheus' client with one limit, without windows. */
    @Benchmark
    public void prometheusHistogram(Events events) {
        clientHistogram.observe(events.nanos() / 1e9);
    }

    /** HdrHistogram with two digits, without windows. */
    @Benchmark
    public void hdrHistogram(Events events) {
        hdr.recordValue(events.nanos());
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
