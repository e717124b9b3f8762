package io.incidentops.benchmarks.slo;

import io.github.resilience4j.core.metrics.SlidingTimeWindowMetrics;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.Windows;
import io.incidentops.slo.alert.Evaluator;
import io.incidentops.slo.record.SliRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.IntFunction;

/** What an objective takes in memory: the growth of the heap with some hundred of them, after the collector ran. */
final class MemoryOfAnObjective {
    private static final int MANY = 400;
    private static final Period QUARTER = Period.rolling(Duration.ofDays(90));

    private MemoryOfAnObjective() {}

    /** Bytes of one that counts events, with its indicator and its evaluator. */
    static long ofEvents() {
        SliRegistry registry = SliRegistry.builder().build();
        Slo slo = slo(null);
        return each(i -> new Evaluator(slo, registry.sli("service-" + i), InstantSource.system()));
    }

    /** Bytes of one that counts minutes for ninety days. */
    static long ofSlices() {
        SliRegistry registry = SliRegistry.builder().build();
        Slo slo = slo(new TimeSlices(Duration.ofMinutes(1), Target.percent("95")));
        return each(i -> {
            Windows windows = slo.windows(registry.sli("service-" + i), InstantSource.system());
            windows.last(Duration.ofDays(90));
            return windows;
        });
    }

    /** Bytes of one window of an hour, of resilience4j. */
    static long resilience4jOfAnHour() {
        return each(i -> new SlidingTimeWindowMetrics(3_600, Clock.systemUTC()));
    }

    private static Slo slo(@org.jspecify.annotations.Nullable TimeSlices slices) {
        var builder = Slo.builder("checkout").target(Target.percent("99.9")).period(QUARTER);
        return (slices == null
                        ? builder.alerts(AlertRules.workbook(Period.rolling(Duration.ofDays(30))))
                        : builder.timeSlices(slices))
                .build();
    }

    private static long each(IntFunction<Object> make) {
        make.apply(MANY);
        Object[] kept = new Object[MANY];
        long before = used();
        for (int i = 0; i < MANY; i++) {
            kept[i] = make.apply(i);
        }
        long after = used();
        if (kept[MANY - 1] == null) {
            throw new IllegalStateException("nothing was made");
        }
        return (after - before) / MANY;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
