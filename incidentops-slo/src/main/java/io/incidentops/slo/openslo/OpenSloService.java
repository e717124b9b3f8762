package io.incidentops.slo.openslo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service. Immutable.
 *
 * @param metadata its name and labels
 * @param description what it is, or null
 */
public record OpenSloService(
        OpenSloMetadata metadata, @Nullable String description) {
    /** Checks that nothing is missing. */
    public OpenSloService {
        Objects.requireNonNull(metadata, "metadata");
    }
}
