package io.incidentops.event;

import io.incidentops.model.EntryKind;
import java.util.Objects;

/**
 * An earlier event should not have been written. Immutable.
 *
 * @param target the number of the retracted event
 * @param entry what sort of thing it was
 * @param reason why
 */
public record Retracted(long target, EntryKind entry, String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "event.retracted.v1";

    /** Checks that nothing is missing. */
    public Retracted {
        Objects.requireNonNull(entry, "entry");
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
