package io.incidentops.port;

import java.time.Duration;

/** Is told what the engine does, for metrics. Called in the engine's threads, so it answers at once. Thread-safe. */
public interface IncidentOpsObserver {
    /** An observer that does nothing. */
    IncidentOpsObserver NONE = new IncidentOpsObserver() {};

    /**
     * A command was handled.
     *
     * @param command the command's name, such as {@code AddNote}
     * @param outcome {@code done}, {@code repeated}, {@code refused} or {@code failed}
     * @param took how long it took
     */
    default void command(String command, String outcome, Duration took) {}

    /**
     * An effect was tried, or found to be no longer wanted.
     *
     * @param kind the effect's kind
     * @param outcome {@code accepted}, {@code rejected}, {@code later}, {@code unclear} or {@code abandoned}
     * @param took how long the call took
     */
    default void delivery(String kind, String outcome, Duration took) {}

    /**
     * A deadline was looked at.
     *
     * @param name the promise's name, without what follows its last colon where it names an item
     * @param outcome {@code passed}, {@code postponed} or {@code stale}
     * @param late how late it was
     */
    default void deadline(String name, String outcome, Duration late) {}

    /**
     * An inbound request was worked.
     *
     * @param channel the request's channel
     * @param outcome {@code done} or {@code failed}
     * @param took how long it took
     */
    default void inbox(String channel, String outcome, Duration took) {}
}
