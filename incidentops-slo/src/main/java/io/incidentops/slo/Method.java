package io.incidentops.slo;

/** What an objective counts. */
public enum Method {
    /** Events, each as much as any other. */
    OCCURRENCES,
    /** Slices of time, each good or bad by the events in it. */
    TIME_SLICES
}
