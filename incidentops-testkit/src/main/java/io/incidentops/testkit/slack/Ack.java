package io.incidentops.testkit.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an app acknowledged what somebody did, and what they saw of it at once. Immutable.
 *
 * @param status the HTTP status, 200 for an acknowledged envelope of Socket Mode; 0 where nothing came within three
 *     seconds, where nothing could be sent, or where nothing was to be sent
 * @param body what the acknowledgement said, possibly empty
 * @param seen what the person saw at once, such as the text that answers a slash command, or Slack's own
 *     {@code operation_timeout}; possibly empty
 * @param errors what a window says is wrong with its answers, by block id
 * @param options what a menu offers, by value
 * @param made the message that the person wrote thereby, or null
 */
public record Ack(
        int status,
        String body,
        String seen,
        Map<String, String> errors,
        Map<String, String> options,
        @Nullable SlackMessage made) {
    /** Copies the maps. */
    public Ack {
        errors = Map.copyOf(errors);
        options = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(options));
    }

    /**
     * Whether the app acknowledged in time.
     *
     * @return whether it did
     */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /**
     * The message that the person wrote thereby.
     *
     * @return the message
     * @throws IllegalStateException where the act wrote none
     */
    public SlackMessage message() {
        return Optional.ofNullable(made).orElseThrow(() -> new IllegalStateException("this act wrote no message"));
    }

    static Ack of(Delivered delivered, String seen) {
        return new Ack(delivered.status(), delivered.body(), seen, Map.of(), Map.of(), null);
    }

    static Ack silent(String seen) {
        return new Ack(0, "", seen, Map.of(), Map.of(), null);
    }

    Ack with(@Nullable SlackMessage message) {
        return new Ack(status, body, seen, errors, options, message);
    }

    /** What several deliveries of one act amount to: the first that failed, or the last. */
    static Ack of(List<Delivered> all) {
        return all.stream()
                .filter(delivered -> !delivered.taken())
                .findFirst()
                .or(() -> all.stream().reduce((first, last) -> last))
                .map(delivered -> of(delivered, ""))
                .orElseGet(() -> silent(""));
    }
}
