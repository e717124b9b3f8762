package io.incidentops.port;

import io.incidentops.model.IncidentState;
import org.jspecify.annotations.Nullable;

/**
 * What a target may be told. Each target (a channel, a page, a note) declares its own; the dispatcher refuses what does
 * not fit. Immutable.
 *
 * @param restricted whether only people whom a restricted incident is shared with can see it there
 * @param sandbox whether nothing real is reached, so that drills may
 */
public record Clearance(boolean restricted, boolean sandbox) {
    /** Real, and open to everyone: no restricted incident and no drill. */
    public static final Clearance OPEN = new Clearance(false, false);

    /** Real, and for those a restricted incident is shared with. */
    public static final Clearance RESTRICTED = new Clearance(true, false);

    /** Reaches nothing real: drills may. */
    public static final Clearance SANDBOX = new Clearance(true, true);

    /**
     * Why an incident may not be told there.
     *
     * @param state the incident
     * @return the reason, or null where it may
     */
    public @Nullable String refusal(IncidentState state) {
        if (state.visibility().drill() && !sandbox) {
            return "a drill reaches only sandboxes, and this target is real";
        }
        if (state.visibility().restricted() && !restricted) {
            return "the incident is restricted, and this target is open to more people";
        }
        return null;
    }
}
