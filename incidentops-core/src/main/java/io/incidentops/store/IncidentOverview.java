package io.incidentops.store;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.SeverityLevel;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An incident in one row. Immutable.
 *
 * @param id its identity
 * @param number the number that people type
 * @param title what happens
 * @param phase where it is in its life
 * @param level how bad it is
 * @param services the services concerned
 * @param declaredAt when it was declared
 * @param commander who commands, or null
 * @param restricted whether it is restricted
 * @param drill whether it is a drill
 */
public record IncidentOverview(
        IncidentId id,
        long number,
        String title,
        Phase phase,
        SeverityLevel level,
        Set<String> services,
        Instant declaredAt,
        @Nullable Actor commander,
        boolean restricted,
        boolean drill) {
    /** Copies the set. */
    public IncidentOverview {
        services = Set.copyOf(services);
    }

    /**
     * The overview of a state.
     *
     * @param state the incident
     * @return its overview
     */
    public static IncidentOverview of(IncidentState state) {
        return new IncidentOverview(
                state.id(),
                state.number(),
                state.title(),
                state.phase(),
                state.level(),
                state.subject().services(),
                state.lifecycle().declared().at(),
                state.commander().orElse(null),
                state.visibility().restricted(),
                state.visibility().drill());
    }
}
