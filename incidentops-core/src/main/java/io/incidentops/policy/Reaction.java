package io.incidentops.policy;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.work.Effect;
import java.util.function.Consumer;

/** Says what is to be told outside because of an event. Pure: no I/O, no clock, no logger. */
public interface Reaction {
    /**
     * Names the effects of an event.
     *
     * @param event the event
     * @param after the incident after all events of the command
     * @param effects takes each effect
     */
    void react(RecordedEvent event, IncidentState after, Consumer<Effect> effects);
}
