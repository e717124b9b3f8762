package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.event.Declared;
import io.incidentops.event.Restricted;
import io.incidentops.event.Shared;
import io.incidentops.event.Unrestricted;
import io.incidentops.event.Unshared;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.Visibility;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import io.incidentops.testkit.Fixtures;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A restricted incident does not exist for whoever it is not shared with, whatever they search for. */
abstract class VisibilitySuite extends StoreSuite {
    private static final Actor ANA = Fixtures.ANA;
    private static final Actor BEN = Fixtures.BEN;

    private IncidentState declareRestricted(String id) {
        Declared like = Fixtures.declaration(store.nextNumber());
        Declared declared = new Declared(
                like.number(),
                like.title(),
                null,
                like.severity(),
                like.services(),
                new Visibility(true, Set.of(ANA), false),
                "alarm-1");
        return commit(Draft.declare(id(id), START, declared));
    }

    private List<String> found(Search search) {
        return store.search(search).incidents().stream()
                .map(each -> each.id().value())
                .toList();
    }

    @Test
    void only_those_it_is_shared_with_find_a_restricted_incident() {
        declareRestricted("secret");
        declare("open");

        assertThat(found(Search.ALL)).containsExactly("open", "secret");
        assertThat(found(Search.ALL.visibleTo(ANA))).containsExactly("open", "secret");
        assertThat(found(Search.ALL.visibleTo(Actor.ENGINE))).containsExactly("open", "secret");
        assertThat(found(Search.ALL.visibleTo(BEN))).containsExactly("open");
        assertThat(found(Search.ALL.visibleTo(Actor.program("ana")))).containsExactly("open");
    }

    @Test
    void no_criterion_finds_it_for_anyone_else() {
        declareRestricted("secret");

        List<Search> searches = List.of(
                Search.OPEN,
                Search.ALL.phases(Set.of(Phase.TRIGGERED)),
                Search.ALL.severities(Fixtures.declaration(1).severity().severity()),
                Search.ALL.services(Set.of("checkout")),
                Search.OPEN.services(Set.of("checkout")),
                Search.ALL.person(ANA),
                Search.ALL.alarmKey("alarm-1"),
                Search.ALL.declaredBetween(START, DUE),
                Search.ALL.text("checkout"));

        for (Search search : searches) {
            assertThat(found(search.visibleTo(ANA))).as("%s", search).containsExactly("secret");
            assertThat(found(search.visibleTo(BEN))).as("%s", search).isEmpty();
        }
    }

    @Test
    void pages_neither_shrink_nor_continue_because_of_what_is_hidden() {
        declare("one");
        declareRestricted("secret");
        declare("two");

        SearchResult full = store.search(Search.ALL.visibleTo(BEN).limit(2));
        SearchResult first = store.search(Search.ALL.visibleTo(BEN).limit(1));

        assertThat(full.incidents()).hasSize(2);
        assertThat(full.next()).isNull();
        assertThat(first.next()).isNotNull();
        SearchResult second = store.search(Search.ALL
                .visibleTo(BEN)
                .limit(1)
                .below(first.incidents().get(0).number()));
        assertThat(second.incidents()).extracting(IncidentOverview::id).containsExactly(id("one"));
        assertThat(second.next()).isNull();
    }

    @Test
    void restricting_sharing_and_opening_take_effect_at_once() {
        IncidentState state = declare("a");
        state = commit(Draft.after(state, START)
                .event(new Restricted(List.of(ANA)))
                .change(after -> after.with(after.visibility().plus(ANA).restricted(true))));
        assertThat(found(Search.ALL.visibleTo(BEN))).isEmpty();

        state = commit(Draft.after(state, START)
                .event(new Shared(List.of(BEN)))
                .change(after -> after.with(after.visibility().plus(BEN))));
        assertThat(found(Search.ALL.visibleTo(BEN))).containsExactly("a");

        state = commit(Draft.after(state, START)
                .event(new Unshared(BEN))
                .change(after -> after.with(after.visibility().minus(BEN))));
        assertThat(found(Search.ALL.visibleTo(BEN))).isEmpty();

        commit(Draft.after(state, START)
                .event(new Unrestricted("it is public now"))
                .change(after -> after.with(after.visibility().restricted(false))));
        assertThat(found(Search.ALL.visibleTo(BEN))).containsExactly("a");
    }
}
