package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A maintenance window, in which events open no incidents. Immutable. */
record Pause(
        String id,
        int number,
        String description,
        Instant start,
        Instant end,
        List<StandInService> services,
        @Nullable StandInUser by) {
    boolean holds(StandInService service, Instant at) {
        return services.contains(service) && !at.isBefore(start) && at.isBefore(end);
    }
}
