package io.incidentops.chatops;

import io.incidentops.model.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wrote in a channel. A value: each method answers a changed copy. Immutable.
 *
 * @param actor who wrote it, as the person directory knows them
 * @param channel the platform's own id of the channel
 * @param text what they wrote; of a command, what follows the prefix
 * @param at when they wrote it, or null for now
 * @param link the message's address, or null
 * @param key the request's own id, by which a repetition is recognised, or null
 */
public record ChatInput(
        Actor actor,
        String channel,
        String text,
        @Nullable Instant at,
        @Nullable String link,
        @Nullable String key) {
    /** Checks that nothing is missing. */
    public ChatInput {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Something that somebody wrote just now.
     *
     * @param actor who
     * @param channel where
     * @param text what
     * @return the input
     */
    public static ChatInput of(Actor actor, String channel, String text) {
        return new ChatInput(actor, channel, text, null, null, null);
    }

    /**
     * Written at another time.
     *
     * @param at when
     * @return the changed copy
     */
    public ChatInput at(Instant at) {
        return new ChatInput(actor, channel, text, at, link, key);
    }

    /**
     * With the message's address.
     *
     * @param link the address
     * @return the changed copy
     */
    public ChatInput link(String link) {
        return new ChatInput(actor, channel, text, at, link, key);
    }

    /**
     * With the request's own id.
     *
     * @param key the id
     * @return the changed copy
     */
    public ChatInput withKey(String key) {
        return new ChatInput(actor, channel, text, at, link, key);
    }
}
