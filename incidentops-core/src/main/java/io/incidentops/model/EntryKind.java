package io.incidentops.model;

/** What sort of thing was written down. */
public enum EntryKind implements Keyed {
    /** Something that somebody observed. */
    NOTE,
    /** What was decided, and why. */
    DECISION,
    /** A deployment, a switched flag, a changed configuration. */
    CHANGE,
    /** A graph, a log, a query: what proves a statement. */
    EVIDENCE,
    /** A message that somebody pinned to the timeline. */
    PIN,
    /** An address worth keeping. */
    LINK,
    /** What everyone was told. */
    UPDATE,
    /** A namespaced fact of a module or of the user's own. */
    FACT,
    /** A new alarm. */
    ALARM,
    /** Something to do after the incident. */
    TASK;
}
