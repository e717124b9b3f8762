package io.incidentops.event;

/**
 * The owner of an action said yes. Immutable.
 *
 * @param action the number of the event that assigned it
 */
public record ActionAccepted(long action) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "action.accepted.v1";

    @Override
    public String kind() {
        return KIND;
    }
}
