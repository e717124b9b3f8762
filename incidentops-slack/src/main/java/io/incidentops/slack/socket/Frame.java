package io.incidentops.slack.socket;

/** What Slack sends over a connection. Immutable. */
sealed interface Frame {
    /**
     * The connection is ready.
     *
     * @param connections how many connections of this app Slack counts, 0 where it does not say
     */
    record Hello(int connections) implements Frame {}

    /**
     * The connection is about to end, or was not wanted.
     *
     * @param reason Slack's word
     */
    record Disconnect(String reason) implements Frame {
        static final String LINK_DISABLED = "link_disabled";
        static final String TOO_MANY = "too_many_websockets";
    }

    /** A request. */
    record Request(Envelope envelope) implements Frame {}

    /** What this release does not know and what nobody can acknowledge. */
    record Unknown() implements Frame {}
}
