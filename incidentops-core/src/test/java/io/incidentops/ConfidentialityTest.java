package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.incidentops.command.*;
import io.incidentops.model.*;
import io.incidentops.port.Clearance;
import io.incidentops.store.Search;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfidentialityTest {
    private final World world = new World();
    private final Incident secret = world.ops
            .as(ANA)
            .declare(Declaration.of("Data of customers leaked")
                    .severity(Severity.SEV3)
                    .service("checkout")
                    .alarmKey("leak")
                    .restrictedTo(List.of(CHEN)));
    private final IncidentOps ben = world.ops.as(BEN);

    @AfterEach
    void end() {
        world.close();
    }

    private static String unlike(Throwable thrown, String id) {
        assertThat(thrown).isInstanceOf(UnknownIncidentException.class);
        return thrown.getMessage().replace(id, "X");
    }

    @Test
    void it_does_not_exist_for_whoever_it_is_not_shared_with() {
        IncidentId none = IncidentId.of("0".repeat(26));

        assertThat(unlike(
                        catchThrowable(() -> ben.incident(secret.id())),
                        secret.id().value()))
                .isEqualTo(unlike(catchThrowable(() -> ben.incident(none)), none.value()));
        assertThat(unlike(catchThrowable(() -> ben.incident(1)), "#1"))
                .isEqualTo(unlike(catchThrowable(() -> ben.incident(99)), "#99"));
        assertThat(unlike(
                        catchThrowable(() -> secret.as(BEN).note("hello")),
                        secret.id().value()))
                .isEqualTo(unlike(catchThrowable(() -> ben.incident(none)), none.value()));
        assertThat(ben.search(Search.ALL).incidents()).isEmpty();
        assertThat(ben.search(Search.ALL.alarmKey("leak")).incidents()).isEmpty();
        assertThat(world.ops.as(CHEN).search(Search.ALL).incidents()).hasSize(1);
        assertThat(world.ops.as(CHEN).incident(1).id()).isEqualTo(secret.id());
    }

    @Test
    void it_is_not_named_as_similar_nor_joined() {
        Outcome.Done done = (Outcome.Done)
                ben.submit(Declaration.of("Checkout slow").service("checkout").joinOpenOne());

        assertThat(done.receipt().similar()).isEmpty();
        assertThat(done.receipt().joined()).isFalse();
        Outcome.Done chens = (Outcome.Done)
                world.ops.as(CHEN).submit(Declaration.of("Checkout slow").service("checkout"));
        assertThat(chens.receipt().similar()).hasSize(2);
    }

    @Test
    void it_is_neither_linked_nor_merged_by_whoever_may_not_know_of_it() {
        Incident open = ben.declare(Declaration.of("Slow").severity(Severity.SEV4));

        assertThatThrownBy(() -> open.linkTo(Relation.RELATED, secret.as(BEN)))
                .isInstanceOf(UnknownIncidentException.class);
        assertThatThrownBy(() -> open.submit(new Link(Relation.RELATED, secret.id(), 1)))
                .isInstanceOf(UnknownIncidentException.class);
        assertThatThrownBy(() -> open.submit(new Merge(secret.id(), 1, "the same")))
                .isInstanceOf(UnknownIncidentException.class);
        assertThatThrownBy(() -> open.as(ANA).linkTo(Relation.RELATED, secret))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("one of the two is restricted");
    }

    @Test
    void an_alarm_under_its_key_declares_another_for_whoever_may_not_know_of_it() {
        Incident rung = world.ops.as(BOT).alarm(Declaration.of("Leak").alarmKey("leak"));

        assertThat(rung.id()).isNotEqualTo(secret.id());
        assertThat(world.ops.alarm(Declaration.of("Leak").alarmKey("leak")).id())
                .isIn(secret.id(), rung.id());
    }

    @Test
    void a_key_of_a_restricted_declaration_shows_it_to_nobody_else() {
        world.ops.as(ANA).withKey("k").declare(Declaration.of("More leaks").restrictedTo(List.of()));

        Outcome outcome = ben.withKey("k").submit(Declaration.of("Slow"));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).reason()).contains("use another");
    }

    @Test
    void restricting_keeps_those_who_hold_roles() {
        Incident incident = world.commanded(Severity.SEV3);
        incident.as(BEN).take(Role.EXPERT);
        incident.restrict(List.of(DANA));

        assertThat(incident.as(BEN).state().visibility().sharedWith()).containsExactlyInAnyOrder(ANA, BEN, DANA);
        assertThatThrownBy(() -> incident.as(CHEN).state()).isInstanceOf(UnknownIncidentException.class);
        incident.share(CHEN);
        incident.as(CHEN).state();
        incident.unshare(CHEN);
        assertThatThrownBy(() -> incident.as(CHEN).state()).isInstanceOf(UnknownIncidentException.class);
        assertThatThrownBy(() -> incident.as(DANA).unrestrict("all known")).hasMessageContaining("opening it");
        incident.unrestrict("all known");
        incident.as(CHEN).state();
    }

    @Test
    void whoever_is_given_something_to_do_must_be_able_to_see_it() {
        secret.takeCommand();

        Outcome.Refused refused = (Outcome.Refused) secret.submit(new OfferRole(Role.SCRIBE, BEN));
        assertThat(refused.reason()).contains("share it with them first");
        assertThat(refused.possible()).containsExactly(new Share(List.of(BEN)));
        assertThatThrownBy(() -> secret.assign(BEN, "look", java.time.Duration.ofMinutes(5)))
                .hasMessageContaining("share it");
        secret.share(BEN);
        secret.offer(Role.SCRIBE, BEN);
        secret.as(BEN).accept(Role.SCRIBE);
        assertThatThrownBy(() -> secret.unshare(BEN)).hasMessageContaining("holds a role");
    }

    @Test
    void a_page_goes_only_to_a_pager_that_is_cleared() {
        world.pager.clearance = Clearance.OPEN;
        world.ops.runDue();

        assertThat(world.pager.pages).isEmpty();
        assertThat(secret.deliveries()).extracting(Delivery::state).containsOnly(DeliveryState.ABANDONED);
        assertThat(secret.deliveries().get(0).reason()).contains("restricted");
    }

    @Test
    void a_drill_reaches_no_real_pager() {
        Incident drill = world.ops.declare(
                Declaration.of("An exercise").severity(Severity.SEV1).asDrill());
        world.minutes(30);

        assertThat(world.pager.pages).noneMatch(page -> page.number() == drill.number());
        assertThat(drill.deliveries())
                .isNotEmpty()
                .allMatch(delivery -> delivery.reason().contains("drill"));
        world.pager.clearance = Clearance.SANDBOX;
        drill.page(PageTarget.team("payments"), "exercise");
        world.ops.runDue();
        assertThat(world.pager.pages).anyMatch(page -> page.number() == drill.number());
    }

    @Test
    void a_handle_of_one_says_nothing() {
        assertThat(secret.toString()).doesNotContain("leaked").doesNotContain("Data");
    }
}
