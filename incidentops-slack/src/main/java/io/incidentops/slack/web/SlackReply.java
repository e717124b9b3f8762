package io.incidentops.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** How Slack answered one call. Immutable. */
public sealed interface SlackReply {
    /**
     * It did it.
     *
     * @param body the whole answer
     */
    record Ok(JsonNode body) implements SlackReply {}

    /**
     * It refused, and will refuse again.
     *
     * @param error Slack's own word, such as {@code name_taken}
     * @param body the whole answer
     */
    record Refused(String error, JsonNode body) implements SlackReply {}

    /**
     * It certainly did not do it now, but may later: a limit, ours or Slack's, or it could not be reached.
     *
     * @param after how long to wait at least
     * @param reason why, in words for people and without secrets
     */
    record Later(Duration after, String reason) implements SlackReply {}

    /**
     * Nobody knows whether it did it.
     *
     * @param reason why, in words for people and without secrets
     */
    record Unclear(String reason) implements SlackReply {}
}
