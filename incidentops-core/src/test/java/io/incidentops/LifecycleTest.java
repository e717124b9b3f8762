package io.incidentops;

import static io.incidentops.World.ANA;
import static io.incidentops.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.*;
import io.incidentops.event.*;
import io.incidentops.model.*;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {
    private static final Map<Transition, Set<Phase>> TABLE = new EnumMap<>(Map.of(
            Transition.ACKNOWLEDGE, EnumSet.of(Phase.TRIGGERED),
            Transition.UNACKNOWLEDGE, EnumSet.of(Phase.ACKNOWLEDGED),
            Transition.RESOLVE, EnumSet.of(Phase.TRIGGERED, Phase.ACKNOWLEDGED),
            Transition.REOPEN, EnumSet.of(Phase.RESOLVED),
            Transition.REOPEN_BY_ALARM, EnumSet.of(Phase.RESOLVED),
            Transition.CLOSE, EnumSet.of(Phase.RESOLVED),
            Transition.MERGE, EnumSet.of(Phase.TRIGGERED, Phase.ACKNOWLEDGED, Phase.RESOLVED)));

    private final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    private Incident in(Phase phase) {
        Incident incident = world.ops.declare(Declaration.of("Slow").severity(Severity.SEV4));
        if (phase == Phase.ACKNOWLEDGED) {
            incident.acknowledge();
        } else if (phase != Phase.TRIGGERED) {
            incident.resolve("restarted");
        }
        if (phase == Phase.CLOSED) {
            incident.close();
        }
        return incident;
    }

    private Command command(Transition step, Incident other) {
        return switch (step) {
            case ACKNOWLEDGE -> new Acknowledge();
            case UNACKNOWLEDGE -> new Unacknowledge(null);
            case RESOLVE -> new Resolve("over");
            case REOPEN -> new Reopen("it is back");
            case REOPEN_BY_ALARM -> new ReceiveAlarm("it rings", null);
            case CLOSE -> new Close(null);
            case MERGE -> new Merge(other.id(), other.number(), "the same");
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_step_leads_from_its_phases_alone(Transition step) {
        for (Phase phase : Phase.values()) {
            Incident incident = in(phase);
            Outcome outcome = incident.submit(command(step, in(Phase.TRIGGERED)));

            if (TABLE.get(step).contains(phase)) {
                assertThat(outcome).as("%s from %s", step, phase).isInstanceOf(Outcome.Done.class);
                assertThat(incident.state().phase()).isEqualTo(step.to());
            } else if (step == Transition.REOPEN_BY_ALARM && phase.open()) {
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                assertThat(incident.state().phase()).isEqualTo(phase);
            } else {
                assertThat(outcome).as("%s from %s", step, phase).isInstanceOf(Outcome.Refused.class);
                assertThat(((Outcome.Refused) outcome).reason()).contains(phase.key());
                assertThat(incident.state().phase()).isEqualTo(phase);
            }
        }
    }

    @Test
    void a_refused_step_names_what_is_possible() {
        Outcome.Refused refused = (Outcome.Refused) in(Phase.RESOLVED).submit(new Acknowledge());

        assertThat(refused.possible()).containsExactly(new Reopen(""), new Close(null));
    }

    @Test
    void after_the_hold_an_incident_closes_by_itself() {
        Incident incident = in(Phase.RESOLVED);

        world.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(incident.state().phase()).isEqualTo(Phase.RESOLVED);
        world.pass(Duration.ofMillis(1));

        assertThat(incident.state().phase()).isEqualTo(Phase.CLOSED);
        assertThat(world.store.status().deadlines()).isZero();
    }

    @Test
    void a_major_incident_waits_for_its_postmortem() {
        Incident incident = world.commanded(Severity.SEV1);
        incident.resolve("rolled back");

        world.pass(Duration.ofDays(2));
        assertThat(incident.state().phase()).isEqualTo(Phase.RESOLVED);
        Outcome.Refused refused = (Outcome.Refused) incident.submit(new Close(null));
        assertThat(refused.possible()).containsExactly(new CompletePostmortem(""), new WaivePostmortem(""));

        incident.postmortemDone("https://docs/pm");
        assertThat(incident.state().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void a_postmortem_within_the_hold_leaves_the_hold_to_end() {
        Incident incident = world.commanded(Severity.SEV2);
        incident.resolve("rolled back");
        incident.waivePostmortem("a known cause");

        assertThat(incident.state().phase()).isEqualTo(Phase.RESOLVED);
        world.pass(Duration.ofHours(24));
        assertThat(incident.state().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void a_waiver_is_not_for_everyone() {
        Incident incident = world.commanded(Severity.SEV2);
        incident.resolve("rolled back");

        assertThatThrownBy(() -> incident.as(BEN).waivePostmortem("no time"))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("commander or deputy");
    }

    @Test
    void one_that_owes_no_postmortem_any_more_closes_even_after_its_hold() {
        Incident incident = world.commanded(Severity.SEV2);
        incident.resolve("rolled back");
        world.pass(Duration.ofHours(30));
        assertThat(incident.state().phase()).isEqualTo(Phase.RESOLVED);

        incident.severity(Severity.SEV4, "it was one host");
        world.ops.runDue();

        assertThat(incident.state().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void an_alarm_within_the_hold_reopens_and_pages_again() {
        Incident incident = world.commanded(Severity.SEV1);
        world.ops.runDue();
        incident.resolve("rolled back");
        world.ops.runDue();
        int before = world.pager.pages.size();

        world.ops.incident(incident.id()).alarm("500 again");
        world.ops.runDue();

        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(incident.state().lifecycle().reopened()).isEqualTo(1);
        assertThat(world.pager.pages).hasSize(before + 2);
        assertThat(world.pager.pages.subList(before, before + 2))
                .noneMatch(page -> page.key().equals(world.pager.pages.get(0).key()));
    }

    @Test
    void nobody_is_paged_twice_at_once_after_a_reopening() {
        Incident incident = world.incident(Severity.SEV1);
        world.ops.runDue();
        incident.takeCommand();
        incident.resolve("rolled back");
        world.ops.incident(incident.id()).alarm("500 again");
        world.ops.runDue();
        int before = world.pager.pages.size();

        world.minutes(5);

        assertThat(world.pager.pages.subList(before, world.pager.pages.size()))
                .extracting(page -> page.target().toString())
                .containsExactlyInAnyOrder("role:commander", "service:checkout");
    }

    @Test
    void closed_is_final_for_all_but_the_record() {
        Incident incident = in(Phase.CLOSED);

        incident.note("found the cause");
        incident.task("write a test");
        assertThatThrownBy(() -> incident.alarm("again")).hasMessageContaining("final");
        assertThatThrownBy(() -> incident.decision("later")).hasMessageContaining("final");
        assertThatThrownBy(() -> incident.as(ANA).takeCommand()).hasMessageContaining("final");
    }

    @Test
    void merging_ends_one_with_a_redirect_and_tells_the_other() {
        Incident small = world.commanded(Severity.SEV3);
        Incident big = world.commanded(Severity.SEV1);

        small.mergeInto(big, "the same database");

        assertThat(small.state().phase()).isEqualTo(Phase.CLOSED);
        assertThat(small.state().lifecycle().redirect()).isEqualTo(new Redirect(big.id(), big.number()));
        assertThat(big.state().connections().incidents()).isEmpty();
        world.ops.runDue();
        assertThat(big.state().connections().incidents())
                .extracting(LinkedIncident::id)
                .containsExactly(small.id());
    }

    @Test
    void what_is_closed_carries_nothing_on() {
        Incident one = world.commanded(Severity.SEV3);
        Incident two = world.commanded(Severity.SEV3);
        one.mergeInto(two, "the same");

        assertThatThrownBy(() -> two.mergeInto(one, "the same"))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> two.mergeInto(two, "the same")).hasMessageContaining("itself");
    }

    @Test
    void mitigated_is_not_resolved() {
        Incident incident = world.incident(Severity.SEV3);
        incident.impact("a third of payments fail");

        incident.mitigate("rolled back");

        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(incident.state().impact().current()).isEmpty();
        assertThatThrownBy(() -> incident.mitigate("again")).hasMessageContaining("ended already");
    }

    @Test
    void a_status_belongs_to_phases() {
        Incident incident = world.incident(Severity.SEV3);

        assertThatThrownBy(() -> incident.status(Status.MONITORING)).hasMessageContaining("investigating, identified");
        incident.status(Status.IDENTIFIED);
        assertThatThrownBy(() -> incident.status(Status.IDENTIFIED)).hasMessageContaining("already");
        incident.resolve("over");
        assertThat(incident.state().lifecycle().status()).isNull();
    }

    @Test
    void declaring_takes_all_that_is_known() {
        Incident other = world.incident(Severity.SEV3);
        Incident incident = world.ops
                .as(ANA)
                .declare(Declaration.of("Checkout answers 500")
                        .description("since the deployment")
                        .severity(Severity.SEV3)
                        .service("checkout")
                        .impactBeganAt(World.START.minusSeconds(600))
                        .impactFraction(0.3)
                        .major("the board asks")
                        .alarmKey("checkout-5xx")
                        .link("graph", "https://graphs/1")
                        .relatedTo(Relation.CAUSED_BY, other.id(), other.number()));

        IncidentState state = incident.state();
        assertThat(state.major()).isTrue();
        assertThat(state.impact().began()).contains(World.START.minusSeconds(600));
        assertThat(state.impact().current().orElseThrow().fraction()).isEqualTo(0.3);
        assertThat(state.connections().incidents()).hasSize(1);
        assertThat(state.knowledge().of(EntryKind.LINK).count()).isEqualTo(1);
        assertThat(state.subject().alarmKey()).isEqualTo("checkout-5xx");
        assertThat(state.work().checklist("start")).isPresent();
        assertThat(world.kinds(incident)).startsWith("Declared", "MadeMajor", "ImpactRecorded");
    }
}
