package io.incidentops.slo;

/** How several objectives become one figure. Tools differ, so each way has its name, and none is silently chosen. */
public enum CompositeMethod {
    /** All parts are needed: the product of their ratios. */
    SERIES_PRODUCT,
    /** One part is enough: 1 without the product of what each lacks. */
    PARALLEL_PRODUCT,
    /** A slice of time is bad where it is bad in any part. */
    ANY_BAD_SLICE,
    /** All good events by all events. */
    POOLED_EVENTS,
    /** The mean of the ratios by weight, whatever the traffic. */
    WEIGHTED_MEAN,
    /** 1 without the sum of what each lacks by weight, 0 at least: OpenSLO's RatioTimeslices. */
    ADDED_LOSSES,
    /** The lowest ratio. */
    WORST
}
