package io.incidentops.chatops.grammar;

import io.incidentops.IncidentOps;
import io.incidentops.model.IncidentState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, when, and about which incident: what reading an argument may depend on. Immutable.
 *
 * @param ops the library, with whoever asks acting
 * @param now the moment at which it was written
 * @param zone the zone of whoever asks
 * @param state the incident, or null where there is none
 */
public record Asking(
        IncidentOps ops, Instant now, ZoneId zone, @Nullable IncidentState state) {
    /** Checks that nothing is missing. */
    public Asking {
        Objects.requireNonNull(ops, "ops");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(zone, "zone");
    }

    Asking about(@Nullable IncidentState state) {
        return new Asking(ops, now, zone, state);
    }
}
