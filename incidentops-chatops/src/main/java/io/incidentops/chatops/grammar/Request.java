package io.incidentops.chatops.grammar;

import io.incidentops.model.IncidentId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, and where. Immutable.
 *
 * @param asking who asks, with the library acting for them; without an incident
 * @param text what they typed, with or without the prefix
 * @param at when they wrote it, or null for now
 * @param link the message's address, or null
 * @param key by which a repeated request is recognised, or null
 * @param here the channel's incident, or null
 */
public record Request(
        Asking asking,
        String text,
        @Nullable Instant at,
        @Nullable String link,
        @Nullable String key,
        @Nullable IncidentId here) {
    /** Checks that nothing is missing. */
    public Request {
        Objects.requireNonNull(asking, "asking");
        Objects.requireNonNull(text, "text");
    }
}
