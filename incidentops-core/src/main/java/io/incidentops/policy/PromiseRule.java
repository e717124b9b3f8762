package io.incidentops.policy;

import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.IncidentEvent;
import io.incidentops.model.IncidentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says what is owed for when. Promises are a pure function of the state: the engine plans, moves and cancels deadlines
 * by comparing what the state promised before a command with what it promises after, so none outlives its reason.
 */
public interface PromiseRule {
    /**
     * Names what is owed now.
     *
     * @param state the incident
     * @param policy the policy
     * @param promises takes each promise
     */
    void promises(IncidentState state, ResponsePolicy policy, Consumer<Promise> promises);

    /**
     * What happens when a promise's time has come and it still stands. What these events leave of the state must not
     * promise the same for the same time again.
     *
     * @param promise the promise
     * @param state the incident
     * @param moment what is known of the moment
     * @return the events; by default that it passed
     */
    default List<IncidentEvent> passed(Promise promise, IncidentState state, Moment moment) {
        return List.of(moment.passed(promise, state));
    }

    /**
     * The promise in words, for whoever asks what is next.
     *
     * @param promise the promise
     * @param state the incident
     * @return such as {@code next update}
     */
    default String describe(Promise promise, IncidentState state) {
        return promise.name();
    }

    /**
     * Whether its promises are told to whoever asks what is next. A watch that only speaks when something is amiss is not.
     *
     * @return whether they are named; true unless the rule says otherwise
     */
    default boolean named() {
        return true;
    }

    /**
     * What is known when a promise's time has come. Immutable.
     *
     * @param now the time
     * @param policy the policy
     * @param paging whether there is a pager
     * @param pagerEscalates whether the pager escalates by itself
     */
    record Moment(Instant now, ResponsePolicy policy, boolean paging, boolean pagerEscalates) {
        /**
         * The event that says that a promise's time has come.
         *
         * @param promise the promise
         * @param state the incident
         * @return the event
         */
        public DeadlinePassed passed(Promise promise, IncidentState state) {
            int count = state.deadlines()
                    .passed(promise.name())
                    .map(before -> before.count() + 1)
                    .orElse(1);
            Duration late = Duration.between(promise.due(), now);
            return new DeadlinePassed(promise.name(), promise.due(), late.isNegative() ? Duration.ZERO : late, count);
        }
    }
}
