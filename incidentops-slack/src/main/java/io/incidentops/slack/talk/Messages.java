package io.incidentops.slack.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import org.jspecify.annotations.Nullable;

/** Looks messages up. */
final class Messages {
    private Messages() {}

    /**
     * A message, in a channel or in a thread.
     *
     * @throws IllegalStateException where Slack does not answer now, so that it is tried again
     */
    static @Nullable JsonNode find(SlackApi api, String channel, String stamp) {
        JsonNode message = in(
                api.call(SlackCall.of("conversations.history")
                        .with("channel", channel)
                        .with("latest", stamp)
                        .with("inclusive", true)
                        .with("limit", 1)),
                stamp);
        if (message != null) {
            return message;
        }
        return in(
                api.call(SlackCall.of("conversations.replies")
                        .with("channel", channel)
                        .with("ts", stamp)
                        .with("latest", stamp)
                        .with("oldest", stamp)
                        .with("inclusive", true)
                        .with("limit", 2)),
                stamp);
    }

    private static @Nullable JsonNode in(SlackReply reply, String stamp) {
        if (reply instanceof SlackReply.Ok ok) {
            for (JsonNode message : ok.body().path("messages")) {
                if (message.path("ts").asText().equals(stamp)) {
                    return message;
                }
            }
            return null;
        }
        if (reply instanceof SlackReply.Refused) {
            return null;
        }
        throw new IllegalStateException("Slack does not say what a message reads: "
                + (reply instanceof SlackReply.Later later ? later.reason() : ((SlackReply.Unclear) reply).reason()));
    }

    /** A message's address, or null where nobody knows it. */
    static @Nullable String link(SlackApi api, @Nullable String channel, String stamp) {
        if (channel == null || stamp.isEmpty()) {
            return null;
        }
        SlackReply reply = api.call(
                SlackCall.of("chat.getPermalink").with("channel", channel).with("message_ts", stamp));
        String link =
                reply instanceof SlackReply.Ok ok ? ok.body().path("permalink").asText("") : "";
        return link.isEmpty() ? null : link;
    }

    /** What a message says; one of files or attachments alone is named by them. */
    static String text(JsonNode message) {
        String text = message.path("text").asText("");
        if (!text.isBlank()) {
            return text;
        }
        String fallback = message.at("/attachments/0/fallback").asText("");
        String file =
                message.at("/files/0/title").asText(message.at("/files/0/name").asText(""));
        return !fallback.isBlank() ? fallback : file.isBlank() ? "(a message without text)" : "File: " + file;
    }
}
