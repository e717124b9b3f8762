package io.incidentops.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a correction or redaction changes of an earlier event. Immutable.
 *
 * @param target the number of the event that is amended
 * @param text its new text, or null to leave it
 * @param at when it really happened, or null to leave it
 * @param by who really did it, or null to leave it
 */
public record Amendment(
        long target,
        @Nullable String text,
        @Nullable Instant at,
        @Nullable Actor by) {}
