package io.incidentops.rules;

import io.incidentops.event.Declared;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Connections;
import io.incidentops.model.Deadlines;
import io.incidentops.model.Fact;
import io.incidentops.model.Impact;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Knowledge;
import io.incidentops.model.Lifecycle;
import io.incidentops.model.Mark;
import io.incidentops.model.Paging;
import io.incidentops.model.People;
import io.incidentops.model.Postmortem;
import io.incidentops.model.Role;
import io.incidentops.model.RoleHolder;
import io.incidentops.model.Subject;
import io.incidentops.model.Work;
import java.util.List;

/** Applies events. A pure function of state and event; it never refuses what stands in the record. */
public final class Evolver {
    private Evolver() {}

    /**
     * Applies the first event of an incident.
     *
     * @param first the event
     * @return the state after it
     * @throws IllegalArgumentException where the event is no declaration
     */
    public static IncidentState begin(RecordedEvent first) {
        if (!(first.event() instanceof Declared declared)) {
            throw new IllegalArgumentException("an incident begins with " + Declared.KIND + ", but " + first.ref()
                    + " is " + first.event().kind());
        }
        Mark mark = first.mark();
        Subject subject = new Subject(
                new Fact<>(declared.title(), mark),
                declared.description() == null ? null : new Fact<>(declared.description(), mark),
                new Fact<>(declared.severity(), mark),
                null,
                declared.services(),
                declared.alarmKey(),
                first.source());
        return new IncidentState(
                first.incident(),
                declared.number(),
                first.version(),
                first.recordedAt(),
                subject,
                Lifecycle.triggered(mark, first.recordedAt()),
                People.NONE,
                Work.NONE,
                Knowledge.NONE,
                Impact.NONE,
                declared.visibility(),
                Paging.NONE,
                Deadlines.NONE,
                Connections.NONE,
                Postmortem.NONE);
    }

    /**
     * Applies one more event.
     *
     * @param state the state before it
     * @param event the event
     * @return the state after it
     */
    public static IncidentState apply(IncidentState state, RecordedEvent event) {
        IncidentState after = state.at(event.version(), event.recordedAt());
        after = LifecycleAppliers.apply(after, event);
        after = PeopleAppliers.apply(after, event);
        after = WritingAppliers.apply(after, event);
        after = WorkAppliers.apply(after, event);
        after = DeliveryAppliers.apply(after, event);
        return seen(after, event);
    }

    private static IncidentState seen(IncidentState state, RecordedEvent event) {
        for (RoleHolder holder : state.people().holders()) {
            if (holder.role().equals(Role.COMMANDER) && holder.person().equals(event.actor())) {
                return state.with(state.people().seen(event.recordedAt()));
            }
        }
        return state;
    }

    /**
     * Applies all events of an incident.
     *
     * @param events the events in order
     * @return the state after the last
     * @throws IllegalArgumentException where there are none, or the first is no declaration
     */
    public static IncidentState replay(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an incident has at least one event");
        }
        IncidentState state = begin(events.get(0));
        for (RecordedEvent event : events.subList(1, events.size())) {
            state = apply(state, event);
        }
        return state;
    }
}
