package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.AlertRules;
import io.incidentops.slo.FakeWindows;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.store.MemoryStore;
import io.incidentops.testkit.IncidentOpsHarness;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiringTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final Slo CHECKOUT = Slo.builder("checkout")
            .target(Target.percent("99.9"))
            .period(MONTH)
            .alerts(AlertRules.workbook(MONTH))
            .build();

    private final ManualClock clock = ManualClock.at(IncidentOpsHarness.START);
    private final MemoryStore store = new MemoryStore(clock);
    private final FakeWindows windows = new FakeWindows(clock);

    private SloAlerts alerts() {
        return SloAlerts.builder().watch(CHECKOUT, windows).byHand().build();
    }

    @Test
    void what_fires_is_known_on_every_node() {
        SloAlerts evaluating = alerts();
        SloAlerts other = alerts();
        try (IncidentOpsHarness one = IncidentOpsHarness.on(
                        clock, builder -> builder.store(store).addExtension(evaluating));
                IncidentOpsHarness two = IncidentOpsHarness.on(
                        clock, builder -> builder.store(store).addExtension(other))) {
            for (int i = 0; i < 360; i++) {
                windows.record(1_000, 0);
                one.advance(Duration.ofSeconds(10));
            }
            evaluating.evaluate();
            assertThat(other.firing()).isEmpty();

            windows.record(0, 60_000);
            one.advance(Duration.ofSeconds(10));
            Instant fired = clock.instant();
            evaluating.evaluate();
            two.advance(Duration.ofSeconds(10));

            assertThat(other.firing())
                    .containsExactly(new Firing(CHECKOUT, Urgency.PAGE, fired, "page-quick"))
                    .isEqualTo(evaluating.firing());
        }
    }
}
