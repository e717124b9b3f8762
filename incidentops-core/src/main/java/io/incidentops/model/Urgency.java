package io.incidentops.model;

/** How urgently a page must reach somebody. */
public enum Urgency implements Keyed {
    /** Now, at any hour. */
    HIGH,
    /** In working hours. */
    LOW;
}
