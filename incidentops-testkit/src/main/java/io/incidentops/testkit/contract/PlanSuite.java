package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.incidentops.event.NoteAdded;
import io.incidentops.model.IncidentState;
import io.incidentops.work.Claim;
import io.incidentops.work.Deadline;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a commit plans, supersedes and cancels. */
abstract class PlanSuite extends StoreSuite {
    @Test
    void deliveries_tell_all_effects_of_an_incident_oldest_first() {
        IncidentState state = commit(declaration("a").effect("post").urgent("page"));
        commit(Draft.note(state, START, "x").effect("post"));
        commit(declaration("b").effect("post"));
        Claim page = claim().stream()
                .filter(claim -> claim.work().id().equals("a/1/page/C1"))
                .findFirst()
                .orElseThrow();
        store.settle(accepted(page));

        assertThat(store.deliveries(id("a")))
                .extracting(delivery -> delivery.effect().id(), Delivery::state, Delivery::attempts)
                .containsExactly(
                        tuple("a/1/post/C1", DeliveryState.SENT, 1),
                        tuple("a/1/page/C1", DeliveryState.ACCEPTED, 1),
                        tuple("a/2/post/C1", DeliveryState.PLANNED, 0));
        assertThat(delivery("a", "a/1/page/C1").reference()).isEqualTo("ref");
    }

    @Test
    void an_effect_comes_back_as_it_was_planned() {
        Draft draft = declaration("a");
        commit(draft.effect(draft.effectOf("post", "C 1/ü").neededByOthers().replacing()));

        assertThat(claimOne().work()).isEqualTo(draft.changes().effects().get(0));
    }

    @Test
    void the_same_effect_is_planned_once() {
        Draft draft = declaration("a").effect("post").effect("post");
        IncidentState state = commit(draft);
        store.settle(accepted(claimOne()));

        commit(Draft.note(state, START, "x").effect(draft.changes().effects().get(0)));

        assertThat(store.deliveries(id("a"))).hasSize(1);
        assertThat(claim()).isEmpty();
    }

    @Test
    void a_newer_view_supersedes_the_waiting_one_of_its_kind_and_target() {
        IncidentState state =
                commit(declaration("a").effect("open").replacing("topic").replacing("status"));
        state = commit(Draft.note(state, START, "x").replacing("topic"));
        commit(declaration("b").replacing("topic"));
        commit(Draft.note(state, START, "y").replacing("topic"));

        assertThat(stateOf("a", "a/1/topic/C1")).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(delivery("a", "a/1/topic/C1").reason()).contains("a/2/topic/C1");
        assertThat(stateOf("a", "a/2/topic/C1")).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(stateOf("a", "a/3/topic/C1")).isEqualTo(DeliveryState.PLANNED);
        assertThat(stateOf("a", "a/1/status/C1")).isEqualTo(DeliveryState.PLANNED);
        assertThat(stateOf("b", "b/1/topic/C1")).isEqualTo(DeliveryState.PLANNED);
        assertThat(store.status().effects()).isEqualTo(4);
    }

    @Test
    void superseding_spares_other_targets_and_what_was_begun() {
        Draft draft = declaration("a").replacing("topic");
        IncidentState state = commit(draft.effect(draft.effectOf("topic", "C2").replacing()));
        Claim begun = claimOne();

        commit(Draft.note(state, START, "x").replacing("topic"));

        assertThat(begun.work().id()).isEqualTo("a/1/topic/C1");
        assertThat(stateOf("a", "a/1/topic/C1")).isEqualTo(DeliveryState.SENT);
        assertThat(stateOf("a", "a/1/topic/C2")).isEqualTo(DeliveryState.PLANNED);
        assertThat(store.settle(accepted(begun))).isTrue();
    }

    @Test
    void of_two_views_in_one_commit_the_later_one_wins() {
        commit(declaration("a").replacing("topic").event(new NoteAdded("x")).replacing("topic"));

        assertThat(stateOf("a", "a/1/topic/C1")).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(ids(claim())).containsExactly("a/2/topic/C1");
    }

    @Test
    void a_lane_goes_on_past_what_was_superseded() {
        IncidentState state = commit(declaration("a").replacing("topic").effect("post"));
        commit(Draft.note(state, START, "x").replacing("topic"));

        Claim first = claimOne();
        assertThat(first.work().id()).isEqualTo("a/1/post/C1");
        store.settle(accepted(first));
        assertThat(ids(claim())).containsExactly("a/2/topic/C1");
    }

    @Test
    void a_commit_settles_before_it_supersedes_and_plans() {
        IncidentState state = commit(declaration("a").replacing("topic").deadline("ring", DUE));
        Claim topic = claim().stream()
                .filter(claim -> !(claim.work() instanceof Deadline))
                .findFirst()
                .orElseThrow();

        commit(Draft.note(state, START, "x").settle(later(topic, DUE)).replacing("topic"));

        assertThat(stateOf("a", "a/1/topic/C1")).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(ids(claim())).containsExactly("a/2/topic/C1");
    }

    @Test
    void a_commit_that_settles_a_deadline_may_plan_it_again() {
        IncidentState state = commit(declaration("a").deadline("ring", DUE));
        Claim ring = claimOne();

        commit(Draft.note(state, START, "x").settle(accepted(ring)).deadline("ring", DUE.plusSeconds(5)));

        assertThat(claim(DUE)).isEmpty();
        assertThat(work(claim(DUE.plusSeconds(5))))
                .containsExactly(new Deadline(id("a"), "ring", DUE.plusSeconds(5), 2));
    }

    @Test
    void planning_a_deadline_again_replaces_it() {
        IncidentState state = commit(declaration("a").deadline("ring", DUE));
        commit(Draft.note(state, START, "x").deadline("ring", DUE.plusSeconds(5)));

        assertThat(store.status().deadlines()).isEqualTo(1);
        assertThat(claim(DUE)).isEmpty();
        assertThat(claim(DUE.plusSeconds(5))).hasSize(1);
    }

    @Test
    void deadlines_of_the_same_instant_come_in_the_order_in_which_they_were_planned() {
        IncidentState b =
                commit(declaration("b").deadline("z", DUE).deadline("a", DUE).deadline("m", DUE));
        commit(declaration("a").deadline("y", DUE).deadline("b", DUE.minusSeconds(1)));
        commit(Draft.note(b, START, "x").deadline("k", DUE));

        assertThat(ids(claim()))
                .containsExactly(
                        "a/deadline/b", "b/deadline/z", "b/deadline/a", "b/deadline/m", "a/deadline/y", "b/deadline/k");
    }

    @Test
    void deadlines_of_the_same_instant_are_claimed_one_by_one_in_that_order() {
        commit(declaration("b").deadline("z", DUE).deadline("a", DUE).deadline("m", DUE));

        for (String next : List.of("z", "a", "m")) {
            assertThat(ids(store.claim("node", DUE, LEASE, 1))).containsExactly("b/deadline/" + next);
        }
    }

    @Test
    void the_claim_of_a_deadline_that_was_replaced_or_cancelled_counts_no_longer() {
        IncidentState state = commit(declaration("a").deadline("ring", DUE).deadline("wake", DUE));
        List<Claim> claims = claim();

        commit(Draft.note(state, START, "x").deadline("ring", DUE).cancel("wake"));

        assertThat(claims).hasSize(2).noneMatch(claim -> store.settle(accepted(claim)));
        assertThat(ids(claim())).containsExactly("a/deadline/ring");
    }

    @Test
    void a_cancelled_deadline_never_comes() {
        IncidentState state = commit(declaration("a").deadline("ring", DUE));
        commit(declaration("b").deadline("ring", DUE));

        commit(Draft.note(state, START, "x").cancel("ring").cancel("unheard of"));

        assertThat(ids(claim())).containsExactly("b/deadline/ring");
        assertThat(store.status().deadlines()).isEqualTo(1);
    }
}
