package io.incidentops.slo.openslo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who or what is told by an alert policy. Immutable.
 *
 * @param metadata its name and labels
 * @param target the kind of channel, such as {@code email} or {@code pagerduty}
 * @param description what it is, or null
 */
public record OpenSloNotificationTarget(
        OpenSloMetadata metadata, String target, @Nullable String description) {
    /** Checks that nothing is missing. */
    public OpenSloNotificationTarget {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(target, "target");
    }
}
