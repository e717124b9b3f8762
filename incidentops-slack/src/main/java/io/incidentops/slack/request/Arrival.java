package io.incidentops.slack.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param body what is kept of it
 * @param envelope the id of its envelope in Socket Mode, or null
 * @param at when it came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared nor printed
record Arrival(byte[] body, @Nullable String envelope, Instant at) {
    /** Its key: its own, where it has one. */
    String key(@Nullable String own) {
        return own == null ? Keys.fallback(envelope, body) : own;
    }
}
