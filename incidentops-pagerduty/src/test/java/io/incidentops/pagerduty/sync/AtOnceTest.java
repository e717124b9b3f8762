package io.incidentops.pagerduty.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.event.FactRecorded;
import io.incidentops.model.Phase;
import io.incidentops.pagerduty.Scene;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

/** Webhooks of one incident that several threads work at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtOnceTest {
    private static final int THREADS = 4;

    @RepeatedTest(10)
    void what_several_webhooks_show_is_recorded_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Scene scene = new Scene()) {
            String id = scene.there.trigger(scene.checkout, "Disk is full", scene.ben);
            scene.there.as(scene.ben).title(id, "Disk 7 is full");
            scene.there.note(id, scene.ben, "It is the old one");
            scene.there.acknowledge(id, scene.ana);
            scene.there.deliver();
            CountDownLatch ready = new CountDownLatch(THREADS);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return scene.ops.runDue();
                }));
            }
            for (Future<?> each : all) {
                each.get(30, TimeUnit.SECONDS);
            }
            scene.pass(java.time.Duration.ofMinutes(1));

            List<IncidentOverview> ours = scene.ops.search(Search.ALL).incidents();
            assertThat(ours).hasSize(1);
            assertThat(ours.get(0).phase()).isEqualTo(Phase.ACKNOWLEDGED);
            assertThat(scene.store.read(ours.get(0).id(), 0, 1000))
                    .filteredOn(event -> event.event() instanceof FactRecorded fact
                            && fact.type().equals(Says.ASSIGNED))
                    .extracting(event -> ((FactRecorded) event.event()).text())
                    .doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }
}
