package io.incidentops.testkit;

/** How far a page came at the pager. */
public enum PageState {
    /** Somebody was reached, and nobody answered. */
    TRIGGERED,
    /** Somebody answered. */
    ACKNOWLEDGED,
    /** The trouble is over. */
    RESOLVED
}
