package io.incidentops.slack.socket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request as Socket Mode brings it. Immutable.
 *
 * @param id Slack's id of this delivery, by which it is acknowledged; empty where Slack gave none
 * @param type what kind of request it is: {@code events_api}, {@code interactive}, {@code slash_commands}, or one that
 *     this release does not know
 * @param payload the request itself as JSON, as it came; an empty object where there is none
 * @param takesAnswer whether the acknowledgement may carry an answer
 * @param retry the how many-th repetition this is, 0 for the first delivery
 * @param retryReason why Slack repeats it, or null
 */
public record Envelope(
        String id,
        String type,
        String payload,
        boolean takesAnswer,
        int retry,
        @Nullable String retryReason) {
    /** Checks that nothing mandatory is missing. */
    public Envelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(payload, "payload");
    }

    /** Leaves the payload out, since it holds what people wrote. */
    @Override
    public String toString() {
        return "Envelope[" + type + ' ' + id + (retry == 0 ? "" : ", repetition " + retry) + ']';
    }
}
