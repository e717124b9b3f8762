package io.incidentops.model;

/** For whom an update is meant. */
public enum Audience implements Keyed {
    /** The responders and the company. */
    INTERNAL,
    /** Customers too. */
    PUBLIC;
}
