package io.incidentops.event;

import io.incidentops.model.Actor;
import io.incidentops.model.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time, text or authorship of an earlier event was wrong. Immutable.
 *
 * @param target the number of the corrected event
 * @param text the right text, or null where it was right
 * @param at when it really happened, or null where that was right
 * @param by who really did it, or null where that was right
 * @param reason why, or null
 */
public record Corrected(
        long target,
        @Nullable String text,
        @Nullable Instant at,
        @Nullable Actor by,
        @Nullable String reason) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "event.corrected.v1";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public IncidentEvent redacted() {
        return new Corrected(
                target, text == null ? null : Text.REDACTED, at, by, reason == null ? null : Text.REDACTED);
    }
}
