package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import io.incidentops.model.Actor;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.FakeWindows;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import io.incidentops.slo.TestDatabase;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.Windows;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.MemoryStore;
import io.incidentops.store.Search;
import io.incidentops.store.StorageException;
import io.incidentops.testkit.IncidentOpsHarness;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SloAlertsTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final Slo CHECKOUT = Slo.builder("checkout-availability")
            .service("checkout")
            .description("People can pay")
            .target(Target.percent("99.9"))
            .period(MONTH)
            .alerts(AlertRules.workbook(MONTH))
            .build();

    private final ManualClock clock = ManualClock.at(IncidentOpsHarness.START);
    private final MemoryStore store = new MemoryStore(clock);
    private final FakeWindows windows = new FakeWindows(clock);
    private SloAlerts alerts = alerts(windows);
    private IncidentOpsHarness harness = node(alerts);

    private static SloAlerts alerts(Windows windows) {
        return SloAlerts.builder().watch(CHECKOUT, windows).byHand().build();
    }

    private IncidentOpsHarness node(SloAlerts alerts) {
        return IncidentOpsHarness.on(clock, builder -> builder.store(store).addExtension(alerts));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private void pass(Duration time, long badOfThousand) {
        for (long left = time.toSeconds(); left > 0; left -= 10) {
            windows.record(1_000 - badOfThousand, badOfThousand);
            harness.advance(Duration.ofSeconds(10));
            alerts.evaluate();
        }
    }

    private List<IncidentOverview> incidents() {
        return harness.ops().search(Search.ALL).incidents();
    }

    private Incident incident() {
        assertThat(incidents()).hasSize(1);
        return harness.ops().incident(incidents().get(0).id());
    }

    private String timeline() {
        return incident().history().timeline().toMarkdown();
    }

    private void burn() {
        pass(Duration.ofHours(1), 0);
        pass(Duration.ofMinutes(10), 200);
    }

    @Test
    void a_burning_budget_opens_one_incident_and_its_end_resolves_it() {
        burn();

        assertThat(incident().state().severity()).isEqualTo(Severity.SEV2);
        assertThat(incident().state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(incident().state().subject().alarmKey()).isEqualTo("slo/checkout-availability/page");
        assertThat(incident().state().title()).startsWith("checkout-availability: the error budget burns");
        assertThat(incident().state().subject().services()).containsExactly("checkout");
        assertThat(timeline()).contains("The alert fires by rule page-slow: ", "of the 30-day budget in the last");

        pass(Duration.ofMinutes(60), 0);

        assertThat(incident().state().phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void an_objective_that_lost_its_rules_ends_its_incident() {
        burn();
        harness.close();
        Slo without = Slo.builder(CHECKOUT.name())
                .target(CHECKOUT.target())
                .period(MONTH)
                .build();
        alerts = SloAlerts.builder().watch(without, windows).byHand().build();
        harness = node(alerts);
        alerts.evaluate();

        assertThat(incident().state().phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void the_beginning_of_a_month_is_kept_by_each_node_without_being_asked() {
        Set<Instant> kept = new HashSet<>();
        Windows remembering = new Windows() {
            @Override
            public WindowCounts last(Duration window) {
                return windows.last(window);
            }

            @Override
            public WindowCounts between(Instant from, Instant until) {
                return windows.between(from, until);
            }

            @Override
            public boolean keepExact(Instant start) {
                return kept.add(start);
            }
        };
        Slo monthly = Slo.builder("monthly")
                .target(CHECKOUT.target())
                .period(Period.months(ZoneId.of("Asia/Kathmandu")))
                .build();
        SloAlerts second =
                SloAlerts.builder().watch(monthly, remembering).byHand().build();
        alerts.evaluate(); // it is the first node's turn
        try (IncidentOpsHarness other = node(second)) {
            second.evaluate();
            assertThat(other.ops()).isNotNull();
        }

        Instant start = Span.of(monthly.period(), clock.instant()).from();
        assertThat(kept).containsExactly(start);
        assertThat(start.toString()).endsWith("T18:15:00Z");
    }

    @Test
    void reading_does_not_wait_for_an_evaluation_that_is_stuck() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Windows stuck = new Windows() {
            @Override
            public WindowCounts last(Duration window) {
                entered.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return windows.last(window);
            }

            @Override
            public WindowCounts between(Instant from, Instant until) {
                return windows.between(from, until);
            }
        };
        harness.close();
        alerts = alerts(stuck);
        harness = node(alerts);
        // threads of their own: the common pool may have one alone
        CompletableFuture<Void> evaluation =
                CompletableFuture.runAsync(alerts::evaluate, task -> new Thread(task).start());
        entered.await();

        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(
                () -> alerts.problems().size() + alerts.objectives().size(), task -> new Thread(task).start());
        assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        leave.countDown();
        evaluation.get(60, TimeUnit.SECONDS);
    }

    @Test
    void what_people_took_over_is_left_to_them_and_noted() {
        burn();
        incident().as(Actor.person("ana")).acknowledge();
        pass(Duration.ofMinutes(60), 0);

        assertThat(incident().state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(timeline()).contains("The alert is over", "It is yours to resolve");
    }

    @Test
    void a_restart_neither_fires_again_nor_forgets() {
        burn();
        long version = incident().state().version();
        harness.close();
        alerts = alerts(windows);
        harness = node(alerts);
        pass(Duration.ofMinutes(1), 200);
        assertThat(incident().state().version()).isEqualTo(version);

        pass(Duration.ofMinutes(60), 0);
        assertThat(incident().state().phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void what_was_kept_and_not_told_is_told_once() {
        Instant now = clock.instant();
        AlertChange fired = new AlertChange(AlertChange.Kind.FIRED, Urgency.PAGE, "page-quick", now, now);
        AlertState firing = new AlertState(
                new AlertState.Alert(now, "page-quick", null), AlertState.Alert.OFF, java.util.Map.of(), null);
        store.put("slo/alerts/" + CHECKOUT.name(), new Saved(firing, List.of(fired)).text(), 0);
        windows.record(100, 100);

        alerts.evaluate();
        long version = incident().state().version();
        alerts.evaluate();

        assertThat(incident().state().version()).isEqualTo(version);
        assertThat(Saved.parse(store.get("slo/alerts/" + CHECKOUT.name())
                                .orElseThrow()
                                .value())
                        .untold())
                .isEmpty();
    }

    @Test
    void of_two_nodes_one_evaluates_and_the_other_takes_over() {
        SloAlerts other = alerts(windows);
        IncidentOpsHarness second = node(other);
        alerts.evaluate();
        other.evaluate();
        pass(Duration.ofHours(1), 0);
        for (int i = 0; i < 30; i++) {
            windows.record(800, 200);
            harness.advance(Duration.ofSeconds(10));
            other.evaluate();
            alerts.evaluate();
        }
        long version = incident().state().version();
        harness.close();
        harness = second;
        alerts = other;
        pass(Duration.ofMinutes(1), 200);

        assertThat(incident().state().version()).isEqualTo(version);
        pass(Duration.ofMinutes(60), 0);
        assertThat(incident().state().phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void an_alert_in_the_hold_reopens_its_incident_and_says_why() {
        burn();
        pass(Duration.ofMinutes(60), 0);
        pass(Duration.ofMinutes(20), 300);

        assertThat(incident().state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(timeline()).contains("The alert fires again, by rule ");
    }

    @Test
    void while_nothing_is_observed_nothing_changes() {
        burn();
        windows.blind(true);
        for (int i = 0; i < 500; i++) {
            harness.advance(Duration.ofSeconds(10));
            alerts.evaluate();
        }

        assertThat(incident().state().phase()).isEqualTo(Phase.TRIGGERED);
    }

    @Test
    void a_slow_burn_opens_a_ticket() {
        pass(Duration.ofHours(3), 5);

        assertThat(incident().state().subject().alarmKey()).isEqualTo("slo/checkout-availability/ticket");
        assertThat(incident().state().severity()).isEqualTo(Severity.SEV4);
    }

    @Test
    void one_objective_that_fails_does_not_hold_up_another() {
        Slo broken = Slo.builder("broken")
                .target(Target.percent("99"))
                .period(MONTH)
                .alerts(AlertRules.workbook(MONTH))
                .build();
        harness.close();
        alerts = SloAlerts.builder()
                .watch(broken, new Failing())
                .watch(CHECKOUT, windows)
                .byHand()
                .build();
        harness = node(alerts);
        burn();

        assertThat(incidents()).hasSize(1);
        assertThat(alerts.problems())
                .containsExactly("the objective broken could not be evaluated: IllegalStateException");
    }

    @Test
    void a_store_that_is_down_is_a_problem_until_it_answers() {
        TestDatabase.Store down = TestDatabase.of(store);
        harness.close();
        alerts = alerts(windows);
        harness = IncidentOpsHarness.on(clock, builder -> builder.store(down).addExtension(alerts));
        pass(Duration.ofHours(1), 0);
        down.down(true);

        assertThatThrownBy(() -> alerts.evaluate()).isInstanceOf(StorageException.class);
        assertThat(alerts.problems())
                .containsExactly("nobody could be asked whose turn it is, so no alert fires: StorageException");

        down.down(false);
        alerts.evaluate();
        assertThat(alerts.problems()).isEmpty();
    }

    @Test
    void what_is_broken_in_the_store_keeps_nobody_from_being_paged() {
        store.put("slo/evaluator", "nobody", 0);
        store.put("slo/alerts/" + CHECKOUT.name(), "PAGE yesterday", 0);
        store.put("slo/watched", "checkout-availability never\nother", 0);
        burn();

        assertThat(incidents()).hasSize(1);
        assertThat(alerts.problems()).isEmpty();
        assertThat(alerts.firing()).hasSize(1);
    }

    private static final class Failing implements Windows {
        @Override
        public WindowCounts last(Duration window) {
            throw new IllegalStateException("broken");
        }

        @Override
        public WindowCounts between(Instant from, Instant until) {
            throw new IllegalStateException("broken");
        }
    }

    @Test
    void a_turn_that_was_promised_by_a_clock_far_ahead_is_free() {
        store.put("slo/evaluator", clock.instant().plus(Duration.ofDays(9)).toString(), 0);
        burn();

        assertThat(incidents()).hasSize(1);
    }

    @Test
    void a_node_whose_turn_it_is_not_tells_nobody() {
        SloAlerts other = alerts(windows);
        try (IncidentOpsHarness second = node(other)) {
            other.evaluate();
            burn(); // the other node's lease runs out after half a minute
            other.evaluate();
            assertThat(second.ops().search(Search.ALL).incidents()).hasSize(1);
        }
    }

    @Test
    void names_are_unique_and_nothing_is_evaluated_before_the_start() {
        assertThatThrownBy(() -> SloAlerts.builder().watch(CHECKOUT, windows).watch(CHECKOUT, windows))
                .hasMessageContaining("two objectives are named checkout-availability");
        assertThatThrownBy(() -> alerts(windows).evaluate()).isInstanceOf(IllegalStateException.class);
        assertThat(alerts.status()).hasSize(1);
    }

    @Test
    void its_own_thread_starts_and_ends_with_the_library() {
        SloAlerts running = SloAlerts.builder().watch(CHECKOUT, windows).build();
        IncidentOps ops =
                IncidentOps.builder().clock(clock).addExtension(running).build();

        ops.close();

        assertThatThrownBy(running::evaluate).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_starts_once() {
        assertThatThrownBy(() -> alerts.start(harness.ops()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("build one for each library");
    }

    @Test
    void closing_waits_for_the_objective_at_hand_and_begins_no_other() throws InterruptedException {
        Slo second = Slo.builder("second")
                .target(Target.percent("99"))
                .period(MONTH)
                .alerts(AlertRules.workbook(MONTH))
                .build();
        List<Thread> closers = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        harness.close();
        alerts = SloAlerts.builder()
                .watch(CHECKOUT, new Asked(() -> {
                    if (closers.isEmpty()) {
                        closers.add(new Thread(alerts::close));
                        closers.get(0).start();
                        while (started()) {
                            Thread.onSpinWait();
                        }
                    }
                }))
                .watch(second, new Asked(() -> asked.add("second")))
                .byHand()
                .build();
        harness = node(alerts);
        SloAlerts other = alerts(windows);

        alerts.evaluate();
        closers.get(0).join();
        try (IncidentOpsHarness next = node(other)) {
            other.evaluate();

            assertThat(asked).isEmpty();
            assertThat(store.get("slo/evaluator").orElseThrow().value())
                    .isEqualTo(clock.instant().plusSeconds(30).toString());
            assertThat(next.ops().health().problems()).isEmpty();
        }
    }

    private boolean started() {
        try {
            return !alerts.objectives().isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Hears that it is asked. */
    private final class Asked implements Windows {
        private final Runnable hears;

        Asked(Runnable hears) {
            this.hears = hears;
        }

        @Override
        public WindowCounts last(Duration window) {
            hears.run();
            return windows.last(window);
        }

        @Override
        public WindowCounts between(Instant from, Instant until) {
            hears.run();
            return windows.between(from, until);
        }
    }

    @Test
    void a_second_one_in_a_library_is_refused_since_it_would_never_have_its_turn() {
        IncidentOpsBuilder two = IncidentOps.builder()
                .store(new MemoryStore(clock))
                .clock(clock)
                .addExtension(alerts(windows))
                .addExtension(alerts(windows));

        assertThatThrownBy(two::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a library has one SloAlerts")
                .hasMessageContaining("watch all objectives with one");
    }

    @Test
    void what_makes_no_sense_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> SloAlerts.builder().keepFiring(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-1S");
        assertThatThrownBy(() -> SloAlerts.builder().watch(null, windows))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("slo");
    }

    @Test
    void whatever_an_objective_is_described_with_its_alert_opens_an_incident() {
        Slo odd = Slo.builder("odd")
                .description("one\ntwo \0 \u202e" + "x".repeat(20_000))
                .target(Target.percent("99.9"))
                .period(MONTH)
                .alerts(AlertRules.workbook(MONTH))
                .build();
        harness.close();
        alerts = SloAlerts.builder().watch(odd, windows).byHand().build();
        harness = node(alerts);
        pass(Duration.ofMinutes(10), 500);

        assertThat(incidents()).hasSize(1);
        assertThat(incident().state().subject().description().value())
                .contains(" of the 30-day budget in the last hour", "one\ntwo")
                .endsWith("x…");
    }
}
