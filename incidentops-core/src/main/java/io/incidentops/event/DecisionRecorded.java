package io.incidentops.event;

import java.util.Objects;

/**
 * Something was decided. Immutable.
 *
 * @param text the text
 */
public record DecisionRecorded(String text) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "decision.recorded.v1";

    /** Checks that nothing is missing. */
    public DecisionRecorded {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
