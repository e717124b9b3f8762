package io.incidentops.slack.web;

import org.jspecify.annotations.Nullable;

/** How one HTTP request ended. */
sealed interface Exchange {
    /** An answer came. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answered(
            int status,
            @Nullable String retryAfter,
            @Nullable String scopes,
            byte[] body) implements Exchange {}

    /** Nothing left this machine. */
    record NotSent(String reason) implements Exchange {}

    /** It may have arrived, but no whole answer came back. */
    record Lost(String reason) implements Exchange {}
}
