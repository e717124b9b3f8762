package io.incidentops.store;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import java.util.List;
import java.util.Optional;

/** Reads the record. */
public interface EventLog {
    /**
     * A number for a new incident: unique in this store and never given again, possibly with gaps.
     *
     * @return the number, from 1
     */
    long nextNumber();

    /**
     * The state at an incident's last event, without reading its history.
     *
     * @param incident the incident
     * @return the state, or nothing where there is no such incident
     */
    Optional<IncidentState> load(IncidentId incident);

    /**
     * Reads an incident's events in order.
     *
     * @param incident the incident
     * @param after the number after which to begin, 0 for the first event
     * @param limit how many at most
     * @return the events, none where there are no more
     */
    List<RecordedEvent> read(IncidentId incident, long after, int limit);

    /**
     * Reads the events of all incidents in the order in which they were committed.
     *
     * @param after the global position after which to begin, 0 for the first event
     * @param limit how many at most
     * @return the events with their positions, which have no gaps, none where there are no more
     */
    List<Positioned> feed(long after, int limit);

    /**
     * What an earlier command with a key recorded.
     *
     * @param key the command's key
     * @return what it recorded, or nothing where no command had this key
     */
    Optional<Committed> committed(CommandKey key);

    /**
     * An event with its place among all events.
     *
     * @param position the global position, from 1 without gaps
     * @param event the event
     */
    record Positioned(long position, RecordedEvent event) {}
}
