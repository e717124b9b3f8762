package io.incidentops.slack.request;

import java.util.Map;

/**
 * What came from Slack since the start. Immutable.
 *
 * @param kept requests that are kept and worked
 * @param repeated requests that were kept before
 * @param answered requests that were answered at once: windows opened, mistakes shown, options offered
 * @param own events about what we did ourselves
 * @param lost requests that could not be kept for certain
 * @param rateLimited how many minutes Slack held events back, since there were too many
 * @param unknown requests of types that this release does not work, by type
 * @param refused requests that were refused, by reason
 */
public record Counts(
        long kept,
        long repeated,
        long answered,
        long own,
        long lost,
        long rateLimited,
        Map<String, Long> unknown,
        Map<Refusal, Long> refused) {
    /** Copies the maps. */
    public Counts {
        unknown = Map.copyOf(unknown);
        refused = Map.copyOf(refused);
    }
}
