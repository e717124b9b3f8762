package io.incidentops.pagerduty.sync;

import static io.incidentops.pagerduty.Scene.ANA;
import static io.incidentops.pagerduty.Scene.BEN;
import static io.incidentops.pagerduty.Scene.CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Relation;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.Scene;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.store.Search;
import io.incidentops.testkit.pagerduty.StandInNote;
import io.incidentops.testkit.pagerduty.StandInNotification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What we did ourselves comes back, late; pages are rung again; incidents go on after they were closed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EchoTest {
    private Scene scene = new Scene();

    @AfterEach
    void end() {
        scene.close();
    }

    private Incident declared(Declaration declaration) {
        Incident incident =
                scene.ops.as(ANA).declare(declaration.service("checkout").severity(Severity.SEV3));
        scene.pass(Duration.ofMinutes(1));
        return incident;
    }

    private Incident declared() {
        return declared(Declaration.of("Checkout answers 500"));
    }

    private List<String> reached() {
        return scene.there.notified().stream()
                .map(StandInNotification::user)
                .map(user -> user.name())
                .toList();
    }

    /** Tells PagerDuty what is due, and lets nothing of it come back yet. */
    private void tell() {
        scene.clock.advance(Duration.ofSeconds(1));
        while (scene.ops.runDue() > 0) {
            scene.clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void our_own_resolution_that_comes_back_after_a_reopening_resolves_nothing() {
        Incident incident = declared();
        incident.acknowledge();
        tell();
        incident.resolve("over");
        tell();
        incident.reopen("it was another one");
        tell();

        scene.pass(Duration.ofMinutes(5));

        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
        assertThat(scene.at(scene.checkout).status()).isEqualTo("acknowledged");
        assertThat(scene.there.incidents()).hasSize(1);
    }

    @Test
    void our_own_acknowledgement_that_comes_back_after_it_was_given_back_acknowledges_nothing() {
        Incident incident = declared();
        incident.acknowledge();
        tell();
        incident.unacknowledge("it was another one");
        tell();

        scene.pass(Duration.ofMinutes(2));

        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(scene.at(scene.checkout).status()).isEqualTo("triggered");
        assertThat(reached()).containsExactly("Ana", "Ana");
    }

    @Test
    void our_own_priority_that_comes_back_late_overrules_nothing() {
        Incident incident = declared();
        incident.severity(Severity.SEV2);
        tell();
        incident.severity(Severity.SEV1);
        tell();

        scene.pass(Duration.ofMinutes(2));

        assertThat(incident.state().severity()).isEqualTo(Severity.SEV1);
        assertThat(scene.at(scene.checkout).priority()).isEqualTo("P1");
    }

    @Test
    void reopened_there_it_rings_there_alone() {
        Incident incident = declared();
        incident.acknowledge();
        incident.resolve("over");
        scene.pass(Duration.ofMinutes(1));

        scene.there.as(scene.ben).reopen(scene.at(scene.checkout).id());
        scene.pass(Duration.ofMinutes(1));

        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(scene.there.incidents()).hasSize(1);
    }

    @Test
    void a_person_who_is_paged_again_is_the_one_who_is_reached_again() {
        Incident incident = declared();
        incident.page(PageTarget.person(BEN), "look at the pool");
        scene.pass(Duration.ofMinutes(1));
        incident.page(PageTarget.person(BEN), "are you there?");
        scene.pass(Duration.ofMinutes(1));

        assertThat(reached()).containsExactly("Ana", "Ben", "Ben");
    }

    @Test
    void a_page_that_began_there_and_is_over_there_is_opened_again_where_somebody_pages_again() {
        String id = scene.there.trigger(scene.checkout, "Disk is full", scene.ben);
        scene.pass(Duration.ofMinutes(1));
        Incident incident = scene.ops.incident(1);
        incident.as(CHEN).takeCommand();
        scene.there.resolve(id, scene.ben);
        scene.pass(Duration.ofMinutes(1));
        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);

        incident.page(PageTarget.service("checkout"), "it is not over");
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.there.incidents()).hasSize(1);
        assertThat(scene.there.incident(id).status()).isNotEqualTo("resolved");
        assertThat(scene.ops.search(Search.ALL).incidents()).hasSize(1);
    }

    @Test
    void what_goes_on_after_a_restricted_incident_was_closed_is_restricted_too_and_follows_it() {
        Incident incident = declared(Declaration.of("Keys leaked").restrictedTo(List.of()));
        incident.acknowledge();
        incident.resolve("rotated");
        scene.pass(Duration.ofMinutes(1));
        scene.ops.incident(incident.id()).close();
        scene.pass(Duration.ofMinutes(1));

        scene.there.as(scene.ben).reopen(scene.at(scene.checkout).id());
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.ops.search(Search.ALL).incidents()).hasSize(2);
        assertThat(scene.ops.as(CHEN).search(Search.ALL).incidents()).isEmpty();
        assertThat(scene.ops.incident(2).state().connections().incidents())
                .singleElement()
                .satisfies(link -> assertThat(link.relation()).isEqualTo(Relation.FOLLOWS));
    }

    @Test
    void a_priority_that_our_catalogue_does_not_know_keeps_nobody_from_learning_of_the_incident() {
        scene.close();
        scene = new Scene((scene, builder) -> builder.service("checkout", Route.service(scene.checkout.id()))
                .priorities(Priorities.of(Map.of("P2", Severity.of("DISASTER")))));
        String id = scene.there.trigger(scene.checkout, "Disk is full", scene.ben);
        scene.there.priority(id, "P2", scene.ben);
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.ops.search(Search.ALL).incidents()).hasSize(1);
    }

    @Test
    void what_does_not_fit_into_one_note_is_told_in_the_next() {
        Incident incident = declared();
        for (int i = 1; i <= 4; i++) {
            incident.note("part " + i + " " + "x".repeat(4_000) + " end of part " + i);
        }
        scene.pass(Duration.ofMinutes(2));

        List<String> notes = scene.at(scene.checkout).notes().stream()
                .map(StandInNote::content)
                .toList();
        assertThat(notes).hasSizeGreaterThan(1);
        for (int i = 1; i <= 4; i++) {
            assertThat(String.join("\n", notes)).containsOnlyOnce("end of part " + i);
        }
    }
}
