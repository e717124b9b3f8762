package io.incidentops.slo.sla;

/** What becomes of time that a contract excludes. */
public enum ExcludedTime {
    /** It counts as up: the period stays as long as it is. Most contracts say so. */
    UP,
    /** It is left out: the period is so much shorter. */
    LEFT_OUT
}
