package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.IncidentState;
import io.incidentops.store.CommitResult;
import io.incidentops.store.QueueStatus;
import io.incidentops.testkit.Fixtures;
import io.incidentops.work.Claim;
import io.incidentops.work.Deadline;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Settlement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work is done by one node at a time, and by another when that one is gone. */
abstract class LeaseSuite extends StoreSuite {
    @Test
    void a_claim_says_whose_it_is_and_how_long() {
        commit(declaration("a").deadline("ring", DUE));

        Claim claim = claimOne();

        assertThat(claim.work()).isEqualTo(new Deadline(id("a"), "ring", DUE, 1));
        assertThat(claim.owner()).isEqualTo("node");
        assertThat(claim.leaseUntil()).isEqualTo(START.plus(LEASE));
        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.unclear()).isFalse();
    }

    @Test
    void what_is_not_due_is_not_handed_out() {
        commit(declaration("a").deadline("ring", DUE));

        assertThat(claim(DUE.minusMillis(1))).isEmpty();
        assertThat(claim(DUE)).hasSize(1);
    }

    @Test
    void whatever_is_due_first_comes_first_and_at_once_urgent_effects() {
        commit(declaration("a")
                .effect("post")
                .urgent("page")
                .deadline("late", START.plusSeconds(2))
                .deadline("early", START.plusSeconds(1))
                .deadline("before", START.minusSeconds(1)));

        assertThat(ids(claim()))
                .containsExactly(
                        "a/deadline/before", "a/1/page/C1", "a/1/post/C1", "a/deadline/early", "a/deadline/late");
    }

    @Test
    void no_more_is_handed_out_than_was_asked_for() {
        commit(declaration("a").deadline("one", START).deadline("two", DUE).deadline("three", DUE));

        assertThat(ids(store.claim("node", DUE, LEASE, 1))).containsExactly("a/deadline/one");
        assertThat(store.claim("node", DUE, LEASE, 5)).hasSize(2);
        assertThat(store.claim("node", DUE, LEASE, 5)).isEmpty();
    }

    @Test
    void while_a_lease_holds_nobody_else_gets_the_work() {
        commit(declaration("a").deadline("ring", DUE).effect("post"));
        assertThat(claim()).hasSize(2);

        clock.advance(LEASE.minusMillis(1));

        assertThat(store.claim("other", DUE, LEASE, 10)).isEmpty();
    }

    @Test
    void when_a_lease_is_over_somebody_else_gets_the_work() {
        commit(declaration("a").deadline("ring", DUE).effect("post"));
        claim();
        clock.advance(LEASE);

        for (Claim claim : store.claim("other", DUE, LEASE, 10)) {
            assertThat(claim.owner()).isEqualTo("other");
            assertThat(claim.attempt()).isEqualTo(2);
            assertThat(claim.unclear()).as("%s", claim).isEqualTo(!(claim.work() instanceof Deadline));
        }
        assertThat(delivery("a", "a/1/post/C1").attempts()).isEqualTo(2);
        assertThat(store.claim("third", DUE, LEASE, 10)).isEmpty();
    }

    @Test
    void a_lease_is_measured_by_the_store_and_not_by_the_engine() {
        commit(declaration("a").deadline("ring", DUE));
        claim();

        assertThat(claim(DUE.plus(LEASE).plus(LEASE))).isEmpty();
    }

    @Test
    void a_lost_lease_settles_nothing() {
        IncidentState state = commit(declaration("a").effect("post"));
        Claim lost = claimOne();
        clock.advance(LEASE);
        Claim current = claimOne();

        assertThat(store.settle(accepted(lost))).isFalse();
        assertThat(store.settle(later(lost, DUE))).isFalse();
        assertThat(store.settle(new Settlement.Held(lost, "x"))).isFalse();
        assertThat(store.commit(
                        Draft.note(state, START, "x").settle(accepted(lost)).changes()))
                .isEqualTo(new CommitResult.LeaseLost());
        assertThat(stateOf("a", "a/1/post/C1")).isEqualTo(DeliveryState.SENT);
        assertThat(store.settle(accepted(current))).isTrue();
    }

    @Test
    void a_lease_that_ran_out_with_nobody_there_to_take_the_work_still_counts() {
        commit(declaration("a").effect("post").effect("post2"));
        Claim slow = claimOne();
        clock.advance(LEASE.multipliedBy(2));
        store.nextDue();

        assertThat(store.settle(accepted(slow))).isTrue();
        assertThat(ids(claim())).containsExactly("a/1/post2/C1");
    }

    @Test
    void work_is_settled_once() {
        IncidentState state = commit(declaration("a").effect("post").deadline("ring", DUE));
        for (Claim claim : claim()) {
            assertThat(store.settle(accepted(claim))).isTrue();
            assertThat(store.settle(accepted(claim))).isFalse();
            assertThat(store.commit(Draft.note(state, START, "x")
                            .settle(accepted(claim))
                            .changes()))
                    .isEqualTo(new CommitResult.LeaseLost());
        }
        clock.advance(LEASE);
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_commit_settles_in_the_same_step() {
        IncidentState state = commit(declaration("a").effect("post"));
        Claim claim = claimOne();

        commit(Draft.note(state, START, "posted").settle(accepted(claim)));

        assertThat(stateOf("a", "a/1/post/C1")).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(store.settle(accepted(claim))).isFalse();
    }

    @Test
    void a_call_whose_answer_is_unclear_is_tried_again_with_a_look_before() {
        commit(declaration("a").effect("post"));

        store.settle(new Settlement.Later(claimOne(), DUE, "no answer", true));
        Claim again = claimOne();
        store.settle(new Settlement.Later(again, DUE, "busy", false));

        assertThat(again.unclear()).isTrue();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(claimOne().unclear()).isFalse();
    }

    @Test
    void a_deadline_that_is_put_off_comes_again() {
        commit(declaration("a").deadline("ring", DUE));

        store.settle(later(claimOne(), DUE.plusSeconds(5)));

        assertThat(claim(DUE)).isEmpty();
        assertThat(claim(DUE.plusSeconds(5)).get(0).attempt()).isEqualTo(2);
    }

    @Test
    void the_next_due_time_is_that_of_what_could_be_claimed() {
        assertThat(store.nextDue()).isEmpty();
        commit(declaration("a").deadline("ring", DUE));
        assertThat(store.nextDue()).contains(DUE);
        commit(declaration("b").effect("post").effect("post2"));
        assertThat(store.nextDue()).contains(START);

        claim(START);
        assertThat(store.nextDue()).contains(DUE);
        claim(DUE);
        assertThat(store.nextDue()).isEmpty();
        clock.advance(LEASE);
        assertThat(store.nextDue()).contains(START);
    }

    @Test
    void the_status_counts_what_waits() {
        assertThat(store.status()).isEqualTo(new QueueStatus(0, 0, 0, null, List.of()));
        commit(declaration("a").effect("post").effect("post2").deadline("ring", START.minusSeconds(60)));
        commit(Draft.declare(id("b"), START.plusSeconds(3), Fixtures.declaration(store.nextNumber()))
                .effect("post"));
        assertStatus(3, 1, START);

        Claim first = claim().stream()
                .filter(claim -> claim.work().id().equals("a/1/post/C1"))
                .findFirst()
                .orElseThrow();
        assertStatus(3, 1, START);
        store.settle(later(first, DUE));
        assertStatus(3, 1, START);
        store.skip("a/1/post2/C1", "x", START);
        assertStatus(2, 1, START.plusSeconds(3));
    }

    private void assertStatus(long effects, long deadlines, Instant oldest) {
        QueueStatus status = store.status();
        assertThat(status.effects()).isEqualTo(effects);
        assertThat(status.deadlines()).isEqualTo(deadlines);
        assertThat(status.inbox()).isZero();
        assertThat(status.oldestDue()).isEqualTo(oldest);
    }
}
