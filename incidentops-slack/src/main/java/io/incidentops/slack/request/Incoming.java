package io.incidentops.slack.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request from Slack, with a type. Immutable. */
public sealed interface Incoming {
    /**
     * Where it came from.
     *
     * @return the origin
     */
    Origin origin();

    /** Somebody typed a slash command. */
    record Command(
            Origin origin,
            String command,
            String text,
            @Nullable String responseUrl,
            @Nullable String triggerId) implements Incoming {}

    /**
     * Somebody pressed a button or chose from a menu of a message or a view.
     *
     * @param values what was chosen: the button's value, or the options' values
     * @param message the message's time stamp, or null in a view
     * @param view the view, or null in a message
     */
    record Press(
            Origin origin,
            String actionId,
            String blockId,
            List<String> values,
            @Nullable String message,
            @Nullable JsonNode view,
            @Nullable String responseUrl,
            @Nullable String triggerId)
            implements Incoming {}

    /**
     * Somebody sent a window.
     *
     * @param answers the answers by block id; what was left empty is absent, several choices are joined by line breaks
     */
    record Submission(
            Origin origin,
            String callbackId,
            String privateMetadata,
            Map<String, String> answers,
            @Nullable String triggerId)
            implements Incoming {}

    /** Somebody closed a window without sending it. */
    record Closing(Origin origin, String callbackId, String privateMetadata) implements Incoming {}

    /** Somebody chose a shortcut that belongs to no message. */
    record Shortcut(
            Origin origin, String callbackId, @Nullable String triggerId) implements Incoming {}

    /**
     * Somebody chose a shortcut on a message.
     *
     * @param message the message as Slack sent it
     */
    record MessageShortcut(
            Origin origin,
            String callbackId,
            JsonNode message,
            @Nullable String responseUrl,
            @Nullable String triggerId)
            implements Incoming {}

    /**
     * Somebody types in a menu whose options we provide.
     *
     * @param typed what they typed so far
     */
    record Suggestion(Origin origin, String actionId, String blockId, String typed) implements Incoming {}

    /**
     * Something happened.
     *
     * @param type the inner event's type, such as {@code reaction_added}
     * @param event the inner event as Slack sent it
     */
    record Event(Origin origin, String type, JsonNode event) implements Incoming {}

    /**
     * What this release does not know, or what asks for nothing, such as {@code app_rate_limited}.
     *
     * @param type the type that it claims to have, possibly empty
     */
    record Other(Origin origin, String type, JsonNode body) implements Incoming {}
}
