package io.incidentops.slo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.Phase;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Counts;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.SliceWindows;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.TestDatabase;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.WindowCounts;
import io.incidentops.testkit.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objectives over what several nodes count, over one store. */
class ManyNodesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));
    private static final Slo CHECKOUT = Slo.builder("checkout-availability")
            .target(Target.percent("99.9"))
            .period(MONTH)
            .lowTraffic(new LowTraffic(1_000, 90, LowTraffic.Bound.RATIO))
            .alerts(AlertRules.workbook(MONTH))
            .build();
    private static final Slo MINUTES = Slo.builder("checkout-minutes")
            .target(Target.percent("99"))
            .period(MONTH)
            .timeSlices(new TimeSlices(MINUTE, Target.percent("95")))
            .build();

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");

    @TempDir
    private Path folder;

    private void minute(List<AlertNode> nodes, long good, long bad) {
        for (AlertNode node : nodes) {
            node.registry.tick();
            node.sli.recorder().add(good, bad);
        }
        clock.advance(MINUTE);
        nodes.forEach(AlertNode::tick);
    }

    @ParameterizedTest
    @EnumSource
    void only_the_sum_burns_one_incident_opens_and_is_resolved_once_whoever_is_lost(TestDatabase.Kind kind)
            throws Exception {
        try (TestDatabase database = TestDatabase.fresh(kind, folder)) {
            List<AlertNode> nodes = new ArrayList<>();
            for (String name : List.of("a", "b", "c")) {
                nodes.add(new AlertNode(database.store(), clock, name, CHECKOUT));
            }
            AlertNode alone =
                    new AlertNode(TestDatabase.h2(folder.resolve("alone")).store(), clock, "a", CHECKOUT);
            for (int i = 0; i < 70; i++) {
                minute(nodes, 20, 0);
                minute(List.of(alone), 0, 0);
            }
            for (int i = 0; i < 8; i++) {
                alone.registry.tick();
                alone.sli.recorder().add(10, 5);
                minute(nodes, 10, 5);
                alone.tick();
            }
            assertThat(alone.incidents()).isEmpty();
            assertThat(nodes.get(2).incidents()).hasSize(1);
            assertThat(nodes.get(2).incident().state().phase()).isEqualTo(Phase.TRIGGERED);

            nodes.remove(0); // it is lost: it gives nothing back and shares nothing any more
            for (int i = 0; i < 5; i++) {
                minute(nodes, 10, 5);
            }
            assertThat(nodes.get(0).incidents()).hasSize(1);
            assertThat(nodes.get(0).incident().state().phase()).isEqualTo(Phase.TRIGGERED);
            for (int i = 0; i < 90; i++) {
                minute(nodes, 200, 0);
            }

            assertThat(nodes.get(0).incidents()).hasSize(1);
            assertThat(nodes.get(0).incident().state().phase()).isEqualTo(Phase.RESOLVED);
            String timeline = nodes.get(0).incident().history().timeline().toMarkdown();
            assertThat(Pattern.compile("The alert is over").matcher(timeline).results())
                    .hasSize(1);
            assertThat(Pattern.compile("The alert fires by rule [a-z-]+: ")
                            .matcher(timeline)
                            .results())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void slices_stay_judged_over_restarts_of_days_and_gaps_are_not_observed(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.fresh(kind, folder)) {
            AlertNode before = new AlertNode(database.store(), clock, "a", MINUTES);
            for (int i = 0; i < 300; i++) {
                minute(List.of(before), i % 100 == 0 ? 0 : 10, i % 100 == 0 ? 10 : 0);
            }
            WindowCounts judged = slices(before).last(Duration.ofDays(30));
            before.close();
            assertThat(judged.counts().bad()).isEqualTo(3);

            clock.advance(Duration.ofDays(6));
            AlertNode after = new AlertNode(database.store(), clock, "a", MINUTES);
            after.tick();

            WindowCounts found = slices(after).last(Duration.ofDays(30));
            assertThat(found.counts().bad()).isEqualTo(3);
            assertThat(found.counts().good()).isBetween(judged.counts().good(), 297L);
            assertThat(found.observed()).isBetween(judged.observed(), Duration.ofMinutes(300));
            after.close();
        }
    }

    private static SliceWindows slices(AlertNode node) {
        return (SliceWindows) node.alerts.objectives().get(0).windows();
    }

    @Test
    void what_the_evaluator_wrote_stands_where_another_judged_otherwise() throws Exception {
        try (TestDatabase database = TestDatabase.h2(folder.resolve("incidents"))) {
            AlertNode evaluator = new AlertNode(database.store(), clock, "a", MINUTES);
            AlertNode other = new AlertNode(database.store(), clock, "b", MINUTES);
            evaluator.tick();
            other.tick();
            for (int i = 0; i < 20; i++) {
                evaluator.sli.recorder().add(10, 0);
                other.sli.recorder().add(0, 10);
                clock.advance(MINUTE);
                evaluator.registry.tick(); // neither knows of the other
                other.registry.tick();
                evaluator.alerts.evaluate();
                other.alerts.evaluate();
            }
            assertThat(slices(evaluator).last(DAY).counts()).isEqualTo(new Counts(18, 0));
            assertThat(slices(other).last(DAY).counts()).isEqualTo(new Counts(0, 18));

            evaluator.close();
            other.alerts.evaluate();

            assertThat(slices(other).last(DAY).counts()).isEqualTo(new Counts(18, 0));
        }
    }

    @Test
    void an_evaluator_that_was_paused_in_the_middle_opens_no_second_incident() throws Exception {
        try (TestDatabase database = TestDatabase.h2(folder.resolve("incidents"))) {
            TestDatabase.Store store = database.store();
            AlertNode paused = new AlertNode(store, clock, "a", CHECKOUT);
            AlertNode other = new AlertNode(database.store(), clock, "b", CHECKOUT);
            for (int i = 0; i < 70; i++) {
                minute(List.of(paused, other), 20, 0);
            }
            for (int i = 0; i < 6; i++) {
                for (AlertNode node : List.of(paused, other)) {
                    node.registry.tick();
                    node.sli.recorder().add(10, 15);
                }
                clock.advance(MINUTE);
                for (AlertNode node : List.of(paused, other)) {
                    node.registry.tick();
                    node.sharing.share();
                }
            }
            List<Runnable> once = new ArrayList<>(List.of(() -> {
                clock.advance(Duration.ofMinutes(2));
                other.tick();
            }));
            store.afterPut(key -> {
                if (key.equals("slo/evaluator") && !once.isEmpty()) {
                    once.remove(0).run();
                }
            });

            paused.alerts.evaluate();
            paused.alerts.evaluate();

            assertThat(once).isEmpty();
            assertThat(other.incidents()).hasSize(1);
            assertThat(Pattern.compile("The alert fires by rule [a-z-]+: ")
                            .matcher(other.incident().history().timeline().toMarkdown())
                            .results())
                    .hasSize(1);
            assertThat(paused.alerts.problems()).isEmpty();
        }
    }

    @Test
    void an_incident_whose_objective_nobody_watches_is_told_once_and_left_open() throws Exception {
        try (TestDatabase database = TestDatabase.h2(folder.resolve("incidents"))) {
            AlertNode old = new AlertNode(database.store(), clock, "old", CHECKOUT);
            AlertNode next = new AlertNode(database.store(), clock, "new");
            fire(old);
            old.alerts.close(); // it no longer evaluates, but its program watches on
            for (int i = 0; i < 90; i++) {
                minute(List.of(next), 0, 0);
            }
            assertThat(timeline(next)).contains("No node watches the objective checkout-availability since ");

            for (int i = 0; i < 90; i++) {
                minute(List.of(next), 0, 0);
            }
            assertThat(Pattern.compile("No node watches")
                            .matcher(timeline(next))
                            .results())
                    .hasSize(1);
            assertThat(next.incident().state().phase()).isEqualTo(Phase.TRIGGERED);

            AlertNode again = new AlertNode(database.store(), clock, "again", CHECKOUT);
            next.close();
            for (int i = 0; i < 90; i++) {
                minute(List.of(again), 200, 0);
            }
            assertThat(again.incident().state().phase()).isEqualTo(Phase.RESOLVED);
        }
    }

    @Test
    void another_node_that_watches_on_keeps_it_even_without_the_turn() throws Exception {
        try (TestDatabase database = TestDatabase.h2(folder.resolve("incidents"))) {
            AlertNode old = new AlertNode(database.store(), clock, "old", CHECKOUT);
            fire(old);
            old.close();
            AlertNode next = new AlertNode(database.store(), clock, "new");
            next.tick();
            AlertNode older = new AlertNode(database.store(), clock, "older", CHECKOUT);
            for (int i = 0; i < 400; i++) {
                clock.advance(Duration.ofSeconds(20));
                next.tick();
                older.tick();
            }
            assertThat(timeline(next)).doesNotContain("No node watches");
        }
    }

    @Test
    void after_an_outage_of_everything_other_nodes_have_an_hour_to_come_back() throws Exception {
        try (TestDatabase database = TestDatabase.h2(folder.resolve("incidents"))) {
            AlertNode old = new AlertNode(database.store(), clock, "old", CHECKOUT);
            fire(old);
            old.close();
            clock.advance(Duration.ofDays(2));
            AlertNode next = new AlertNode(database.store(), clock, "new");
            for (int i = 0; i < 55; i++) {
                minute(List.of(next), 0, 0);
            }
            assertThat(timeline(next)).doesNotContain("No node watches");
            for (int i = 0; i < 30; i++) {
                minute(List.of(next), 0, 0);
            }
            assertThat(timeline(next)).contains("No node watches");
        }
    }

    private void fire(AlertNode node) {
        for (int i = 0; i < 70; i++) {
            minute(List.of(node), 20, 0);
        }
        for (int i = 0; i < 10; i++) {
            minute(List.of(node), 10, 15);
        }
        assertThat(node.incidents()).hasSize(1);
    }

    private static String timeline(AlertNode node) {
        return node.incident().history().timeline().toMarkdown();
    }

    @Test
    void a_month_that_begins_within_an_hour_of_utc_stays_exact() throws Exception {
        Slo kolkata = Slo.builder("kolkata")
                .target(Target.percent("99"))
                .period(Period.months(ZoneId.of("Asia/Kolkata")))
                .build();
        clock.jumpTo(Instant.parse("2026-03-31T18:00:00Z"));
        try (TestDatabase database = TestDatabase.h2(folder.resolve("incidents"))) {
            AlertNode node = new AlertNode(database.store(), clock, "a", kolkata);
            for (int i = 0; i < 50; i++) {
                minute(List.of(node), 1, 0); // the month begins at 18:30
            }
            for (int i = 0; i < 10 * 24; i++) {
                clock.advance(Duration.ofHours(1));
                node.registry.tick();
            }

            assertThat(node.alerts.status().get(0).counts().counts()).isEqualTo(new Counts(20, 0));
        }
    }
}
