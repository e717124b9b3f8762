package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.*;
import io.incidentops.event.*;
import io.incidentops.model.*;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RolesTest {
    private final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void taking_command_acknowledges() {
        Incident incident = world.incident(Severity.SEV1);

        incident.as(BEN).takeCommand();

        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(incident.state().commander()).contains(BEN);
    }

    @Test
    void nobody_takes_command_from_one_who_is_there() {
        Incident incident = world.commanded(Severity.SEV1);

        assertThatThrownBy(() -> incident.as(BEN).takeCommand()).hasMessageContaining("Ana");
        assertThatThrownBy(() -> incident.takeCommand()).hasMessageContaining("already");
    }

    @Test
    void a_silent_commander_is_taken_over_after_ten_minutes_with_the_reason_on_record() {
        Incident incident = world.commanded(Severity.SEV1);
        world.pass(Duration.ofMinutes(10).minusMillis(1));
        assertThatThrownBy(() -> incident.as(BEN).takeCommand()).isInstanceOf(CommandRefusedException.class);

        world.pass(Duration.ofMillis(1));
        Receipt receipt = incident.as(BEN).takeCommand();

        RoleAssigned assigned = (RoleAssigned) receipt.events().get(0).event();
        assertThat(assigned.basis()).isEqualTo(Basis.TAKEN_OVER);
        assertThat(assigned.replaced()).isEqualTo(ANA);
        assertThat(assigned.reason()).contains("silent since 10:00");
        assertThat(incident.state().commander()).contains(BEN);
        assertThat(world.passed(incident, "policy:silence")).isEqualTo(1);
    }

    @Test
    void whatever_the_commander_does_counts_as_a_sign() {
        Incident incident = world.commanded(Severity.SEV1);
        world.minutes(9);
        incident.note("looking at the graphs");
        world.minutes(9);

        assertThatThrownBy(() -> incident.as(BEN).takeCommand()).isInstanceOf(CommandRefusedException.class);
    }

    @Test
    void a_hand_over_is_offered_and_accepted_and_never_leaves_nobody() {
        Incident incident = world.commanded(Severity.SEV1);

        incident.handOver(BEN);
        assertThat(incident.state().commander()).contains(ANA);
        incident.as(BEN).accept(Role.COMMANDER);

        assertThat(incident.state().commander()).contains(BEN);
        assertThat(incident.state().people().offers()).isEmpty();
        assertThat(incident.state().people().holding(Role.COMMANDER)).hasSize(1);
    }

    @Test
    void an_offer_can_be_declined_or_withdrawn_and_lapses() {
        Incident incident = world.commanded(Severity.SEV1);

        incident.handOver(BEN);
        incident.as(BEN).decline(Role.COMMANDER, "off in ten minutes");
        assertThatThrownBy(() -> incident.as(BEN).accept(Role.COMMANDER)).hasMessageContaining("not offered to you");
        incident.handOver(BEN);
        incident.withdraw(Role.COMMANDER, BEN);
        assertThatThrownBy(() -> incident.as(BEN).accept(Role.COMMANDER)).hasMessageContaining("not offered to you");
        incident.handOver(BEN);
        world.minutes(5);

        assertThat(world.kinds(incident)).contains("RoleDeclined", "OfferWithdrawn", "OfferExpired");
        assertThat(incident.state().commander()).contains(ANA);
    }

    @Test
    void an_offer_that_lapsed_is_not_accepted_even_before_its_deadline_was_worked() {
        Incident incident = world.commanded(Severity.SEV1);
        incident.handOver(BEN);
        world.clock.advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> incident.as(BEN).accept(Role.COMMANDER)).hasMessageContaining("lapsed at 10:05");
    }

    @Test
    void only_the_commander_offers_command_and_those_who_lead_offer_the_rest() {
        Incident incident = world.commanded(Severity.SEV1);

        assertThatThrownBy(() -> incident.as(BEN).handOver(CHEN)).hasMessageContaining("Ana");
        assertThatThrownBy(() -> incident.as(BEN).offer(Role.SCRIBE, CHEN)).isInstanceOf(CommandRefusedException.class);
        incident.as(BEN).take(Role.DEPUTY);
        incident.as(BEN).offer(Role.SCRIBE, CHEN);
        assertThatThrownBy(() -> incident.as(BEN).handOver(CHEN)).hasMessageContaining("Ana");
    }

    @Test
    void a_second_offer_of_a_single_role_withdraws_the_first() {
        Incident incident = world.commanded(Severity.SEV1);
        incident.handOver(BEN);
        incident.handOver(CHEN);

        assertThatThrownBy(() -> incident.as(BEN).accept(Role.COMMANDER)).hasMessageContaining("not offered");
        incident.as(CHEN).accept(Role.COMMANDER);
        assertThat(incident.state().commander()).contains(CHEN);
    }

    @Test
    void commander_and_expert_exclude_each_other_both_ways() {
        Incident incident = world.commanded(Severity.SEV1);

        Outcome.Refused refused = (Outcome.Refused) incident.submit(new TakeRole(Role.EXPERT));
        assertThat(refused.reason()).contains("cannot go together");
        incident.as(BEN).take(Role.EXPERT);
        assertThatThrownBy(() -> incident.handOver(BEN)).hasMessageContaining("Ben is expert");
        world.minutes(11);
        assertThatThrownBy(() -> incident.as(BEN).takeCommand()).hasMessageContaining("release it first");
        incident.as(BEN).release(Role.EXPERT);
        incident.as(BEN).takeCommand();
    }

    @Test
    void some_roles_are_held_by_one_and_some_by_many() {
        Incident incident = world.incident(Severity.SEV1);
        incident.as(BEN).take(Role.SCRIBE);
        incident.as(BEN).take(Role.EXPERT);
        incident.as(CHEN).take(Role.EXPERT);

        assertThatThrownBy(() -> incident.as(CHEN).take(Role.SCRIBE)).hasMessageContaining("Ben holds the role scribe");
        assertThat(incident.state().people().holding(Role.EXPERT)).hasSize(2);
    }

    @Test
    void an_open_incident_keeps_its_commander() {
        Incident incident = world.commanded(Severity.SEV3);

        assertThatThrownBy(() -> incident.release(Role.COMMANDER)).hasMessageContaining("offer command");
        incident.resolve("over");
        incident.release(Role.COMMANDER);

        assertThat(incident.state().commander()).isEmpty();
    }

    @Test
    void a_program_holds_no_role() {
        Incident incident = world.incident(Severity.SEV3);

        assertThatThrownBy(() -> incident.as(BOT).takeCommand()).hasMessageContaining("must be a person");
        assertThatThrownBy(() -> incident.as(BOT).offer(Role.SCRIBE, BOT)).hasMessageContaining("must be a person");
    }

    @Test
    void an_unknown_role_names_the_known_ones() {
        Incident incident = world.incident(Severity.SEV3);

        assertThatThrownBy(() -> incident.take(Role.of("driver")))
                .hasMessageContaining("there is no role driver")
                .hasMessageContaining("scribe");
    }

    @Test
    void a_role_can_be_kept_to_some_people() {
        try (World strict = new World(builder -> builder.policy(io.incidentops.policy.ResponsePolicy.standard()
                .catalogue(catalogue -> catalogue.role(new io.incidentops.policy.RoleDefinition(
                        Role.COMMANDER, "commander", true, java.util.Set.of(), java.util.Set.of("ana"), "leads")))))) {
            Incident incident = strict.incident(Severity.SEV3);

            assertThatThrownBy(() -> incident.as(BEN).takeCommand()).hasMessageContaining("not among those");
            incident.takeCommand();
        }
    }

    @Test
    void joining_twice_with_the_same_words_is_recorded_once() {
        Incident incident = world.incident(Severity.SEV3);
        incident.join(BEN, "payments", "knows the gateway");
        incident.join(BEN, "payments", "knows the gateway");

        assertThat(incident.state().people().joined()).isEqualTo(1);
        assertThat(world.kinds(incident)).filteredOn("Joined"::equals).hasSize(1);
    }
}
