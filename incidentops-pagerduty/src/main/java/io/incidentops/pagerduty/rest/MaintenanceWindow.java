package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which services open no incidents. Immutable.
 *
 * @param id its id
 * @param description why, empty where nobody said
 * @param start from when, or null
 * @param end until when, or null
 * @param services which services
 */
public record MaintenanceWindow(
        String id,
        String description,
        @Nullable Instant start,
        @Nullable Instant end,
        List<Reference> services) {
    /** Copies the list. */
    public MaintenanceWindow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(description, "description");
        services = List.copyOf(services);
    }

    static MaintenanceWindow read(Fields fields) {
        return new MaintenanceWindow(
                fields.words("id"),
                fields.words("description"),
                fields.time("start_time"),
                fields.time("end_time"),
                fields.references("services"));
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "MaintenanceWindow[" + id + ", " + start + " to " + end + "]";
    }
}
