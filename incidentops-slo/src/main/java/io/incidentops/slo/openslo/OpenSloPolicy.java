package io.incidentops.slo.openslo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when an alert's condition is met. Immutable.
 *
 * @param metadata its name and labels
 * @param whenNoData whether missing data is told; here it freezes an alert instead
 * @param whenResolved whether the end is told
 * @param whenBreaching whether the condition is told; where not, no rule is made of it
 * @param condition the condition
 * @param targets who is told, without those that no document defines
 * @param description what it means, or null
 */
public record OpenSloPolicy(
        OpenSloMetadata metadata,
        boolean whenNoData,
        boolean whenResolved,
        boolean whenBreaching,
        OpenSloCondition condition,
        List<OpenSloNotificationTarget> targets,
        @Nullable String description) {
    /** Copies the targets. */
    public OpenSloPolicy {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(condition, "condition");
        targets = List.copyOf(targets);
    }
}
