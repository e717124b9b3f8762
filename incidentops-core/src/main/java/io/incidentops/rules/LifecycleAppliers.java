package io.incidentops.rules;

import io.incidentops.event.Absorbed;
import io.incidentops.event.Acknowledged;
import io.incidentops.event.Closed;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.IncidentLinked;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.Merged;
import io.incidentops.event.Mitigated;
import io.incidentops.event.PostmortemAssigned;
import io.incidentops.event.PostmortemCompleted;
import io.incidentops.event.PostmortemWaived;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.Restricted;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.Shared;
import io.incidentops.event.StatusChanged;
import io.incidentops.event.Unacknowledged;
import io.incidentops.event.Unrestricted;
import io.incidentops.event.Unshared;
import io.incidentops.model.Actor;
import io.incidentops.model.Fact;
import io.incidentops.model.ImpactInterval;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Lifecycle;
import io.incidentops.model.LinkedIncident;
import io.incidentops.model.Mark;
import io.incidentops.model.Postmortem;
import io.incidentops.model.Redirect;
import io.incidentops.model.Relation;
import io.incidentops.model.Visibility;
import io.incidentops.policy.PromiseNames;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Applies what changes phase, severity, impact, visibility, links and the post-mortem. */
final class LifecycleAppliers {
    private static final Set<String> OF_PHASE = Set.of(
            PromiseNames.ACKNOWLEDGE,
            PromiseNames.COMMANDER,
            PromiseNames.UPDATE,
            PromiseNames.HOLD,
            PromiseNames.POSTMORTEM);

    private LifecycleAppliers() {}

    static IncidentState apply(IncidentState state, RecordedEvent recorded) {
        Lifecycle lifecycle = phase(state.lifecycle(), recorded);
        IncidentState after = lifecycle.equals(state.lifecycle())
                ? state
                : state.with(lifecycle).with(state.deadlines().forget(OF_PHASE));
        return visibility(connections(facts(after, recorded), recorded), recorded.event());
    }

    private static Lifecycle phase(Lifecycle before, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        Mark mark = recorded.mark();
        Instant at = recorded.recordedAt();
        if (event instanceof Acknowledged) {
            return before.acknowledged(mark, at);
        }
        if (event instanceof Unacknowledged) {
            return before.unacknowledged(mark, at);
        }
        if (event instanceof Resolved resolved) {
            return before.resolved(resolved.how(), mark, at);
        }
        if (event instanceof Reopened reopened) {
            return before.reopened(reopened.to(), mark, at);
        }
        if (event instanceof Closed) {
            return before.closed(mark, at, null);
        }
        return event instanceof Merged merged
                ? before.closed(mark, at, new Redirect(merged.into(), merged.number()))
                : before;
    }

    private static IncidentState facts(IncidentState state, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        Mark mark = recorded.mark();
        if (event instanceof StatusChanged changed) {
            return state.with(state.lifecycle().status(new Fact<>(changed.status(), mark)));
        }
        if (event instanceof SeverityChanged changed) {
            return state.with(state.subject().severity(new Fact<>(changed.to(), mark)));
        }
        if (event instanceof MadeMajor made) {
            return state.with(state.subject().promoted(new Fact<>(made.reason(), mark)));
        }
        if (event instanceof ImpactRecorded impact) {
            return impact(state, impact, mark);
        }
        return event instanceof Mitigated || event instanceof Resolved || event instanceof Merged
                ? state.with(state.impact().ended(mark))
                : state;
    }

    private static IncidentState connections(IncidentState state, RecordedEvent recorded) {
        IncidentEvent event = recorded.event();
        Mark mark = recorded.mark();
        Postmortem before = state.postmortem();
        if (event instanceof Absorbed absorbed) {
            return linked(state, new LinkedIncident(Relation.RELATED, absorbed.other(), absorbed.number(), mark));
        }
        if (event instanceof IncidentLinked linked) {
            return linked(state, new LinkedIncident(linked.relation(), linked.other(), linked.number(), mark));
        }
        if (event instanceof PostmortemAssigned assigned) {
            return state.with(new Postmortem(new Fact<>(assigned.owner(), mark), before.link(), before.waiver()));
        }
        if (event instanceof PostmortemCompleted done) {
            return state.with(new Postmortem(before.owner(), new Fact<>(done.link(), mark), before.waiver()));
        }
        return event instanceof PostmortemWaived waived
                ? state.with(new Postmortem(before.owner(), before.link(), new Fact<>(waived.reason(), mark)))
                : state;
    }

    private static IncidentState linked(IncidentState state, LinkedIncident other) {
        return state.with(state.connections().plus(other));
    }

    private static IncidentState visibility(IncidentState state, IncidentEvent event) {
        Visibility before = state.visibility();
        if (event instanceof Shared shared) {
            return shared(state, before, shared.with());
        }
        if (event instanceof Unshared unshared) {
            return state.with(before.minus(unshared.with()));
        }
        if (event instanceof Restricted restricted) {
            return shared(state, before.restricted(true), restricted.sharedWith());
        }
        return event instanceof Unrestricted ? state.with(before.restricted(false)) : state;
    }

    private static IncidentState impact(IncidentState state, ImpactRecorded event, Mark mark) {
        ImpactInterval interval = new ImpactInterval(
                event.began(), event.ended(), 0, event.services(), event.fraction(), event.text(), mark);
        return state.with(state.impact().plus(interval)).with(state.subject().services(event.services()));
    }

    private static IncidentState shared(IncidentState state, Visibility visibility, List<Actor> with) {
        Visibility result = visibility;
        for (Actor actor : with) {
            result = result.plus(actor);
        }
        return state.with(result);
    }
}
