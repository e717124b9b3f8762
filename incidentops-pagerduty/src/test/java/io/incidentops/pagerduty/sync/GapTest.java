package io.incidentops.pagerduty.sync;

import static io.incidentops.pagerduty.Scene.ANA;
import static io.incidentops.pagerduty.Scene.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.Scene;
import io.incidentops.store.Search;
import io.incidentops.testkit.pagerduty.PagerDutyFault;
import io.incidentops.testkit.pagerduty.WebhookFault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Webhooks that are lost, late, doubled or out of order, and what reading at PagerDuty heals. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GapTest {
    private static final Duration GAP = Duration.ofMinutes(6);

    private final Scene scene = new Scene();

    @AfterEach
    void end() {
        scene.close();
    }

    private Incident declared() {
        Incident incident = scene.ops
                .as(ANA)
                .declare(Declaration.of("Checkout answers 500")
                        .service("checkout")
                        .severity(Severity.SEV3));
        scene.pass(Duration.ofMinutes(1));
        return incident;
    }

    private String id() {
        return scene.at(scene.checkout).id();
    }

    private void read() {
        scene.pass(GAP);
        scene.pagerDuty.reconcile();
        scene.settle();
    }

    private long kinds(Incident incident, String kind) {
        return scene.store.read(incident.id(), 0, 1000).stream()
                .filter(event -> event.event().getClass().getSimpleName().equals(kind))
                .count();
    }

    @Test
    void an_acknowledgement_whose_webhook_was_lost_is_read_as_the_same_person() {
        Incident incident = declared();
        scene.there.webhookFaults().next(10, WebhookFault.LOST);
        scene.there.acknowledge(id(), scene.ben);
        scene.settle();
        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        scene.there.webhookFaults().clear();

        read();

        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(incident.state().lifecycle().acknowledged().by()).isEqualTo(BEN);
    }

    @Test
    void notes_priority_and_resolution_are_read_after_a_gap() {
        Incident incident = declared();
        scene.there.webhookFaults().next(50, WebhookFault.LOST);
        scene.there.note(id(), scene.ben, "Disk 7 is full");
        scene.there.priority(id(), "P2", scene.ben);
        scene.there.resolve(id(), scene.ben);
        scene.settle();
        scene.there.webhookFaults().clear();

        read();
        read();

        assertThat(incident.state().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(incident.state().severity()).isEqualTo(Severity.SEV2);
        assertThat(incident.history().timeline().toText()).containsOnlyOnce("Disk 7 is full");
    }

    @Test
    void an_incident_whose_first_webhook_was_lost_is_opened_by_reading() {
        scene.there.webhookFaults().next(10, WebhookFault.LOST);
        scene.there.trigger(scene.checkout, "Disk is full", scene.ben);
        scene.settle();
        assertThat(scene.ops.search(Search.ALL).incidents()).isEmpty();
        scene.there.webhookFaults().clear();

        read();
        read();

        assertThat(scene.ops.search(Search.ALL).incidents()).hasSize(1);
    }

    @Test
    void a_note_that_a_webhook_told_is_not_read_again() {
        Incident incident = declared();
        scene.there.note(id(), scene.ben, "Disk 7 is full");
        scene.settle();

        read();
        read();

        assertThat(incident.history().timeline().toText()).containsOnlyOnce("Disk 7 is full");
        assertThat(kinds(incident, "NoteAdded")).isEqualTo(1);
    }

    @Test
    void doubled_webhooks_count_once() {
        Incident incident = declared();
        scene.there.webhookFaults().next(20, WebhookFault.TWICE);
        scene.there.acknowledge(id(), scene.ben);
        scene.there.note(id(), scene.ben, "Disk 7 is full");
        scene.there.resolve(id(), scene.ben);
        scene.pass(Duration.ofMinutes(1));

        assertThat(kinds(incident, "Acknowledged")).isEqualTo(1);
        assertThat(kinds(incident, "NoteAdded")).isEqualTo(1);
        assertThat(kinds(incident, "Resolved")).isEqualTo(1);
    }

    @Test
    void what_comes_late_changes_nothing() {
        Incident incident = declared();
        scene.there.webhookFaults().next(1, WebhookFault.LATE);
        scene.there.acknowledge(id(), scene.ben);
        scene.clock.advance(Duration.ofSeconds(5));
        scene.there.resolve(id(), scene.ben);
        scene.pass(Duration.ofMinutes(1));

        assertThat(incident.state().phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void while_pagerduty_does_not_answer_the_gap_waits_and_health_tells() {
        Incident incident = declared();
        scene.there.webhookFaults().next(10, WebhookFault.LOST);
        scene.there.acknowledge(id(), scene.ben);
        scene.settle();
        scene.there.webhookFaults().clear();
        scene.there.faults().always("GET", "/log_entries", PagerDutyFault.status(500));
        read();

        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(scene.ops.health().problems()).anyMatch(problem -> problem.contains("is not read yet"));

        scene.there.faults().clear();
        read();
        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(scene.ops.health().problems()).isEmpty();
    }
}
