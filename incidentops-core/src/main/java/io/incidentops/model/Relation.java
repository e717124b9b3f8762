package io.incidentops.model;

import java.util.Locale;

/** How one incident relates to another. */
public enum Relation implements Keyed {
    /** They have something to do with each other. */
    RELATED,
    /** This one reports the same trouble as the other. */
    DUPLICATE_OF,
    /** The other one led to this one. */
    CAUSED_BY,
    /** This one came back after the other was closed. */
    FOLLOWS;

    /**
     * The relation's stable name on the wire and in commands.
     *
     * @return the name in lower case with dashes
     */
    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
