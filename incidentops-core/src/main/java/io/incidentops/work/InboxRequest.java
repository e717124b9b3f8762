package io.incidentops.work;

import java.time.Instant;
import java.util.Objects;

/**
 * A request from outside, kept as it came before its sender is told that it arrived. Immutable, but for the body, which
 * nobody may change.
 *
 * @param key the sender's id of the request, or the hash of the body where it has none; the same key is kept once
 * @param channel the handler that works it, such as {@code slack.events}
 * @param body the raw body
 * @param receivedAt when it came
 */
@SuppressWarnings("ArrayRecordComponent") // equal by key, and printed without the body
public record InboxRequest(String key, String channel, byte[] body, Instant receivedAt) implements Work {
    /** The largest body that is taken, in bytes. */
    public static final int MAX_BODY = 1 << 20;

    /** @throws IllegalArgumentException where the key is empty or longer than 255 characters, or the body too large */
    public InboxRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(receivedAt, "receivedAt");
        if (key.isBlank() || key.length() > 255) {
            throw new IllegalArgumentException(
                    "an inbox key has 1 to 255 characters, but had " + key.length() + ": use the sender's request id");
        }
        if (body.length > MAX_BODY) {
            throw new IllegalArgumentException(
                    "an inbox body has at most " + MAX_BODY + " bytes, but had " + body.length);
        }
    }

    @Override
    public String id() {
        return "inbox/" + key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InboxRequest request && key.equals(request.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Leaves the body out, since it may hold secrets. */
    @Override
    public String toString() {
        return "InboxRequest[" + channel + ' ' + key + ", " + body.length + " bytes]";
    }
}
