package io.incidentops.model;

import java.util.Objects;

/**
 * Names one event, and with it the note, action or task that the event began. Immutable.
 *
 * @param incident the incident
 * @param version the event's number within the incident, from 1
 */
public record EventRef(IncidentId incident, long version) {
    /** Checks that nothing is missing. */
    public EventRef {
        Objects.requireNonNull(incident, "incident");
    }

    @Override
    public String toString() {
        return incident + "/" + version;
    }
}
