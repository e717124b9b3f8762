package io.incidentops.slo.record;

import io.incidentops.IncidentOps;
import io.incidentops.slo.Counts;
import io.incidentops.slo.TestDatabase;
import java.time.Duration;

/** A process that counts and shares when it is told to. */
final class SharingNode implements AutoCloseable {
    final TestDatabase.Store store;
    final SliRegistry registry;
    final Sli sli;
    final SliSharing sharing;
    final IncidentOps ops;

    SharingNode(TestDatabase database, TestTime time, String name) {
        store = database.store();
        registry = time.registry().node(name).build();
        sli = registry.sli("checkout");
        sharing = SliSharing.of(registry).byHand();
        ops = IncidentOps.builder()
                .store(store)
                .clock(time)
                .addExtension(sharing)
                .build();
    }

    void share() {
        registry.tick();
        sharing.share();
    }

    Counts last(Duration window) {
        registry.tick();
        return sli.last(window).counts();
    }

    @Override
    public void close() {
        ops.close();
    }
}
