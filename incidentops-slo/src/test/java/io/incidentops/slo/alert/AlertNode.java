package io.incidentops.slo.alert;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.slo.Slo;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.slo.record.SliSharing;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.Search;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.util.List;

/** A process that counts, shares and watches objectives, when it is told to. */
final class AlertNode implements AutoCloseable {
    final SliRegistry registry;
    final Sli sli;
    final SliSharing sharing;
    final SloAlerts alerts;
    final IncidentOps ops;

    AlertNode(IncidentStore store, ManualClock clock, String name, Slo... objectives) {
        long start = clock.instant().getEpochSecond();
        registry = SliRegistry.builder()
                .node(name)
                .clock(clock)
                .nanos(() -> Duration.ofMillis(clock.instant().toEpochMilli() - start * 1_000)
                        .toNanos())
                .build();
        sli = registry.sli("checkout");
        sharing = SliSharing.of(registry).byHand();
        SloAlertsBuilder builder = SloAlerts.builder().byHand();
        for (Slo objective : objectives) {
            builder.watch(objective, sli);
        }
        alerts = builder.build();
        ops = IncidentOps.builder()
                .store(store)
                .clock(clock)
                .addExtension(sharing)
                .addExtension(alerts)
                .build();
    }

    /** What it does again and again. */
    void tick() {
        registry.tick();
        sharing.share();
        alerts.evaluate();
    }

    List<IncidentOverview> incidents() {
        return ops.search(Search.ALL).incidents();
    }

    Incident incident() {
        return ops.incident(incidents().get(0).id());
    }

    @Override
    public void close() {
        ops.close();
    }
}
