package io.incidentops.event;

import java.util.Objects;

/**
 * Customers are no longer affected; the incident goes on. Immutable.
 *
 * @param how what ended the impact
 */
public record Mitigated(String how) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "impact.mitigated.v1";

    /** Checks that nothing is missing. */
    public Mitigated {
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
