package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What Slack is answered at once. Immutable, but for the payload, which nobody may change.
 *
 * @param status how it went
 * @param payload what to show, such as the mistakes in a window, or null for an empty answer
 */
public record Acknowledgement(Status status, @Nullable ObjectNode payload) {
    static final Acknowledgement EMPTY = new Acknowledgement(Status.TAKEN, null);
    static final Acknowledgement REFUSED = new Acknowledgement(Status.REFUSED, null);
    static final Acknowledgement MALFORMED = new Acknowledgement(Status.MALFORMED, null);

    /** How it went. */
    public enum Status {
        /** It is kept, or answered, or asks for nothing: acknowledge it. */
        TAKEN,

        /** It is not kept for certain, and whoever asked is told so: acknowledge it. */
        TOLD,

        /**
         * It is not kept, and only Slack can help: leave it unacknowledged, so that Slack repeats an event, and shows an
         * error for the rest.
         */
        REFUSED,

        /** It is nothing that Slack sends. */
        MALFORMED
    }

    /**
     * Whether to acknowledge it over Socket Mode.
     *
     * @return false where Slack should repeat it
     */
    public boolean acknowledged() {
        return status != Status.REFUSED;
    }
}
