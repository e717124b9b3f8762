package io.incidentops.slo;

/** What a slice of time is in which nothing happened, although it was observed. */
public enum NoTraffic {
    /** Good: who would have called would have been answered. */
    UP,
    /** Bad: there is always traffic unless something is broken. */
    DOWN,
    /** Neither. */
    IGNORE
}
