package io.incidentops.testkit;

import static io.incidentops.testkit.IncidentAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.Incident;
import io.incidentops.Outcome;
import io.incidentops.Receipt;
import io.incidentops.command.Declaration;
import io.incidentops.event.Closed;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.DeliveryFailed;
import io.incidentops.event.PageRequested;
import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.policy.EffectKinds;
import io.incidentops.port.OnCall;
import io.incidentops.work.DeliveryState;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentOpsHarnessTest {
    private static final Actor ANA = Actor.person("ana", "Ana");
    private static final Actor BEN = Actor.person("ben", "Ben");
    private static final PageTarget ON_CALL_COMMANDER = PageTarget.role(Role.COMMANDER);

    private final FakePager pager = new FakePager().duty(new OnCall(ON_CALL_COMMANDER, BEN, "+49 30 1234", null));

    @Test
    void a_month_passes_in_a_moment_and_every_promise_comes_due_in_it() {
        try (IncidentOpsHarness harness = IncidentOpsHarness.create(builder -> builder.pager(pager))) {
            Incident incident = harness.ops()
                    .as(ANA)
                    .declare(Declaration.of("Checkout answers 500")
                            .service("checkout")
                            .severity(Severity.SEV1));
            incident.takeCommand();
            incident.resolve("Restarted");

            harness.advance(Duration.ofDays(30));

            assertThat(incident)
                    .isIn(Phase.RESOLVED)
                    .hasCommander(ANA)
                    .hasExactlyOne(Role.COMMANDER)
                    .recorded(DeadlinePassed.class)
                    .didNotRecord(Closed.class);
            incident.postmortemDone("https://example.org/postmortem");
            assertThat(incident).isIn(Phase.CLOSED);
        }
    }

    @Test
    void nobody_answers_so_the_same_page_escalates_three_times_and_no_more() {
        pager.features(Set.of());
        try (IncidentOpsHarness harness = IncidentOpsHarness.create(builder -> builder.pager(pager))) {
            Incident incident =
                    harness.ops().declare(Declaration.of("Checkout answers 500").severity(Severity.SEV1));

            harness.advance(Duration.ofHours(6));

            assertThat(incident)
                    .isIn(Phase.TRIGGERED)
                    .recorded(4, PageRequested.class)
                    .paged(ON_CALL_COMMANDER);
            assertThat(pager.pages()).hasSize(1);
            assertThat(pager.pages().get(0).escalations()).isNotEmpty();
        }
    }

    @Test
    void declaring_succeeds_and_says_what_is_pending_while_the_pager_is_down() {
        try (IncidentOpsHarness harness = IncidentOpsHarness.create(builder -> builder.pager(pager))) {
            harness.settle();
            pager.faults().next(1_000, Fault.LATER);

            Outcome outcome =
                    harness.ops().submit(Declaration.of("Checkout answers 500").severity(Severity.SEV1));

            Receipt receipt = outcome.orThrow();
            assertThat(receipt.pending()).extracting(effect -> effect.kind()).containsExactly(EffectKinds.PAGE);
            assertThat(receipt.onCall()).extracting(onCall -> onCall.phone()).containsExactly("+49 30 1234");
        }
    }

    @Test
    void a_page_for_an_incident_that_was_resolved_while_the_pager_was_down_never_leaves() {
        try (IncidentOpsHarness harness = IncidentOpsHarness.create(builder -> builder.pager(pager))) {
            pager.faults().when(call -> true, Fault.LATER);
            Incident incident =
                    harness.ops().declare(Declaration.of("Checkout answers 500").severity(Severity.SEV1));
            harness.advance(Duration.ofMinutes(2));
            incident.resolve("It was a false alarm");
            pager.faults().clear();

            harness.advance(Duration.ofHours(1));

            assertThat(incident).delivered(EffectKinds.PAGE, DeliveryState.ABANDONED);
            assertThat(pager.pages()).isEmpty();
        }
    }

    @Test
    void a_statement_that_does_not_hold_says_what_was_so_instead() {
        try (IncidentOpsHarness harness = IncidentOpsHarness.create()) {
            Incident incident = harness.ops().declare(Declaration.of("Checkout answers 500"));

            assertThatThrownBy(() -> assertThat(incident).isIn(Phase.CLOSED))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("expected incident #1 to be CLOSED, but it was TRIGGERED");
            assertThatThrownBy(() -> assertThat(incident).recorded(DecisionRecorded.class))
                    .hasMessageContaining("incident.declared.v1");
        }
    }

    @Test
    void a_pager_that_is_busy_for_three_days_is_given_up_and_the_record_says_so() {
        pager.faults().when(call -> true, Fault.later(Duration.ofHours(6)));
        try (IncidentOpsHarness harness = IncidentOpsHarness.create(builder -> builder.pager(pager))) {
            Incident incident =
                    harness.ops().declare(Declaration.of("Checkout answers 500").severity(Severity.SEV1));

            harness.advance(Duration.ofDays(4));

            assertThat(incident).recorded(DeliveryFailed.class);
            assertThat(incident.deliveries())
                    .isNotEmpty()
                    .allMatch(delivery -> delivery.state() == DeliveryState.FAILED)
                    .allMatch(delivery -> String.valueOf(delivery.reason()).contains("given up after 3 days"));
        }
    }
}
