package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.IncidentState;
import io.incidentops.store.QueueStatus;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.Settlement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Effects of one lane leave one at a time, in the order of their events. */
abstract class LaneSuite extends StoreSuite {
    private IncidentState declareWithTwoPosts() {
        IncidentState state = commit(declaration("a").effect("post"));
        return commit(Draft.note(state, START, "x").effect("post"));
    }

    @Test
    void only_the_first_of_a_lane_is_handed_out() {
        declareWithTwoPosts();

        assertThat(ids(claim())).containsExactly("a/1/post/C1");
        assertThat(claim()).isEmpty();
    }

    @Test
    void the_next_of_a_lane_follows_when_the_first_is_over() {
        declareWithTwoPosts();

        assertThat(store.settle(accepted(claimOne()))).isTrue();

        assertThat(ids(claim())).containsExactly("a/2/post/C1");
        assertThat(stateOf("a", "a/1/post/C1")).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void effects_of_one_commit_keep_their_order() {
        Draft draft = declaration("a");
        for (String kind : new String[] {"open", "topic", "invite", "pin"}) {
            draft.effect(kind);
        }
        commit(draft);

        for (String kind : new String[] {"open", "topic", "invite", "pin"}) {
            Claim claim = claimOne();
            assertThat(claim.work().id()).isEqualTo("a/1/" + kind + "/C1");
            store.settle(accepted(claim));
        }
    }

    @Test
    void incidents_destinations_and_urgencies_have_lanes_of_their_own() {
        Draft draft = declaration("a").effect("post").urgent("page");
        Effect other = draft.effectOf("post", "C2");
        commit(draft.effect(
                new Effect(other.incident(), 1, "post", "tracker", "C2", other.urgency(), false, false, other.data())));
        commit(declaration("b").effect("post"));

        assertThat(ids(claim())).containsExactlyInAnyOrder("a/1/post/C1", "a/1/page/C1", "a/1/post/C2", "b/1/post/C1");
    }

    @Test
    void one_that_waits_for_another_try_holds_its_lane() {
        declareWithTwoPosts();
        Claim first = claimOne();

        store.settle(later(first, DUE.plusSeconds(10)));

        assertThat(claim(DUE.plusSeconds(9))).isEmpty();
        Delivery delivery = delivery("a", "a/1/post/C1");
        assertThat(delivery.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(delivery.reason()).isEqualTo("busy");
        assertThat(delivery.due()).isEqualTo(DUE.plusSeconds(10));
        assertThat(ids(claim(DUE.plusSeconds(10)))).containsExactly("a/1/post/C1");
    }

    @Test
    void a_failure_that_nobody_needs_lets_the_lane_go_on() {
        declareWithTwoPosts();

        store.settle(new Settlement.Finished(claimOne(), DeliveryState.FAILED, "no such channel", null));

        assertThat(ids(claim())).containsExactly("a/2/post/C1");
        Delivery failed = delivery("a", "a/1/post/C1");
        assertThat(failed.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(failed.reason()).isEqualTo("no such channel");
        assertThat(failed.holding()).isFalse();
    }

    @Test
    void a_held_failure_holds_its_lane_and_shows() {
        declareWithTwoPosts();

        store.settle(new Settlement.Held(claimOne(), "no permission"));

        clock.advance(Duration.ofDays(1));
        assertThat(claim(DUE.plus(Duration.ofDays(1)))).isEmpty();
        Delivery held = delivery("a", "a/1/post/C1");
        assertThat(held.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(held.holding()).isTrue();
        assertThat(held.reason()).isEqualTo("no permission");
        QueueStatus status = store.status();
        assertThat(status.holding()).containsExactly(held);
        assertThat(status.effects()).isEqualTo(1);
    }

    @Test
    void a_held_failure_is_tried_again_when_somebody_says_so() {
        declareWithTwoPosts();
        store.settle(new Settlement.Held(claimOne(), "no permission"));

        assertThat(store.retry("a/1/post/C1", DUE)).isTrue();

        assertThat(store.status().holding()).isEmpty();
        Claim again = claimOne();
        assertThat(again.work().id()).isEqualTo("a/1/post/C1");
        assertThat(again.attempt()).isEqualTo(2);
        store.settle(accepted(again));
        assertThat(ids(claim())).containsExactly("a/2/post/C1");
    }

    @Test
    void a_held_failure_that_is_skipped_lets_the_lane_go_on() {
        declareWithTwoPosts();
        store.settle(new Settlement.Held(claimOne(), "no permission"));

        assertThat(store.skip("a/1/post/C1", "not needed", DUE)).isTrue();

        assertThat(ids(claim())).containsExactly("a/2/post/C1");
        Delivery skipped = delivery("a", "a/1/post/C1");
        assertThat(skipped.state()).isEqualTo(DeliveryState.ABANDONED);
        assertThat(skipped.reason()).isEqualTo("not needed");
        assertThat(skipped.holding()).isFalse();
        assertThat(store.status().holding()).isEmpty();
    }

    @Test
    void one_that_waits_can_be_skipped_wherever_it_stands() {
        IncidentState state = declareWithTwoPosts();
        commit(Draft.note(state, START, "y").effect("post"));

        assertThat(store.skip("a/2/post/C1", "not needed", DUE)).isTrue();
        assertThat(store.skip("a/1/post/C1", "not needed", DUE)).isTrue();

        assertThat(ids(claim())).containsExactly("a/3/post/C1");
        assertThat(store.status().effects()).isEqualTo(1);
    }

    @Test
    void one_that_was_begun_or_is_over_can_be_neither_skipped_nor_retried() {
        commit(declaration("a").effect("post"));
        Claim claim = claimOne();

        assertThat(store.skip("a/1/post/C1", "no", DUE)).isFalse();
        assertThat(store.retry("a/1/post/C1", DUE)).isFalse();
        store.settle(accepted(claim));
        assertThat(store.skip("a/1/post/C1", "no", DUE)).isFalse();
        assertThat(store.retry("a/1/post/C1", DUE)).isFalse();
        assertThat(store.skip("nothing", "no", DUE)).isFalse();
        assertThat(store.retry("nothing", DUE)).isFalse();
        assertThat(stateOf("a", "a/1/post/C1")).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void a_failure_that_held_nothing_can_be_retried_too() {
        commit(declaration("a").effect("post"));
        store.settle(new Settlement.Finished(claimOne(), DeliveryState.FAILED, "no such channel", null));

        assertThat(store.retry("a/1/post/C1", DUE.plusSeconds(5))).isTrue();

        assertThat(claim(DUE)).isEmpty();
        assertThat(ids(claim(DUE.plusSeconds(5)))).containsExactly("a/1/post/C1");
    }

    @Test
    void a_failure_that_is_retried_goes_before_what_was_called_for_later() {
        IncidentState state = declareWithTwoPosts();
        commit(Draft.note(state, START, "y").effect("post"));
        store.settle(new Settlement.Finished(claimOne(), DeliveryState.FAILED, "no such channel", null));

        store.retry("a/1/post/C1", DUE);
        Claim first = claimOne();
        assertThat(first.work().id()).isEqualTo("a/1/post/C1");
        store.settle(new Settlement.Finished(first, DeliveryState.FAILED, "no such channel", null));
        Claim second = claimOne();
        store.retry("a/1/post/C1", DUE);

        assertThat(claim()).isEmpty();
        store.settle(accepted(second));
        assertThat(ids(claim())).containsExactly("a/1/post/C1");
    }

    @Test
    void a_held_lane_takes_more_effects_and_supersedes_them() {
        IncidentState state = declareWithTwoPosts();
        store.settle(new Settlement.Held(claimOne(), "no permission"));
        state = commit(Draft.note(state, START, "y").replacing("topic"));
        commit(Draft.note(state, START, "z").replacing("topic"));

        assertThat(claim()).isEmpty();
        assertThat(stateOf("a", "a/3/topic/C1")).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(stateOf("a", "a/1/post/C1")).isEqualTo(DeliveryState.FAILED);
        assertThat(store.status().effects()).isEqualTo(2);
    }
}
