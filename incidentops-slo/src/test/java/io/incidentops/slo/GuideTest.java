package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.IncidentOps;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.slo.alert.SloAlerts;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRecorder;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.MemoryStore;
import io.incidentops.store.Search;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the guide says, from the counted event to the incident, over the real windows. */
class GuideTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final Instant began = clock.instant();
    private final SliRegistry registry = SliRegistry.builder()
            .clock(clock)
            .nanos(() -> Duration.between(began, clock.instant()).toNanos())
            .build();
    private final Sli checkout = registry.sli("checkout");
    private final SliRecorder recorder = checkout.recorder();
    private final Slo slo = Slo.builder("checkout")
            .service("checkout")
            .target(Target.percent("99.9"))
            .period(MONTH)
            .alerts(AlertRules.workbook(MONTH))
            .build();

    private void minutes(int minutes, long good, long bad, SloAlerts alerts) {
        for (int second = 0; second < minutes * 60; second += 10) {
            recorder.add(good / 6, bad / 6);
            clock.advance(Duration.ofSeconds(10));
            registry.tick();
            alerts.evaluate();
        }
    }

    @Test
    void an_outage_opens_one_incident_in_words_and_its_end_resolves_it() {
        SloAlerts alerts = SloAlerts.builder().watch(slo, checkout).byHand().build();
        try (IncidentOps ops = IncidentOps.builder()
                .clock(clock)
                .store(new MemoryStore(clock))
                .addExtension(alerts)
                .build()) {
            minutes(70, 6_000, 0, alerts);
            assertThat(ops.search(Search.ALL).incidents()).isEmpty();

            minutes(10, 3_000, 3_000, alerts);
            List<IncidentOverview> open = ops.search(Search.OPEN).incidents();
            assertThat(open).hasSize(1);
            assertThat(ops.incident(open.get(0).id()).state().severity()).isEqualTo(Severity.SEV2);
            assertThat(ops.incident(open.get(0).id()).history().timeline().toText())
                    .contains("budget")
                    .contains("checkout");

            SloStatus status = SloStatus.of(slo, checkout, clock.instant());
            assertThat(status.budget().spent()).isEqualTo(Rational.of(30_000));

            minutes(90, 6_000, 0, alerts);
            assertThat(ops.incident(open.get(0).id()).state().phase()).isEqualTo(Phase.RESOLVED);
            assertThat(ops.search(Search.ALL).incidents()).hasSize(1);
        } finally {
            registry.close();
        }
    }
}
