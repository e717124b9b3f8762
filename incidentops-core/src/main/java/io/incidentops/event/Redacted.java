package io.incidentops.event;

import java.util.List;
import java.util.Objects;

/**
 * The text of an earlier event was erased everywhere. Immutable.
 *
 * @param targets the numbers of the events that lost their text: the one named, and its corrections
 * @param reason why; it must not repeat what was erased
 */
public record Redacted(List<Long> targets, String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "event.redacted.v1";

    /** Checks that nothing is missing. */
    public Redacted {
        targets = List.copyOf(targets);
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String text() {
        return reason;
    }
}
