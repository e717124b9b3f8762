package io.incidentops.slo.source;

/** What the value of a counter is that was not seen before. */
enum FirstValue {
    /** What was counted before, where it is of the first reading; what is new where it appears later. */
    OLD_AT_FIRST,

    /** What was counted before. */
    OLD,

    /** What is new. */
    NEW
}
