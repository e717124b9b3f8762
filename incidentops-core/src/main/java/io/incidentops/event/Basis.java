package io.incidentops.event;

import io.incidentops.model.Keyed;

/** How a role came to somebody. */
public enum Basis implements Keyed {
    /** They took it while nobody held it. */
    TAKEN,
    /** It was offered, and they accepted. */
    ACCEPTED,
    /** They took it over from a commander who was silent for too long. */
    TAKEN_OVER;
}
