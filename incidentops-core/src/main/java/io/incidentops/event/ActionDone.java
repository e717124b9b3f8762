package io.incidentops.event;

import java.util.Objects;

/**
 * An action was done. Immutable.
 *
 * @param action the number of the event that assigned it
 * @param result how it went
 */
public record ActionDone(long action, String result) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "action.done.v1";

    /** Checks that nothing is missing. */
    public ActionDone {
        Objects.requireNonNull(result, "result");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String text() {
        return result;
    }
}
