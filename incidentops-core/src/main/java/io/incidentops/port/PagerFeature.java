package io.incidentops.port;

/** What a pager can do beside paging. The engine calls nothing that isn't flagged. */
public enum PagerFeature {
    /** Escalates by itself when nobody acknowledges; then the engine only watches and raises an alarm. */
    ESCALATES,
    /** Knows who is on call. */
    ON_CALL,
    /** Finds a page that it may have sent, by its key. */
    FIND
}
