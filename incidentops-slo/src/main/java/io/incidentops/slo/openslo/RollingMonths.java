package io.incidentops.slo.openslo;

/** What {@code 1M}, {@code 1Q} and {@code 1Y} are as the length of a rolling window. Calendar windows follow the calendar. */
public enum RollingMonths {
    /** 30, 90 and 365 days, as OpenSLO's go-sdk has it. A year is longer than any rolling period here, and refused. */
    THIRTY_DAYS,
    /** Refused: the days have to be said. */
    REFUSED
}
