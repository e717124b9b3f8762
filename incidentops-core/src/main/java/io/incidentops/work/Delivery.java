package io.incidentops.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An effect and how far it came. Immutable.
 *
 * @param effect the effect
 * @param state how far it came
 * @param attempts how often the call was begun
 * @param due when it will be tried next, or was settled
 * @param reason why it is in this state, or null where that is plain
 * @param reference the other system's name of what it made, or null
 * @param holding whether its failure holds its lane until it is retried or skipped
 */
public record Delivery(
        Effect effect,
        DeliveryState state,
        int attempts,
        Instant due,
        @Nullable String reason,
        @Nullable String reference,
        boolean holding) {}
