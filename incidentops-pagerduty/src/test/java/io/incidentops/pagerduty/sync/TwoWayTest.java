package io.incidentops.pagerduty.sync;

import static io.incidentops.pagerduty.Scene.ANA;
import static io.incidentops.pagerduty.Scene.BEN;
import static io.incidentops.pagerduty.Scene.CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.Scene;
import io.incidentops.store.Search;
import io.incidentops.testkit.pagerduty.StandInIncident;
import io.incidentops.testkit.pagerduty.StandInNote;
import io.incidentops.testkit.pagerduty.StandInNotification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What happens on one side shows on the other, over real HTTP in both directions. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoWayTest {
    private final Scene scene = new Scene();

    @AfterEach
    void end() {
        scene.close();
    }

    private Incident declared(Severity severity) {
        Incident incident = scene.ops
                .as(ANA)
                .declare(Declaration.of("Checkout answers 500")
                        .service("checkout")
                        .severity(severity));
        scene.settle();
        return incident;
    }

    private Incident only() {
        List<io.incidentops.store.IncidentOverview> all =
                scene.ops.search(Search.ALL).incidents();
        assertThat(all).hasSize(1);
        return scene.ops.incident(all.get(0).id());
    }

    private List<String> kinds(Incident incident) {
        return scene.store.read(incident.id(), 0, 1000).stream()
                .map(event -> event.event().getClass().getSimpleName())
                .toList();
    }

    private List<String> reached() {
        return scene.there.notified().stream()
                .map(StandInNotification::user)
                .map(user -> user.name())
                .toList();
    }

    @Test
    void declaring_pages_whoever_is_on_call_once() {
        Incident incident = declared(Severity.SEV3);
        scene.pass(Duration.ofMinutes(2));

        assertThat(reached()).containsExactly("Ana");
        assertThat(incident.state().paging().pages())
                .singleElement()
                .satisfies(page -> assertThat(page.reference())
                        .isEqualTo(scene.at(scene.checkout).id()));
        assertThat(scene.ops.search(Search.ALL).incidents()).hasSize(1);
        assertThat(scene.ops.health().problems()).isEmpty();
    }

    @Test
    void an_acknowledgement_at_pagerduty_shows_here_as_the_same_person() {
        Incident incident = declared(Severity.SEV3);

        scene.there.acknowledge(scene.at(scene.checkout).id(), scene.ben);
        scene.settle();

        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(incident.state().lifecycle().acknowledged().by()).isEqualTo(BEN);
    }

    @Test
    void an_acknowledgement_here_shows_at_pagerduty_as_the_same_person() {
        Incident incident = declared(Severity.SEV3);

        incident.as(BEN).acknowledge();
        scene.settle();

        StandInIncident there = scene.at(scene.checkout);
        assertThat(there.status()).isEqualTo("acknowledged");
        assertThat(there.acknowledgers()).extracting(user -> user.name()).containsExactly("Ben");
        assertThat(kinds(incident).stream().filter("Acknowledged"::equals)).hasSize(1);
    }

    @Test
    void pagerduty_escalates_and_the_room_is_told() {
        Incident incident = declared(Severity.SEV3);

        scene.pass(Duration.ofMinutes(30));

        assertThat(reached()).containsSequence("Ana", "Ben");
        assertThat(scene.store.read(incident.id(), 0, 1000))
                .extracting(RecordedEvent::event)
                .anySatisfy(event -> assertThat(event.toString()).contains("PagerDuty reaches Ben"));
    }

    @Test
    void what_is_said_here_becomes_one_note_there() {
        Incident incident = declared(Severity.SEV3);
        incident.note("The pool is exhausted");
        incident.decision("Restart the pool");
        scene.pass(Duration.ofSeconds(5));
        incident.update("A third of payments fail");

        scene.pass(Duration.ofMinutes(2));

        List<StandInNote> notes = scene.at(scene.checkout).notes();
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).content())
                .contains("The pool is exhausted")
                .contains("Restart the pool")
                .contains("A third of payments fail");
        assertThat(kinds(incident).stream().filter("NoteAdded"::equals)).hasSize(1);
    }

    @Test
    void a_note_there_is_a_note_here_by_its_author() {
        Incident incident = declared(Severity.SEV3);

        scene.there.note(scene.at(scene.checkout).id(), scene.ben, "Disk 7 is full");
        scene.pass(Duration.ofMinutes(2));

        assertThat(incident.history().timeline().toText()).contains("Ben noted: Disk 7 is full");
        assertThat(scene.at(scene.checkout).notes()).hasSize(1);
    }

    @Test
    void a_redaction_reaches_the_note_there() {
        Incident incident = declared(Severity.SEV3);
        var note = incident.note("password is hunter2").ref();
        scene.pass(Duration.ofMinutes(2));
        assertThat(scene.at(scene.checkout).notes().get(0).content()).contains("hunter2");

        scene.ops.incident(incident.id()).redact(note, "a secret");
        scene.pass(Duration.ofMinutes(2));

        assertThat(scene.at(scene.checkout).notes())
                .extracting(StandInNote::content)
                .allSatisfy(content -> assertThat(content).doesNotContain("hunter2"));
    }

    @Test
    void severity_and_priority_follow_each_other() {
        Incident incident = declared(Severity.SEV3);
        scene.pass(Duration.ofMinutes(1));
        assertThat(scene.at(scene.checkout).priority()).isEqualTo("P3");

        incident.severity(Severity.SEV2);
        scene.pass(Duration.ofMinutes(1));
        assertThat(scene.at(scene.checkout).priority()).isEqualTo("P2");

        scene.there.priority(scene.at(scene.checkout).id(), "P1", scene.ana);
        scene.pass(Duration.ofMinutes(1));
        assertThat(incident.state().severity()).isEqualTo(Severity.SEV1);
    }

    @Test
    void a_severity_that_may_not_be_lowered_sets_the_priority_back() {
        Incident incident = declared(Severity.SEV2);
        incident.as(CHEN).takeCommand();
        scene.pass(Duration.ofMinutes(1));

        scene.there.priority(scene.at(scene.checkout).id(), "P4", scene.ana);
        scene.pass(Duration.ofMinutes(1));

        assertThat(incident.state().severity()).isEqualTo(Severity.SEV2);
        assertThat(scene.at(scene.checkout).priority()).isEqualTo("P2");
        assertThat(incident.history().timeline().toText()).contains("the severity here stays");
    }

    @Test
    void resolving_here_resolves_there() {
        Incident incident = declared(Severity.SEV3);
        incident.acknowledge();
        incident.resolve("Rolled back");
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.at(scene.checkout).status()).isEqualTo("resolved");
        assertThat(incident.state().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(scene.ops.search(Search.ALL).incidents()).hasSize(1);
    }

    @Test
    void resolving_there_resolves_here() {
        Incident incident = declared(Severity.SEV3);
        scene.there.resolve(scene.at(scene.checkout).id(), scene.ben);
        scene.pass(Duration.ofMinutes(1));

        assertThat(incident.state().phase()).isEqualTo(Phase.RESOLVED);
        assertThat(incident.state().lifecycle().resolved().by()).isEqualTo(BEN);
    }

    @Test
    void a_major_incident_is_not_resolved_by_somebody_who_does_not_command_it() {
        Incident incident = declared(Severity.SEV1);
        incident.as(CHEN).takeCommand();
        scene.settle();

        scene.there.resolve(scene.at(scene.checkout).id(), scene.ben);
        scene.pass(Duration.ofMinutes(1));

        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(incident.history().timeline().toText()).contains("The page was resolved in PagerDuty");
    }

    @Test
    void given_back_here_it_rings_anew_and_given_back_there_it_is_given_back_here() {
        Incident incident = declared(Severity.SEV3);
        incident.acknowledge();
        scene.pass(Duration.ofMinutes(1));

        incident.unacknowledge("it was the wrong service");
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.at(scene.checkout).status()).isEqualTo("triggered");
        assertThat(reached()).containsExactly("Ana", "Ana");
        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
    }

    @Test
    void reopened_by_a_person_it_is_open_there_too() {
        Incident incident = declared(Severity.SEV3);
        incident.acknowledge();
        incident.resolve("over");
        scene.pass(Duration.ofMinutes(1));

        incident.reopen("it came back");
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.at(scene.checkout).status()).isEqualTo("acknowledged");
        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
    }

    @Test
    void reopened_there_it_is_triggered_here() {
        Incident incident = declared(Severity.SEV3);
        incident.acknowledge();
        incident.resolve("over");
        scene.pass(Duration.ofMinutes(1));

        scene.there.as(scene.ben).reopen(scene.at(scene.checkout).id());
        scene.pass(Duration.ofMinutes(1));

        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(scene.at(scene.checkout).status()).isEqualTo("triggered");
    }

    @Test
    void triggered_at_pagerduty_opens_an_incident_that_is_never_paged_back() {
        String id = scene.there.trigger(scene.checkout, "Disk is full", scene.ben);
        scene.pass(Duration.ofMinutes(1));

        Incident incident = only();
        assertThat(incident.state().title()).isEqualTo("Disk is full");
        assertThat(incident.state().subject().services()).containsExactly("checkout");
        assertThat(incident.state().fromPager()).isTrue();

        incident.severity(Severity.SEV1);
        scene.pass(Duration.ofMinutes(3));
        assertThat(scene.there.incidents()).hasSize(1);

        incident.acknowledge();
        incident.resolve("deleted old logs");
        scene.pass(Duration.ofMinutes(1));
        assertThat(scene.there.incident(id).status()).isEqualTo("resolved");
    }

    @Test
    void what_can_wait_opens_nothing() {
        String id = scene.there.trigger(scene.checkout, "Index is old", scene.ben);
        scene.there.as(scene.ben).urgency(id, "low");
        scene.there.resolve(id, scene.ben);
        scene.settle();

        assertThat(scene.ops.search(Search.ALL).incidents()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void merged_here_it_is_merged_there() {
        Incident one = declared(Severity.SEV3);
        scene.pass(Duration.ofMinutes(1));
        Incident other = scene.ops
                .as(ANA)
                .declare(Declaration.of("Payments hang").service("payments").severity(Severity.SEV3));
        other.page(PageTarget.policy("Payments"), "look at this");
        scene.pass(Duration.ofMinutes(1));
        String into = scene.at(scene.paging).id();

        scene.ops.incident(one.id()).mergeInto(scene.ops.incident(other.id()), "the same trouble");
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.at(scene.checkout).mergedInto()).contains(into);
        assertThat(one.state().phase()).isEqualTo(Phase.CLOSED);
    }

    @Test
    void merged_there_it_is_merged_here() {
        Incident one = declared(Severity.SEV3);
        Incident other = scene.ops
                .as(ANA)
                .declare(Declaration.of("Payments hang").service("payments").severity(Severity.SEV3));
        other.page(PageTarget.policy("Payments"), "look at this");
        scene.pass(Duration.ofMinutes(1));

        scene.there
                .as(scene.ben)
                .merge(scene.at(scene.checkout).id(), scene.at(scene.paging).id());
        scene.pass(Duration.ofMinutes(1));

        assertThat(one.history().timeline().toText()).containsAnyOf("merged", "Merged");
        assertThat(other.state().phase().open()).isTrue();
    }
}
