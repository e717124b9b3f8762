package io.incidentops.command;

import io.incidentops.model.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Corrects time, text or authorship of an earlier event. Immutable.
 *
 * @param target the number of the event
 * @param text the right text, or null where it was right
 * @param at when it really happened, or null
 * @param by who really did it, or null
 * @param reason why, or null
 */
public record Correct(
        long target,
        @Nullable String text,
        @Nullable Instant at,
        @Nullable Actor by,
        @Nullable String reason) implements Command {}
