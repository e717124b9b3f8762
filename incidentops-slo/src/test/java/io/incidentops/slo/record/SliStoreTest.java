package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import io.incidentops.slo.WindowCounts;
import io.incidentops.store.KeyValue;
import io.incidentops.store.MemoryStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SliStoreTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final TestTime time = new TestTime();
    private final MemoryStore values = new MemoryStore(time);

    /** A process that counts. */
    private final class Process {
        private final SliStore store = SliStore.in(values);
        private final SliRegistry registry;
        private final Sli sli;

        Process(String node) {
            registry = time.registry().node(node).build();
            sli = registry.sli("checkout");
        }

        void share() {
            store.share(sli, registry.time());
        }

        Counts last(Duration window) {
            return sli.last(window).counts();
        }
    }

    @Test
    void windows_survive_a_restart() {
        Process before = new Process("a");
        before.sli.recorder().add(100, 3);
        time.minutes(before.registry, 30);
        before.sli.recorder().add(50, 1);
        time.minutes(before.registry, 1);
        before.share();

        time.pass(Duration.ofMinutes(9));
        Process after = new Process("a");
        after.share();
        after.share();
        after.sli.recorder().good();

        assertThat(after.last(HOUR)).isEqualTo(new Counts(151, 4));
        assertThat(after.last(Duration.ofMinutes(15))).isEqualTo(new Counts(51, 1));
        assertThat(after.last(Duration.ofMinutes(5))).isEqualTo(new Counts(1, 0));
        assertThat(after.sli.last(HOUR).observed()).isEqualTo(Duration.ofMinutes(31));
        assertThat(after.sli.last(MONTH).observed()).isEqualTo(Duration.ofMinutes(31));
    }

    /** The evaluator's turn is kept at slo/evaluator, and alerts under slo/alerts/. */
    @Test
    void no_indicator_takes_the_place_of_what_alerts_keep() {
        SliRegistry registry = time.registry().build();
        for (String name : List.of("evaluator", "alerts")) {
            SliStore.in(values).share(registry.sli(name), registry.time());
        }

        assertThat(values.get("slo/evaluator")).isEmpty();
        assertThat(values.get("slo/alerts")).isEmpty();
    }

    @Test
    void nodes_count_together_however_often_they_share() {
        Process a = new Process("a");
        Process b = new Process("b");
        a.sli.recorder().add(10, 1);
        b.sli.recorder().add(20, 2);
        for (int i = 0; i < 100; i++) {
            time.minutes(a.registry, 1);
            b.registry.tick();
            a.share();
            b.share();
            a.share();
        }

        assertThat(a.last(Duration.ofHours(2))).isEqualTo(new Counts(30, 3));
        assertThat(b.last(Duration.ofHours(2))).isEqualTo(new Counts(30, 3));
        assertThat(b.last(MONTH)).isEqualTo(new Counts(30, 3));
        assertThat(a.sli.state(TestTime.START).rows().values())
                .extracting(SliRow::counts)
                .contains(new Counts(10, 1))
                .doesNotContain(new Counts(20, 2));
    }

    @Test
    void late_events_reach_the_others() {
        Process a = new Process("a");
        Process b = new Process("b");
        time.minutes(a.registry, 50);
        b.registry.tick();
        a.share();
        b.share();
        a.sli.record(time.instant().minus(Duration.ofMinutes(40)), 2, 3);
        a.share();
        b.share();

        assertThat(b.last(HOUR)).isEqualTo(new Counts(2, 3));
        assertThat(b.last(Duration.ofMinutes(30))).isEqualTo(Counts.NONE);
    }

    @Test
    void a_node_that_crashed_is_remembered_for_weeks_in_few_values() {
        Set<String> keys = new HashSet<>();
        SliStore store = SliStore.in(new Counting(keys));
        for (int start = 0; start < 14; start++) {
            Process process = new Process("a");
            process.sli.recorder().add(10, 1);
            time.minutes(process.registry, 90);
            store = SliStore.in(new Counting(keys));
            store.share(process.sli, process.registry.time());
            time.pass(Duration.ofDays(2));
        }

        Process last = new Process("a");
        last.store.share(last.sli, last.registry.time());
        WindowCounts month = last.sli.last(MONTH);
        assertThat(month.counts()).isEqualTo(new Counts(140, 14));
        assertThat(month.observed()).isEqualTo(Duration.ofMinutes(14 * 90));
        assertThat(last.last(Duration.ofDays(3))).isEqualTo(new Counts(10, 1));
        assertThat(keys).hasSizeLessThanOrEqualTo(2 * 96 + 1);
    }

    /** Hears which keys are written. */
    private final class Counting implements KeyValue {
        private final Set<String> keys;

        Counting(Set<String> keys) {
            this.keys = keys;
        }

        @Override
        public Optional<Value> get(String key) {
            return values.get(key);
        }

        @Override
        public boolean put(String key, String value, long expected) {
            keys.add(key);
            return values.put(key, value, expected);
        }
    }
}
