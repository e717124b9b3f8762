package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import io.incidentops.store.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Through the store, too, it does not matter who shares when and how often, or starts again in between. */
class SharingOrderTest {
    private static final List<Duration> WINDOWS =
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(3), Duration.ofDays(90));

    /** A process that counts. */
    private static final class Process {
        private final SliStore store;
        private final SliRegistry registry;
        private final Sli sli;

        Process(TestTime time, MemoryStore values, String node) {
            store = SliStore.in(values);
            registry = time.registry().node(node).build();
            sli = registry.sli("checkout");
        }

        void share() {
            registry.tick();
            store.share(sli, registry.time());
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void all_nodes_have_the_sum_in_the_end(@ForAll long seed) {
        Random random = new Random(seed);
        TestTime time = new TestTime();
        MemoryStore values = new MemoryStore(time);
        List<Process> nodes = new ArrayList<>();
        List.of("a", "b", "c").forEach(name -> nodes.add(new Process(time, values, name)));
        Counts sum = Counts.NONE;
        for (int step = 0; step < 60; step++) {
            int which = random.nextInt(3);
            Process node = nodes.get(which);
            switch (random.nextInt(6)) {
                case 0 -> node.share();
                case 1 -> {
                    time.pass(Duration.ofMinutes(1));
                    node.share();
                    nodes.set(which, new Process(time, values, node.sli.node()));
                }
                case 2 -> time.pass(Duration.ofMinutes(random.nextInt(200)));
                default -> {
                    Counts counts = new Counts(random.nextInt(100), random.nextInt(10));
                    node.registry.tick();
                    node.sli.recorder().add(counts.good(), counts.bad());
                    node.registry.tick();
                    sum = sum.plus(counts);
                }
            }
        }
        time.pass(Duration.ofMinutes(1));
        nodes.forEach(Process::share);
        nodes.forEach(Process::share);

        for (Process node : nodes) {
            assertThat(node.sli.last(Duration.ofDays(90)).counts()).isEqualTo(sum);
            for (Duration window : WINDOWS) {
                assertThat(node.sli.last(window).counts())
                        .isEqualTo(nodes.get(0).sli.last(window).counts());
            }
        }
    }
}
