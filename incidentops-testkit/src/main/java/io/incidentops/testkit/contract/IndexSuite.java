package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.event.Acknowledged;
import io.incidentops.event.Basis;
import io.incidentops.event.Declared;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.Resolved;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleReleased;
import io.incidentops.model.Actor;
import io.incidentops.model.Amendment;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.RoleHolder;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import io.incidentops.testkit.Fixtures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Incidents are found by what they are, newest first, page by page. */
abstract class IndexSuite extends StoreSuite {
    private IncidentState declare(
            String id, Instant at, String title, Severity severity, String service, String alarm) {
        Declared like = Fixtures.declaration(store.nextNumber());
        Declared declared = new Declared(
                like.number(),
                title,
                null,
                new SeverityLevel(severity, 1, true),
                Set.of(service),
                like.visibility(),
                alarm.isEmpty() ? null : alarm);
        return commit(Draft.declare(id(id), at, declared));
    }

    private void declareThree() {
        declare("a", START, "Checkout answers 500", Severity.SEV1, "checkout", "alarm-1");
        declare("b", START.plusSeconds(60), "Search is slow", Severity.SEV3, "search", "");
        declare("c", START.plusSeconds(120), "CHECKOUT is slow", Severity.UNKNOWN, "checkout", "alarm-1");
    }

    private List<String> found(Search search) {
        return store.search(search).incidents().stream()
                .map(each -> each.id().value())
                .toList();
    }

    private IncidentState resolve(IncidentState state) {
        Mark mark = new Mark(state.version() + 1, START, Fixtures.ANA);
        return commit(Draft.after(state, START)
                .event(new Resolved("fixed"))
                .change(after -> after.with(after.lifecycle().resolved("fixed", mark, START))));
    }

    @Test
    void an_incident_is_found_by_its_number() {
        IncidentState state = declare("a");

        assertThat(store.byNumber(state.number())).contains(id("a"));
        assertThat(store.byNumber(state.number() + 1)).isEmpty();
        assertThat(store.byNumber(-1)).isEmpty();
    }

    @Test
    void an_empty_store_answers_an_empty_page() {
        assertThat(store.search(Search.ALL)).isEqualTo(new SearchResult(List.of(), null));
    }

    @Test
    void the_newest_come_first_each_as_an_overview_of_its_state() {
        declareThree();

        assertThat(found(Search.ALL)).containsExactly("c", "b", "a");
        assertThat(store.search(Search.ALL).incidents().get(0))
                .isEqualTo(IncidentOverview.of(store.load(id("c")).orElseThrow()));
    }

    @Test
    void each_criterion_narrows_the_search() {
        declareThree();

        assertThat(found(Search.ALL.severities(Severity.SEV1, Severity.UNKNOWN)))
                .containsExactly("c", "a");
        assertThat(found(Search.ALL.services(Set.of("checkout")))).containsExactly("c", "a");
        assertThat(found(Search.ALL.services(Set.of("search", "checkout")))).containsExactly("c", "b", "a");
        assertThat(found(Search.ALL.services(Set.of("nothing")))).isEmpty();
        assertThat(found(Search.ALL.alarmKey("alarm-1"))).containsExactly("c", "a");
        assertThat(found(Search.ALL.alarmKey("alarm-2"))).isEmpty();
        assertThat(found(Search.ALL.text("checkOUT"))).containsExactly("c", "a");
        assertThat(found(Search.ALL.text("%"))).isEmpty();
        assertThat(found(Search.ALL.declaredBetween(START.plusSeconds(60), START.plusSeconds(120))))
                .containsExactly("b");
    }

    @Test
    void criteria_add_up() {
        declareThree();

        assertThat(found(Search.ALL.services(Set.of("checkout")).text("slow"))).containsExactly("c");
        assertThat(found(Search.ALL.alarmKey("alarm-1").severities(Severity.SEV1)))
                .containsExactly("a");
        assertThat(found(Search.ALL.alarmKey("alarm-1").services(Set.of("search"))))
                .isEmpty();
    }

    @Test
    void a_resolved_incident_is_no_longer_among_the_open_ones() {
        declareThree();
        resolve(store.load(id("c")).orElseThrow());

        assertThat(found(Search.OPEN)).containsExactly("b", "a");
        assertThat(found(Search.OPEN.services(Set.of("checkout")))).containsExactly("a");
        assertThat(found(Search.ALL.phases(Set.of(Phase.RESOLVED)))).containsExactly("c");
        assertThat(found(Search.ALL.phases(Set.of(Phase.RESOLVED, Phase.TRIGGERED))))
                .containsExactly("c", "b", "a");
        assertThat(found(Search.ALL.alarmKey("alarm-1"))).containsExactly("c", "a");
    }

    @Test
    void a_reopened_incident_is_among_the_open_ones_again() {
        IncidentState resolved = resolve(declare("a"));
        Mark mark = new Mark(3, START, Fixtures.ANA);
        commit(Draft.after(resolved, START)
                .event(new Acknowledged())
                .change(after -> after.with(after.lifecycle().reopened(Phase.ACKNOWLEDGED, mark, START))));

        assertThat(found(Search.OPEN.services(Set.of("checkout")))).containsExactly("a");
        assertThat(found(Search.ALL.phases(Set.of(Phase.RESOLVED)))).isEmpty();
    }

    @Test
    void a_service_that_is_added_later_finds_the_incident_too() {
        IncidentState state = declare("a");
        commit(Draft.note(state, START, "search too")
                .change(after -> after.with(after.subject().services(Set.of("search")))));

        assertThat(found(Search.OPEN.services(Set.of("search")))).containsExactly("a");
        assertThat(found(Search.OPEN.services(Set.of("checkout")))).containsExactly("a");
        assertThat(found(Search.OPEN.services(Set.of("checkout", "search")))).containsExactly("a");
    }

    @Test
    void a_person_finds_what_they_declared_and_what_they_ever_held_a_role_in() {
        IncidentState a = declare("a");
        declare("b");
        Mark mark = new Mark(2, START, Fixtures.ANA);
        IncidentState held = commit(Draft.after(a, START)
                .event(new RoleAssigned(Role.SCRIBE, Fixtures.BEN, Basis.TAKEN, null, null))
                .change(after ->
                        after.with(after.people().plus(new RoleHolder(Role.SCRIBE, Fixtures.BEN, mark), null))));
        assertThat(found(Search.ALL.person(Fixtures.BEN))).containsExactly("a");

        commit(Draft.after(held, START)
                .event(new RoleReleased(Role.SCRIBE, Fixtures.BEN, null))
                .change(after -> after.with(after.people().without(Role.SCRIBE, Fixtures.BEN))));

        assertThat(found(Search.ALL.person(Fixtures.BEN))).containsExactly("a");
        assertThat(found(Search.ALL.person(Fixtures.ANA))).containsExactly("b", "a");
        assertThat(found(Search.ALL.person(Actor.person("chen")))).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 7; i++) {
            declare("i" + i);
        }
        List<String> all = new ArrayList<>();
        SearchResult page = store.search(Search.ALL.limit(3));
        List<Integer> sizes = new ArrayList<>();
        while (true) {
            page.incidents().forEach(each -> all.add(each.id().value()));
            sizes.add(page.incidents().size());
            if (page.next() == null) {
                break;
            }
            declare("meanwhile" + sizes.size());
            page = store.search(Search.ALL.limit(3).below(page.next()));
        }

        assertThat(all).containsExactly("i6", "i5", "i4", "i3", "i2", "i1", "i0");
        assertThat(sizes).containsExactly(3, 3, 1);
    }

    @Test
    void the_last_page_says_so_even_when_it_is_full() {
        declareThree();

        assertThat(store.search(Search.ALL.limit(3)).next()).isNull();
        assertThat(store.search(Search.ALL.limit(2)).next()).isNotNull();
        assertThat(store.search(Search.ALL.text("search").limit(1)).next()).isNull();
    }

    @Test
    void a_change_of_the_title_is_found() {
        IncidentState state = declare("a");
        commit(Draft.after(state, START)
                .event(new NoteAdded("renamed"))
                .change(after -> after.amended(new Amendment(1, "Payments answer 500", null, null))));

        assertThat(found(Search.ALL.text("payments"))).containsExactly("a");
        assertThat(found(Search.ALL.text("checkout"))).isEmpty();
    }
}
