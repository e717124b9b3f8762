package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.IncidentOps;
import io.incidentops.slo.Counts;
import io.incidentops.slo.TestDatabase;
import io.incidentops.slo.WindowCounts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SliSharingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final List<Duration> WINDOWS =
            List.of(Duration.ofMinutes(5), HOUR, Duration.ofHours(6), Duration.ofDays(3), MONTH, Duration.ofDays(90));

    private final TestTime time = new TestTime();

    @TempDir
    private Path folder;

    private TestDatabase database(TestDatabase.Kind kind) {
        return TestDatabase.fresh(kind, folder);
    }

    @ParameterizedTest
    @EnumSource
    void windows_survive_restarts_exactly(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = database(kind)) {
            Random random = new Random(7);
            SharingNode before = new SharingNode(database, time, "a");
            for (int hour = 0; hour < 30; hour++) {
                before.sli.recorder().add(random.nextInt(1_000), random.nextInt(10));
                time.minutes(before.registry, 60);
                if (hour % 7 == 0) {
                    before.share();
                }
            }
            before.close();

            SharingNode after = new SharingNode(database, time, "a");

            for (Duration window : WINDOWS) {
                assertThat(after.sli.last(window)).isEqualTo(before.sli.last(window));
            }
            assertThat(after.sli.between(time.instant().minus(Duration.ofHours(20)), time.instant()))
                    .isEqualTo(before.sli.between(time.instant().minus(Duration.ofHours(20)), time.instant()));
            assertThat(after.sharing.problems()).isEmpty();
            after.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void three_nodes_have_the_sum_and_a_crash_keeps_what_was_shared_last(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = database(kind)) {
            List<SharingNode> nodes = List.of(
                    new SharingNode(database, time, "a"),
                    new SharingNode(database, time, "b"),
                    new SharingNode(database, time, "c"));
            for (int minute = 0; minute < 150; minute++) {
                for (SharingNode node : nodes) {
                    node.sli.recorder().add(10, 1);
                    node.registry.tick();
                }
                time.pass(MINUTE);
                nodes.forEach(SharingNode::share);
            }
            nodes.forEach(SharingNode::share);
            Counts all = new Counts(4_500, 450);

            for (SharingNode node : nodes) {
                assertThat(node.last(Duration.ofHours(3))).isEqualTo(all);
                assertThat(node.last(MONTH)).isEqualTo(all);
            }
            nodes.get(2).sli.recorder().add(1_000, 1_000); // lost, since it crashes: nobody closes it
            time.pass(Duration.ofDays(4));
            nodes.get(0).share();
            SharingNode again = new SharingNode(database, time, "c");
            SharingNode fourth = new SharingNode(database, time, "d");

            assertThat(again.last(MONTH)).isEqualTo(all);
            assertThat(fourth.last(MONTH)).isEqualTo(all);
            assertThat(fourth.last(Duration.ofDays(90))).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_the_store_is_down_nothing_is_lost_and_it_is_told(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = database(kind)) {
            SharingNode a = new SharingNode(database, time, "a");
            SharingNode b = new SharingNode(database, time, "b");
            a.store.down(true);
            for (int minute = 0; minute < 600; minute++) {
                a.sli.recorder().add(10, 1);
                time.minutes(a.registry, 1);
                a.sharing.share();
            }
            assertThat(a.sharing.problems())
                    .containsExactly(
                            "what was counted could not be shared: StorageException; it is kept in memory, and "
                                    + "shared once the store answers");
            b.share();
            assertThat(b.last(MONTH)).isEqualTo(Counts.NONE);

            a.store.down(false);
            a.share();
            b.share();

            assertThat(a.sharing.problems()).isEmpty();
            assertThat(b.last(MONTH)).isEqualTo(new Counts(6_000, 600));
            assertThat(b.last(Duration.ofHours(2))).isEqualTo(new Counts(1_200, 120));
        }
    }

    @Test
    void it_fails_in_the_middle_and_goes_on_there() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            SharingNode a = new SharingNode(database, time, "a");
            for (int i = 0; i < 30; i++) {
                a.registry.sli("sli" + i).recorder().add(i, 1);
            }
            time.minutes(a.registry, 70);
            for (int allowed = 1; allowed < 40; allowed++) {
                a.store.downAfter(allowed);
                a.share();
            }
            a.store.downAfter(Integer.MAX_VALUE);
            a.share();

            SharingNode b = new SharingNode(database, time, "b");
            for (int i = 0; i < 30; i++) {
                b.registry.sli("sli" + i);
            }
            b.share();
            for (int i = 0; i < 30; i++) {
                assertThat(b.registry.sli("sli" + i).last(MONTH).counts()).isEqualTo(new Counts(i, 1));
            }
        }
    }

    @Test
    void two_processes_of_one_name_are_noticed_and_counted_all_the_same() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            SharingNode one = new SharingNode(database, time, "a");
            time.pass(Duration.ofSeconds(3));
            SharingNode two = new SharingNode(database, time, "a");
            for (int minute = 0; minute < 20; minute++) {
                one.sli.recorder().add(10, 1);
                two.sli.recorder().add(20, 2);
                time.pass(MINUTE);
                one.share();
                two.share();
            }
            one.share();

            assertThat(one.sharing.problems())
                    .singleElement()
                    .asString()
                    .startsWith("two processes count as the node a, the other one since ")
                    .endsWith("give each its own name, by SliRegistry.builder().node(...)");
            assertThat(two.sharing.problems()).hasSize(1);
            assertThat(one.ops.health().problems()).hasSize(1);
            assertThat(one.last(HOUR)).isEqualTo(new Counts(600, 60));
            assertThat(two.last(HOUR)).isEqualTo(new Counts(600, 60));

            for (int minute = 0; minute < 20; minute++) {
                one.sli.recorder().good();
                time.pass(MINUTE);
                one.share();
            }
            assertThat(one.sharing.problems()).isEmpty();
        }
    }

    @Test
    void a_restart_is_no_second_process() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            for (int start = 0; start < 3; start++) {
                try (SharingNode node = new SharingNode(database, time, "a")) {
                    for (int minute = 0; minute < 5; minute++) {
                        node.sli.recorder().good();
                        time.pass(MINUTE);
                        node.share();
                        assertThat(node.sharing.problems()).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void a_clock_that_is_ahead_or_behind_delays_and_loses_nothing() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            TestTime early = new TestTime();
            early.pass(Duration.ofMinutes(25));
            TestTime late = new TestTime();
            late.jump(Duration.ofMinutes(-50));
            SharingNode right = new SharingNode(database, time, "right");
            SharingNode ahead = new SharingNode(database, early, "ahead");
            SharingNode behind = new SharingNode(database, late, "behind");
            for (int minute = 0; minute < 30; minute++) {
                for (SharingNode node : List.of(right, ahead, behind)) {
                    node.sli.recorder().add(10, 1);
                    node.registry.tick();
                }
                List.of(time, early, late).forEach(each -> each.pass(MINUTE));
                List.of(right, ahead, behind).forEach(SharingNode::share);
            }
            right.share();
            assertThat(right.last(Duration.ofHours(6))).isEqualTo(new Counts(650, 65));

            time.pass(HOUR);
            late.pass(HOUR.multipliedBy(2));
            right.share();
            behind.share();

            assertThat(right.last(Duration.ofHours(6))).isEqualTo(new Counts(900, 90));
            assertThat(behind.last(Duration.ofHours(6))).isEqualTo(new Counts(900, 90));
        }
    }

    @Test
    void a_node_that_was_a_year_ahead_counts_again_after_a_restart() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            TestTime early = new TestTime();
            early.pass(Duration.ofDays(384)); // hits the same places as now
            SharingNode wrong = new SharingNode(database, early, "a");
            wrong.sli.recorder().add(7, 7);
            early.minutes(wrong.registry, 400 * 60);
            wrong.share();
            SharingNode right = new SharingNode(database, time, "a");
            right.sli.recorder().add(5, 1);
            time.minutes(right.registry, 3);
            right.share();
            SharingNode other = new SharingNode(database, time, "b");

            assertThat(other.last(MONTH)).isEqualTo(new Counts(5, 1));
        }
    }

    @Test
    void an_indicator_that_is_made_later_is_shared_and_finds_its_past() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            SharingNode a = new SharingNode(database, time, "a");
            SharingNode b = new SharingNode(database, time, "b");
            Sli late = a.registry.sli("late");
            late.recorder().add(3, 2);
            time.minutes(a.registry, 2);
            a.share();
            b.share();
            Sli there = b.registry.sli("late");
            b.share();

            assertThat(there.last(HOUR).counts()).isEqualTo(new Counts(3, 2));
        }
    }

    @Test
    void fifty_busy_indicators_cost_a_few_statements_and_idle_ones_hardly_any() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            SharingNode a = new SharingNode(database, time, "a");
            SharingNode b = new SharingNode(database, time, "b");
            for (int i = 0; i < 49; i++) {
                a.registry.sli("sli" + i);
            }
            for (int minute = 0; minute < 5; minute++) {
                a.registry.slis().forEach(sli -> sli.recorder().add(10, 1));
                b.sli.recorder().good();
                time.minutes(a.registry, 1);
                b.share();
                a.share();
            }
            a.store.statements();
            a.registry.slis().forEach(sli -> sli.recorder().add(10, 1));
            time.minutes(a.registry, 1);
            a.share();
            assertThat(a.store.statements()).isLessThanOrEqualTo(1 + 8 + 1 + 1);
            a.share();
            a.store.statements();
            for (int share = 0; share < 18; share++) {
                time.pass(Duration.ofSeconds(30));
                a.share();
            }
            assertThat(a.store.statements()).isLessThanOrEqualTo(18 * 2);
        }
    }

    @Test
    void what_is_broken_in_the_store_stops_nobody() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            SharingNode a = new SharingNode(database, time, "a");
            a.sli.recorder().add(3, 1);
            time.minutes(a.registry, 2);
            a.share();
            long hour = time.instant().getEpochSecond() / 3_600;
            SliPage page = new SliPage(SliPage.Kind.MINUTES, SliPage.shard("checkout"), hour);
            List<String> texts = List.of("", "x", "x\n", hour + "\nsli checkout\nm a 1\n", "page x 1\nby me\n");
            for (String key : List.of("slo/nodes", SliIndex.key("a"), page.key("a"))) {
                for (String text : texts) {
                    long version = a.store.get(key).orElseThrow().version();
                    assertThat(a.store.put(key, text, version)).isTrue();
                    SharingNode reads = new SharingNode(database, time, "b");
                    assertThat(reads.sharing.problems()).isEmpty();
                    a.sli.recorder().good();
                    time.minutes(a.registry, 1);
                    a.share();
                    assertThat(a.sharing.problems().toString()).doesNotContain("could not be shared");
                }
            }
        }
    }

    @Test
    void observing_goes_on_where_nothing_is_counted() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            SharingNode before = new SharingNode(database, time, "a");
            for (int minute = 0; minute < 45; minute++) {
                time.pass(MINUTE);
                before.share();
            }
            WindowCounts crashed = new SharingNode(database, time, "a").sli.last(HOUR);
            before.close();
            WindowCounts closed = new SharingNode(database, time, "a").sli.last(HOUR);

            assertThat(crashed.observed()).isBetween(Duration.ofMinutes(35), Duration.ofMinutes(45));
            assertThat(closed.observed()).isEqualTo(Duration.ofMinutes(45));
        }
    }

    @Test
    @Timeout(60)
    void its_thread_loads_shares_and_shares_once_more_at_the_end() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            SliRegistry counted = time.registry().node("a").build();
            SliSharing sharing = SliSharing.of(counted).every(Duration.ofSeconds(1));
            counted.sli("checkout").recorder().add(3, 1);
            IncidentOps ops = IncidentOps.builder()
                    .store(database.store())
                    .clock(time)
                    .addExtension(sharing)
                    .build();
            assertThatThrownBy(() -> sharing.start(ops)).isInstanceOf(IllegalStateException.class);
            time.minutes(counted, 1);
            counted.sli("checkout").recorder().add(4, 1);
            time.pass(MINUTE);
            ops.close();
            ops.close();

            assertThat(new SharingNode(database, time, "b").last(HOUR)).isEqualTo(new Counts(7, 2));
            assertThatThrownBy(sharing::share).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @Timeout(60)
    void closing_does_not_wait_for_ever_for_a_store_that_hangs() throws Exception {
        try (TestDatabase database = database(TestDatabase.Kind.H2)) {
            SliRegistry counted = time.registry().node("a").build();
            counted.sli("checkout");
            TestDatabase.Store store = database.store();
            SliSharing sharing = SliSharing.of(counted);
            IncidentOps ops = IncidentOps.builder()
                    .store(store)
                    .clock(time)
                    .addExtension(sharing)
                    .build();
            CountDownLatch never = new CountDownLatch(1);
            store.hang(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            counted.sli("checkout").recorder().good();
            time.minutes(counted, 1);

            ops.close();

            assertThat(never.await(0, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void how_often_is_from_a_second_to_ten_minutes() {
        SliSharing sharing = SliSharing.of(time.registry().build());

        assertThatThrownBy(() -> sharing.every(Duration.ofMillis(10))).hasMessageContaining("but was PT0.01S");
        assertThatThrownBy(() -> sharing.every(HOUR)).hasMessageContaining("but was PT1H");
        assertThatThrownBy(sharing::share).hasMessageContaining("add SliSharing to IncidentOps.builder() first");
    }
}
