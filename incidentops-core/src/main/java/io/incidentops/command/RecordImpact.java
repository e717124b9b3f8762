package io.incidentops.command;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records when and how customers are or were affected. Immutable.
 *
 * @param began when trouble began, or null for the moment of the command
 * @param ended when it was over for customers, or null while it lasts
 * @param services the services affected, possibly none
 * @param fraction which part was affected, above 0 and up to 1, or null
 * @param text the impact in words
 */
public record RecordImpact(
        @Nullable Instant began,
        @Nullable Instant ended,
        Set<String> services,
        @Nullable Double fraction,
        String text) implements Command {
    /** Checks that nothing is missing. */
    public RecordImpact {
        services = Set.copyOf(services);
        Objects.requireNonNull(text, "text");
    }
}
