package io.incidentops.policy;

import io.incidentops.event.Closed;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.PageRequested;
import io.incidentops.model.Entry;
import io.incidentops.model.EntryKind;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Mark;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Phase;
import io.incidentops.phrases.Phrases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the phase of an incident asks for: that somebody takes it, that a major one has a commander, that everyone is told
 * how things stand, and that it closes once it is over.
 */
final class PhasePromises implements PromiseRule {
    private static final Map<String, String> DESCRIBED = Map.of(
            PromiseNames.ACKNOWLEDGE, Phrases.PROMISE_ACKNOWLEDGE,
            PromiseNames.COMMANDER, Phrases.PROMISE_COMMANDER,
            PromiseNames.UPDATE, Phrases.PROMISE_UPDATE,
            PromiseNames.HOLD, Phrases.PROMISE_HOLD);

    @Override
    public void promises(IncidentState state, ResponsePolicy policy, Consumer<Promise> promises) {
        SeverityDefinition rules = policy.catalogue().rules(state.severity());
        if (state.phase() == Phase.TRIGGERED && rules.acknowledgeWithin() != null) {
            acknowledge(state, rules.acknowledgeWithin(), policy, promises);
        }
        if (state.phase().open() && state.major() && state.commander().isEmpty()) {
            commander(state, policy, promises);
        }
        if (state.phase().open() && rules.updateEvery() != null) {
            update(state, rules.updateEvery(), policy, promises);
        }
        boolean waits = Repeats.of(state, PromiseNames.HOLD).count() > 0 && PostmortemPromise.owed(state, policy);
        if (state.phase() == Phase.RESOLVED && !waits) {
            Instant over = state.lifecycle().sinceRecorded().plus(rules.hold());
            promises.accept(
                    new Promise(PromiseNames.HOLD, over, state.lifecycle().since(), this));
        }
    }

    private void acknowledge(IncidentState state, Duration within, ResponsePolicy policy, Consumer<Promise> promises) {
        Repeats repeats = Repeats.of(state, PromiseNames.ACKNOWLEDGE);
        if (repeats.count() < policy.timing().escalations()) {
            Instant from = repeats.lastOr(state.lifecycle().sinceRecorded());
            long version = repeats.versionOr(state.lifecycle().since());
            promises.accept(new Promise(PromiseNames.ACKNOWLEDGE, from.plus(within), version, this));
        }
    }

    /** A major incident without a commander raises the alarm, again and again. */
    private void commander(IncidentState state, ResponsePolicy policy, Consumer<Promise> promises) {
        Mark major = LongPromises.majorSince(state);
        Repeats repeats = Repeats.of(state, PromiseNames.COMMANDER);
        if (repeats.count() < policy.timing().escalations()) {
            Instant due = repeats.lastOr(later(major.at(), state))
                    .plus(policy.timing().commanderMissing());
            promises.accept(new Promise(PromiseNames.COMMANDER, due, repeats.versionOr(major.version()), this));
        }
    }

    private static Instant later(Instant major, IncidentState state) {
        Instant phase = state.lifecycle().sinceRecorded();
        return major.isAfter(phase) ? major : phase;
    }

    /**
     * At the severity's cadence, or more slowly once the incident is a long one (PagerDuty's incident response
     * documentation, "External Communication Guidelines").
     */
    private void update(IncidentState state, Duration every, ResponsePolicy policy, Consumer<Promise> promises) {
        Mark basis = basis(state, Repeats.of(state, PromiseNames.UPDATE).last());
        Instant longFrom =
                state.lifecycle().declared().at().plus(policy.timing().longAfter());
        Duration slow = policy.timing().longUpdateEvery();
        Duration cadence = basis.at().isBefore(longFrom) || every.compareTo(slow) > 0 ? every : slow;
        promises.accept(new Promise(PromiseNames.UPDATE, basis.at().plus(cadence), basis.version(), this));
    }

    private static Mark basis(IncidentState state, @Nullable Mark reminded) {
        Mark last = state.knowledge()
                .of(EntryKind.UPDATE)
                .latest()
                .map(Entry::mark)
                .orElseGet(() -> new Mark(
                        state.lifecycle().declared().version(),
                        state.lifecycle().sinceRecorded(),
                        state.lifecycle().declared().by()));
        Mark judged = newer(last, state.subject().severity().mark());
        return reminded == null ? judged : newer(judged, reminded);
    }

    private static Mark newer(Mark one, Mark other) {
        return other.version() > one.version() ? other : one;
    }

    @Override
    public List<IncidentEvent> passed(Promise promise, IncidentState state, Moment moment) {
        if (promise.name().equals(PromiseNames.HOLD) && !PostmortemPromise.owed(state, moment.policy())) {
            return List.of(new Closed(Phrases.HOLD_OVER));
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(moment.passed(promise, state));
        if (promise.name().equals(PromiseNames.ACKNOWLEDGE) && moment.paging() && !moment.pagerEscalates()) {
            events.addAll(pagesAgain(state));
        }
        return events;
    }

    /** Whoever was paged, under the same key; a pager that escalates by itself does it instead. */
    private static List<IncidentEvent> pagesAgain(IncidentState state) {
        List<IncidentEvent> events = new ArrayList<>();
        for (PagedTarget page : state.paging().latest()) {
            if (page.progress() != PagedTarget.Progress.FAILED) {
                events.add(new PageRequested(
                        page.key(), page.target(), Phrases.NOBODY_ACKNOWLEDGED, page.urgency(), true));
            }
        }
        return events;
    }

    @Override
    public String describe(Promise promise, IncidentState state) {
        return DESCRIBED.getOrDefault(promise.name(), promise.name());
    }
}
