package io.incidentops.model;

/** The four fixed phases of an incident. Which may follow which stands in one table, {@link Transition}. */
public enum Phase implements Keyed {
    /** Somebody or something raised it; nobody has taken it yet. */
    TRIGGERED,
    /** Somebody works on it. */
    ACKNOWLEDGED,
    /** Trouble is over; in the hold a new alarm reopens it. */
    RESOLVED,
    /** Final. A new alarm declares a linked incident. */
    CLOSED;

    /**
     * Whether the incident still needs responders.
     *
     * @return true while triggered or acknowledged
     */
    public boolean open() {
        return this == TRIGGERED || this == ACKNOWLEDGED;
    }
}
