package io.incidentops.slo.openslo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where metrics come from. Immutable. Its connection details may be secret, so it does not show them as text.
 *
 * @param metadata its name and labels
 * @param type what it is, such as {@code Prometheus}
 * @param connectionDetails how to reach it, as written: texts, exact numbers, booleans, lists and maps of them, or null
 * @param description what it is for, or null
 */
public record OpenSloDataSource(
        OpenSloMetadata metadata,
        String type,
        @Nullable Object connectionDetails,
        @Nullable String description) {
    /** Copies the details. */
    public OpenSloDataSource {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(type, "type");
        connectionDetails = FreeValues.copy(connectionDetails);
    }

    /** Its name and type alone. */
    @Override
    public String toString() {
        return "OpenSloDataSource[" + metadata.name() + ", " + type + "]";
    }
}
