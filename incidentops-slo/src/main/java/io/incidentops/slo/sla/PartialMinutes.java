package io.incidentops.slo.sla;

/** How a contract counts a minute that was down for a part of it. */
public enum PartialMinutes {
    /** Downtime is as long as it was, to the nanosecond. */
    EXACT,
    /** Each outage is counted in whole minutes from its beginning; what is left over is dropped, as Google does. */
    DROPPED,
    /** Every minute of the clock that was down for a moment is down, as where monitoring counts minutes. */
    TOUCHED,
    /** Only minutes of the clock that were down from beginning to end are down. */
    WHOLE
}
