package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.event.NoteAdded;
import io.incidentops.model.IncidentState;
import io.incidentops.store.CommandKey;
import io.incidentops.store.CommitResult;
import io.incidentops.store.Committed;
import io.incidentops.store.Search;
import io.incidentops.store.StorageException;
import io.incidentops.testkit.Fixtures;
import io.incidentops.work.Claim;
import org.junit.jupiter.api.Test;

/** A commit writes everything or nothing. */
abstract class CommitSuite extends StoreSuite {
    @Test
    void a_commit_says_what_it_recorded_and_where() {
        CommitResult first =
                store.commit(declaration("a").event(new NoteAdded("one")).changes());
        CommitResult second = store.commit(declaration("b").changes());

        assertThat(first).isEqualTo(new CommitResult.Done(new Committed(id("a"), 1, 2), 2));
        assertThat(second).isEqualTo(new CommitResult.Done(new Committed(id("b"), 1, 1), 3));
    }

    @Test
    void a_commit_on_an_old_version_conflicts_and_tells_the_actual_one() {
        IncidentState old = declare("a");
        note(old, "faster");

        CommitResult result = store.commit(Draft.note(old, START, "slower").changes());

        assertThat(result).isEqualTo(new CommitResult.Conflict(2));
        assertThat(store.read(id("a"), 0, 10)).hasSize(2);
    }

    @Test
    void declaring_an_incident_that_exists_conflicts() {
        declare("a");

        assertThat(store.commit(declaration("a").changes())).isEqualTo(new CommitResult.Conflict(1));
    }

    @Test
    void a_commit_on_an_incident_that_does_not_exist_conflicts() {
        IncidentState nowhere = declaration("a").changes().state();

        CommitResult result = store.commit(Draft.note(nowhere, START, "lost").changes());

        assertThat(result).isEqualTo(new CommitResult.Conflict(0));
        assertThat(store.load(id("a"))).isEmpty();
    }

    @Test
    void a_conflict_writes_nothing() {
        IncidentState old = commit(declaration("a").deadline("kept", DUE));
        note(old, "faster");
        claim();

        store.commit(Draft.note(old, START, "slower")
                .effect("post")
                .deadline("extra", DUE)
                .cancel("kept")
                .key("a", "k")
                .redact(1)
                .changes());

        assertNothingWritten(2);
    }

    @Test
    void a_lost_lease_writes_nothing() {
        IncidentState state = commit(declaration("a").deadline("kept", DUE));
        Claim lost = claimOne();
        clock.advance(LEASE);
        claim();

        CommitResult result = store.commit(Draft.note(state, START, "slower")
                .settle(accepted(lost))
                .effect("post")
                .deadline("extra", DUE)
                .key("a", "k")
                .redact(1)
                .changes());

        assertThat(result).isEqualTo(new CommitResult.LeaseLost());
        assertNothingWritten(1);
    }

    private void assertNothingWritten(long version) {
        assertThat(store.load(id("a")).orElseThrow().version()).isEqualTo(version);
        assertThat(store.feed(0, 10)).hasSize((int) version);
        assertThat(store.read(id("a"), 0, 1).get(0).event().text()).isEqualTo("Checkout answers 500");
        assertThat(store.deliveries(id("a"))).isEmpty();
        assertThat(store.status().deadlines()).isEqualTo(1);
        assertThat(store.committed(new CommandKey("a", "k"))).isEmpty();
        clock.advance(LEASE);
        assertThat(ids(claim())).containsExactly("a/deadline/kept");
    }

    @Test
    void a_repeated_key_answers_what_the_first_command_recorded() {
        IncidentState state = commit(declaration("a").key(CommandKey.DECLARE, "request-1"));

        CommitResult declaredAgain = store.commit(
                declaration("b").key(CommandKey.DECLARE, "request-1").changes());
        CommitResult elsewhere =
                store.commit(Draft.note(state, START, "x").key("a", "request-1").changes());

        assertThat(declaredAgain).isEqualTo(new CommitResult.KeyTaken(new Committed(id("a"), 1, 1)));
        assertThat(store.load(id("b"))).isEmpty();
        assertThat(elsewhere).isInstanceOf(CommitResult.Done.class);
        assertThat(store.committed(new CommandKey("a", "request-1"))).contains(new Committed(id("a"), 2, 2));
    }

    @Test
    void a_taken_key_is_told_before_a_conflict_and_a_conflict_before_a_lost_lease() {
        IncidentState old = commit(declaration("a").deadline("d", DUE));
        Claim lost = claimOne();
        commit(Draft.note(old, START, "first").key("a", "k").cancel("d"));

        CommitResult repeated = store.commit(Draft.note(old, START, "again")
                .key("a", "k")
                .settle(accepted(lost))
                .changes());
        CommitResult late = store.commit(
                Draft.note(old, START, "late").settle(accepted(lost)).changes());

        assertThat(repeated).isEqualTo(new CommitResult.KeyTaken(new Committed(id("a"), 2, 2)));
        assertThat(late).isEqualTo(new CommitResult.Conflict(2));
    }

    @Test
    void a_number_belongs_to_one_incident() {
        IncidentState first = declare("a");

        assertThatThrownBy(() -> store.commit(Draft.declare(id("b"), START, Fixtures.declaration(first.number()))
                        .changes()))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failure -> assertThat(failure.mayBeRecorded()).isFalse());
        assertThat(store.load(id("b"))).isEmpty();
        assertThat(store.search(Search.ALL).incidents()).hasSize(1);
    }
}
