package io.incidentops.slo.sla;

/** What an interval without requests counts as. */
public enum NoRequests {
    /** It counts as free of errors, as the contracts of S3, Azure and Stedi say. */
    UP,
    /** It counts as if all requests had failed. */
    DOWN,
    /** It is not counted at all. */
    LEFT_OUT
}
