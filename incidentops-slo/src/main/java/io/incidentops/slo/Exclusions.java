package io.incidentops.slo;

/** What becomes of time that a promise leaves out, such as planned maintenance. Tools differ, so each has its name. */
public enum Exclusions {
    /** It is dropped: neither good nor bad, so the budget shrinks with it. */
    DROPPED,
    /** It counts as good, as most contracts have it. */
    COUNTED_GOOD
}
