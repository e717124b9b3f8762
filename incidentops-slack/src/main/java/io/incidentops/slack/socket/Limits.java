package io.incidentops.slack.socket;

import java.time.Duration;

/**
 * What is bounded. Immutable.
 *
 * @param connections how many connections are kept open
 * @param answer how long Slack may take to open a connection, and a new connection to say hello
 * @param ping how often a connection is asked for a sign of life; silent for twice as long, it counts as dead
 * @param lasting how long a connection must have lived for the next to be opened without a wait
 * @param overlap how long an old connection is read beside the new one, where Slack doesn't end it
 * @param handling how long an envelope may wait before it is turned away
 * @param closing how long closing waits for what is being handled
 * @param message the largest message in characters
 * @param workers how many envelopes are handled at the same time
 * @param waiting how many envelopes may wait
 */
record Limits(
        int connections,
        Duration answer,
        Duration ping,
        Duration lasting,
        Duration overlap,
        Duration handling,
        Duration closing,
        int message,
        int workers,
        int waiting) {
    /** Slack allows ten connections for an app, and each is doubled while it is replaced. */
    static final int MOST_CONNECTIONS = 5;

    /** What opening a window and keeping a request may take leaves that much of Slack's three seconds. */
    private static final Duration HANDLING = Duration.ofMillis(400);

    static Limits standard(int connections) {
        return new Limits(
                connections,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                HANDLING,
                Duration.ofSeconds(3),
                1 << 20,
                16,
                256);
    }

    /** The largest number of bytes between two messages, with what the wire adds. */
    int wire() {
        return 4 * message;
    }
}
