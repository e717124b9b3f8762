package io.incidentops.benchmarks.slo;

import io.incidentops.IncidentOps;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.alert.SloAlerts;
import io.incidentops.slo.alert.SloAlertsBuilder;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
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
 * What a second costs where a thousand objectives with the standard alerts are evaluated in each: the tick of their indicators,
 * which are counted up, and the evaluation. A hundredth of a core is ten milliseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 5)
public class ThousandObjectivesAreEvaluated {
    private static final int OBJECTIVES = 1_000;
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));

    private long seconds = 1_772_445_600;
    private final SliRegistry registry = SliRegistry.builder()
            .clock(() -> Instant.ofEpochSecond(seconds))
            .nanos(() -> seconds * 1_000_000_000L)
            .build();
    private final Sli[] slis = new Sli[OBJECTIVES];
    private final SloAlerts alerts = watched();
    private final IncidentOps ops = IncidentOps.builder().addExtension(alerts).start();

    private SloAlerts watched() {
        SloAlertsBuilder builder = SloAlerts.builder().byHand();
        for (int i = 0; i < OBJECTIVES; i++) {
            slis[i] = registry.sli("service-" + i);
            Slo slo = Slo.builder("service-" + i)
                    .target(Target.percent("99.9"))
                    .period(MONTH)
                    .alerts(AlertRules.workbook(MONTH))
                    .build();
            builder.watch(slo, slis[i]);
        }
        for (int minute = 0; minute < 4 * 1_440; minute++) {
            second();
            seconds += 59;
        }
        return builder.build();
    }

    private void second() {
        for (Sli sli : slis) {
            sli.recorder().add(99_950, 50);
        }
        seconds++;
        registry.tick();
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        ops.close();
    }

    /** The counting up and the tick alone, which are in the other too. */
    @Benchmark
    public void ticks() {
        second();
    }

    /** All of it. */
    @Benchmark
    public void ticksAndEvaluates() {
        second();
        alerts.evaluate();
    }
}
