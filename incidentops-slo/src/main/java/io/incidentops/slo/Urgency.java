package io.incidentops.slo;

/** How soon people have to look. */
public enum Urgency {
    /** Now, whatever the hour. */
    PAGE,
    /** In working hours, within some days. */
    TICKET
}
