package io.incidentops.event;

import java.util.Objects;

/**
 * Trouble is over. Immutable.
 *
 * @param how how it was resolved
 */
public record Resolved(String how) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "incident.resolved.v1";

    /** Checks that nothing is missing. */
    public Resolved {
        Objects.requireNonNull(how, "how");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String text() {
        return how;
    }
}
