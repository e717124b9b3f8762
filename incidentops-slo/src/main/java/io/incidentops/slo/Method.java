package io.incidentops.slo;

/** What an objective counts. */
public enum Method {
    /** Events, each as much as any other. */
    OCCURRENCES,
    /** Slices of time, each good or bad by the events in it. */
    TIME_SLICES,
    /** Slices of time, each by the ratio of the events in it: the mean of the ratios, whatever the traffic. */
    RATIO_TIME_SLICES
}
