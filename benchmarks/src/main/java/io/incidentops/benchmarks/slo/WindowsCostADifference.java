package io.incidentops.benchmarks.slo;

import io.github.resilience4j.core.metrics.Metrics;
import io.github.resilience4j.core.metrics.SlidingTimeWindowMetrics;
import io.github.resilience4j.core.metrics.Snapshot;
import io.incidentops.slo.Counts;
import io.incidentops.slo.WindowReader;
import io.incidentops.slo.Windows;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The eight windows of the standard alerts, after four days with events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class WindowsCostADifference {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Duration[] alerts = {
        Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofMinutes(30), Duration.ofHours(6),
        Duration.ofHours(2), Duration.ofDays(1), Duration.ofHours(6), Duration.ofDays(3)
    };
    private final Metrics locked = new SlidingTimeWindowMetrics(3_600, Clock.systemUTC());
    private final Timer timer = Timer.builder("checkout")
            .serviceLevelObjectives(Duration.ofMillis(300))
            .register(new SimpleMeterRegistry());
    private final Counter client = Counter.builder().name("events").build();
    private final long[] minutes = new long[4_680];
    private long seconds;
    private final Windows windows = filled();
    private final WindowReader reader = windows.reader(List.of(alerts));

    private Sli filled() {
        SliRegistry registry = SliRegistry.builder()
                .clock(() -> Instant.ofEpochSecond(seconds))
                .nanos(() -> seconds * 1_000_000_000L)
                .build();
        Sli sli = registry.sli("checkout");
        for (int slot = 0; slot < 4 * 8_640; slot++) {
            sli.recorder().add(99, 1);
            seconds += 10;
            registry.tick();
        }
        return sli;
    }

    /** Fills what it is compared with. */
    @Setup
    public void fill() {
        for (int i = 0; i < 1_000; i++) {
            locked.record(1, TimeUnit.MILLISECONDS, Metrics.Outcome.SUCCESS);
            timer.record(1, TimeUnit.MILLISECONDS);
            client.inc();
        }
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = 600;
        }
    }

    /** All eight, each compared with a limit. */
    @Benchmark
    public int ours() {
        reader.read();
        int over = 0;
        for (int i = 0; i < alerts.length; i++) {
            over += reader.bad(i) * 1_000 > (reader.bad(i) + reader.good(i)) * 14 ? 1 : 0;
        }
        return over;
    }

    /** The same, asked for one by one. */
    @Benchmark
    public int oursOneByOne() {
        int over = 0;
        for (Duration alert : alerts) {
            Counts counts = windows.last(alert).counts();
            over += counts.bad() * 1_000 > counts.total() * 14 ? 1 : 0;
        }
        return over;
    }

    /** Thirty days. */
    @Benchmark
    public long oursOfAMonth() {
        return windows.last(MONTH).counts().bad();
    }

    /** The same eight, summed up minute by minute. */
    @Benchmark
    public long summedUp() {
        long sum = 0;
        for (Duration alert : alerts) {
            int length = (int) (alert.getSeconds() / 60);
            for (int i = 0; i < length; i++) {
                sum += minutes[minutes.length - 1 - i];
            }
        }
        return sum;
    }

    /** One window of a minute, of Micrometer's timer. */
    @Benchmark
    public HistogramSnapshot micrometerOfAMinute() {
        return timer.takeSnapshot();
    }

    /** What Prometheus' client answers, which is no window. */
    @Benchmark
    public MetricSnapshot prometheusCounter() {
        return client.collect();
    }

    /** One window of an hour, of resilience4j. */
    @Benchmark
    public Snapshot resilience4jOfAnHour() {
        return locked.getSnapshot();
    }
}
