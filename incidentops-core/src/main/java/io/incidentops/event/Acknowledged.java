package io.incidentops.event;

/**
 * Somebody works on it. Immutable.
 */
public record Acknowledged() implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.acknowledged.v1";

    @Override
    public String kind() {
        return KIND;
    }
}
