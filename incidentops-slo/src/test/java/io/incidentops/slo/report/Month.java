package io.incidentops.slo.report;

import io.incidentops.IncidentOps;
import io.incidentops.model.Actor;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.alert.SloAlerts;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.store.MemoryStore;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A service over weeks, counted by the real registry on a clock that a test turns: a thousand requests a minute, all good unless
 * said otherwise. It begins on Sunday 2026-03-01, 00:00 UTC.
 */
public final class Month implements AutoCloseable {
    public static final Actor ANA = Actor.person("ana", "Ana");
    public static final Actor BEN = Actor.person("ben", "Ben");
    public static final Period DAYS_30 = Period.rolling(Duration.ofDays(30));

    public final ManualClock clock = ManualClock.at("2026-03-01T00:00:00Z");
    private final Instant began = clock.instant();
    private final SliRegistry registry = SliRegistry.builder()
            .clock(clock)
            .nanos(() -> Duration.between(began, clock.instant()).toNanos())
            .build();
    public final Sli requests = registry.sli("checkout");
    public final Slo slo = Slo.builder("checkout")
            .description("People can pay")
            .target(Target.percent("99.9"))
            .period(DAYS_30)
            .alerts(AlertRules.workbook(DAYS_30))
            .build();
    public final Slo minutes = Slo.builder("checkout-minutes")
            .service("checkout")
            .target(Target.percent("99.9"))
            .period(DAYS_30)
            .timeSlices(new TimeSlices(Duration.ofMinutes(1), Target.percent("95")))
            .alerts(AlertRules.workbook(DAYS_30))
            .build();
    public final SloAlerts alerts = SloAlerts.builder()
            .watch(slo, requests)
            .watch(minutes, requests)
            .byHand()
            .build();
    public final IncidentOps ops = IncidentOps.builder()
            .clock(clock)
            .store(new MemoryStore(clock))
            .addExtension(alerts)
            .build();

    /** Lets time pass, with so many bad of a thousand requests a minute. */
    public Month pass(Duration time, int bad) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            requests.recorder().add(1_000 - bad, bad);
            clock.advance(Duration.ofMinutes(1));
            registry.tick();
            if (minute % 60 == 0) {
                // as whoever evaluates does: slices are judged while their minutes are known
                slices().windows().last(Duration.ofHours(1));
            }
        }
        return this;
    }

    /** Lets time pass, and looks at the alerts every minute. */
    public Month watched(Duration time, int bad) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            pass(Duration.ofMinutes(1), bad);
            alerts.evaluate();
            ops.runDue();
        }
        return this;
    }

    /** Lets time pass in which the program does not run. */
    public Month asleep(Duration time) {
        clock.advance(time);
        registry.tick();
        return this;
    }

    public Measured events() {
        return alerts.objectives().get(0);
    }

    public Measured slices() {
        return alerts.objectives().get(1);
    }

    public SloReporter reporter() {
        return SloReporter.of(ops);
    }

    public ObjectiveReport report(Measured measured) {
        return reporter().report(List.of(measured)).objectives().get(0);
    }

    @Override
    public void close() {
        ops.close();
        registry.close();
    }
}
