package io.incidentops.testkit.pagerduty;

import java.time.Instant;

/**
 * A call that the stand-in got. Immutable.
 *
 * @param verb the method, such as POST
 * @param path the path
 * @param query what followed the question mark, possibly empty
 * @param from the From header, possibly empty
 * @param body the body, possibly empty
 * @param status what was answered, or 0 where nothing was
 * @param at when, by the stand-in's clock
 */
public record StandInCall(String verb, String path, String query, String from, String body, int status, Instant at) {
    /** Method, path and status alone, since the rest may hold secrets and people's data. */
    @Override
    public String toString() {
        return verb + " " + path + " " + status;
    }
}
