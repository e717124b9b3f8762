package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.event.DeadlinePassed;
import io.incidentops.model.*;
import io.incidentops.policy.Promise;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.PagerFeature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesTest {
    private final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    private Instant due(Incident incident, String name) {
        return ResponsePolicy.standard().owed(world.state(incident)).stream()
                .filter(promise -> promise.name().equals(name))
                .map(Promise::due)
                .findFirst()
                .orElse(null);
    }

    @Test
    void updates_are_due_every_twenty_minutes_from_the_last_one() {
        Incident incident = world.commanded(Severity.SEV1);
        world.minutes(15);
        incident.update("we look");
        world.minutes(19);
        assertThat(world.passed(incident, "policy:update")).isZero();
        world.minutes(1);
        assertThat(world.passed(incident, "policy:update")).isEqualTo(1);
        world.minutes(20);
        assertThat(world.passed(incident, "policy:update")).isEqualTo(2);
    }

    @Test
    void a_long_incident_is_told_of_every_hour() {
        Incident incident = world.commanded(Severity.SEV1);
        world.pass(Duration.ofHours(2));
        assertThat(world.passed(incident, "policy:long")).isEqualTo(1);
        long before = world.passed(incident, "policy:update");

        incident.update("still looking");
        world.minutes(59);
        assertThat(world.passed(incident, "policy:update")).isEqualTo(before);
        world.minutes(1);
        assertThat(world.passed(incident, "policy:update")).isEqualTo(before + 1);
    }

    @Test
    void a_commander_is_asked_to_hand_over_after_one_hour_and_three() {
        Incident incident = world.commanded(Severity.SEV3);
        assertThat(due(incident, "policy:shift")).isEqualTo(START.plus(Duration.ofHours(1)));
        world.pass(Duration.ofHours(1));
        assertThat(due(incident, "policy:shift")).isEqualTo(START.plus(Duration.ofHours(3)));
        world.pass(Duration.ofHours(20));
        assertThat(world.passed(incident, "policy:shift")).isEqualTo(2);

        incident.handOver(BEN);
        incident.as(BEN).accept(Role.COMMANDER);
        assertThat(due(incident, "policy:shift"))
                .isEqualTo(world.clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void a_major_incident_without_commander_raises_the_alarm() {
        Incident incident = world.incident(Severity.SEV1);
        incident.acknowledge();
        world.minutes(5);
        assertThat(world.passed(incident, "policy:commander")).isEqualTo(1);
        world.minutes(100);
        assertThat(world.passed(incident, "policy:commander")).isEqualTo(3);

        incident.takeCommand();
        assertThat(due(incident, "policy:commander")).isNull();
    }

    @Test
    void what_nobody_acknowledges_is_escalated_at_most_three_times_under_the_same_key() {
        Incident incident = world.incident(Severity.SEV3);
        world.ops.runDue();
        String key = world.pager.pages.get(0).key();

        world.pass(Duration.ofHours(10));

        assertThat(world.pager.pages).hasSize(4).allMatch(page -> page.key().equals(key));
        assertThat(world.pager.pages.subList(1, 4)).allMatch(page -> page.escalation());
        assertThat(world.passed(incident, "policy:acknowledge")).isEqualTo(3);
    }

    @Test
    void a_pager_that_escalates_is_only_watched() {
        world.pager.features.add(PagerFeature.ESCALATES);
        Incident incident = world.incident(Severity.SEV3);

        world.pass(Duration.ofHours(10));

        assertThat(world.pager.pages).hasSize(1);
        assertThat(world.passed(incident, "policy:acknowledge")).isEqualTo(3);
    }

    @Test
    void who_acknowledges_ends_the_escalation() {
        Incident incident = world.incident(Severity.SEV3);
        world.minutes(14);
        incident.as(BEN).acknowledge();
        world.pass(Duration.ofHours(1));

        assertThat(world.pager.pages).hasSize(1);
        incident.unacknowledge("cannot look now");
        world.minutes(15);
        assertThat(world.pager.pages).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        // SEV1: three calendar days, over a weekend too
        "SEV1, 2026-03-02T10:00:00Z, 2026-03-05T10:00:00Z",
        "SEV1, 2026-03-06T10:00:00Z, 2026-03-09T10:00:00Z",
        // SEV2: five business days
        "SEV2, 2026-03-02T10:00:00Z, 2026-03-09T10:00:00Z",
        "SEV2, 2026-03-06T10:00:00Z, 2026-03-13T10:00:00Z",
        "SEV2, 2026-03-07T10:00:00Z, 2026-03-13T10:00:00Z",
        "SEV2, 2026-03-08T23:59:00Z, 2026-03-13T23:59:00Z",
    })
    void a_postmortem_is_due(String severity, Instant resolved, Instant due) {
        world.clock.set(resolved);
        Incident incident = world.commanded(Severity.of(severity));
        incident.resolve("over");

        assertThat(due(incident, "policy:postmortem")).isEqualTo(due);
        incident.waivePostmortem("known");
        assertThat(due(incident, "policy:postmortem")).isNull();
    }

    @Test
    void business_days_end_by_the_wall_clock_of_the_policys_zone() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant friday = Instant.parse("2026-03-27T10:00:00Z");

        assertThat(io.incidentops.policy.PostmortemRule.businessDays(5).due(friday, berlin))
                .isEqualTo(Instant.parse("2026-04-03T09:00:00Z"));
    }

    @Test
    void a_planned_deadline_passes_once_and_says_how_late() {
        Incident incident = world.commanded(Severity.SEV4);
        incident.deadline("look-again", START.plusSeconds(600), "does it hold?");
        world.clock.advance(Duration.ofMinutes(25));
        world.ops.runDue();

        DeadlinePassed passed = world.store.read(incident.id(), 0, 100).stream()
                .filter(event -> event.event() instanceof DeadlinePassed)
                .map(event -> (DeadlinePassed) event.event())
                .findFirst()
                .orElseThrow();
        assertThat(passed.name()).isEqualTo("look-again");
        assertThat(passed.late()).isEqualTo(Duration.ofMinutes(15));
        assertThat(incident.state().deadlines().planned()).isEmpty();
        world.ops.runDue();
        assertThat(world.passed(incident, "look-again")).isEqualTo(1);
    }

    @Test
    void a_deadline_planned_again_replaces_and_one_cancelled_never_passes() {
        Incident incident = world.commanded(Severity.SEV4);
        incident.deadline("a", START.plusSeconds(600), "first");
        incident.deadline("a", START.plusSeconds(1200), "second");
        incident.deadline("b", START.plusSeconds(600), "never");
        incident.cancelDeadline("b");

        world.minutes(19);
        assertThat(world.passed(incident, "a")).isZero();
        world.minutes(1);
        assertThat(world.passed(incident, "a")).isEqualTo(1);
        assertThat(world.passed(incident, "b")).isZero();
        assertThatThrownBy(() -> incident.cancelDeadline("b")).hasMessageContaining("no deadline is planned");
        assertThatThrownBy(() -> incident.deadline("policy:hold", START.plusSeconds(9999), "x"))
                .hasMessageContaining("no colon");
        assertThatThrownBy(() -> incident.deadline("c", START, "x")).hasMessageContaining("is over");
    }

    @Test
    void after_long_downtime_each_deadline_fires_once_in_due_order() {
        Incident incident = world.commanded(Severity.SEV4);
        incident.deadline("late", START.plusSeconds(900), "x");
        incident.deadline("early", START.plusSeconds(300), "x");
        incident.deadline("middle", START.plusSeconds(600), "x");
        world.clock.advance(Duration.ofDays(3));

        world.ops.runDue();

        List<DeadlinePassed> passed = world.store.read(incident.id(), 0, 100).stream()
                .filter(event -> event.event() instanceof DeadlinePassed each
                        && each.name().indexOf(':') < 0)
                .map(event -> (DeadlinePassed) event.event())
                .toList();
        assertThat(passed).extracting(DeadlinePassed::name).containsExactly("early", "middle", "late");
        assertThat(passed)
                .extracting(DeadlinePassed::late)
                .containsExactly(
                        Duration.ofDays(3).minusSeconds(300),
                        Duration.ofDays(3).minusSeconds(600),
                        Duration.ofDays(3).minusSeconds(900));
    }

    @Test
    void a_promise_that_moved_later_fires_then_and_not_before() {
        Incident incident = world.commanded(Severity.SEV1);
        world.minutes(15);
        incident.update("first");
        world.minutes(5);

        assertThat(world.passed(incident, "policy:update")).isZero();
        world.minutes(15);
        assertThat(world.passed(incident, "policy:update")).isEqualTo(1);
    }
}
