package io.incidentops.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and how customers are or were affected. Immutable.
 *
 * @param began when trouble began
 * @param ended when it was over for customers, or null while it lasts
 * @param services the services affected, none where that was not said
 * @param fraction which part was affected, above 0 and up to 1, or null
 * @param text the impact in words
 */
public record ImpactRecorded(
        Instant began,
        @Nullable Instant ended,
        Set<String> services,
        @Nullable Double fraction,
        String text) implements IncidentEvent {
    /** The kind's stable name on the wire. */
    public static final String KIND = "impact.recorded.v1";

    /** Checks that nothing is missing. */
    public ImpactRecorded {
        Objects.requireNonNull(began, "began");
        services = Set.copyOf(services);
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return KIND;
    }
}
