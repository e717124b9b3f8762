package io.incidentops;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;

/**
 * Is told of events after their commit, on a thread of its own. It may miss events in a crash or where it is too slow;
 * what must not be missed reads the durable feed ({@link IncidentOpsBuilder#addFeed}).
 */
@FunctionalInterface
public interface IncidentListener {
    /**
     * An event was committed. An exception is logged and breaks nothing.
     *
     * @param event the event
     * @param after the incident after all events of its command
     */
    void onEvent(RecordedEvent event, IncidentState after);
}
