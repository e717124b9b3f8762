package io.incidentops.slack.room;

import io.incidentops.port.Answer;
import io.incidentops.slack.web.SlackReply;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Slack's replies as answers of a chat platform, with what to do about them. */
final class Said {
    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("not_in_channel", "the app is not in the channel: invite it there"),
            Map.entry("channel_not_found", "there is no such channel, or the app cannot see it: invite it there"),
            Map.entry("is_archived", "the channel is archived"),
            Map.entry("is_inactive", "the channel is archived"),
            Map.entry("missing_scope", "the app lacks a permission: add it in the app's settings and install it again"),
            Map.entry("restricted_action", "the workspace's settings do not allow it: ask its administrators"),
            Map.entry("user_not_in_channel", "they are not in the channel"),
            Map.entry("user_not_found", "Slack does not know them"),
            Map.entry("edit_window_closed", "the message is too old to be changed"),
            Map.entry("message_not_found", "the message is gone"),
            Map.entry("cant_update_message", "the message is not the app's own"),
            Map.entry("too_many_pins", "the channel has as many pins as Slack takes: unpin some"),
            Map.entry("user_is_restricted", "they are a guest who may not join this channel"),
            Map.entry("ura_max_channels", "they are a guest who may not join another channel"));

    private Said() {}

    /** The answer; where it is done, with a reference. */
    static Answer answer(SlackReply reply, String doing, @Nullable String reference) {
        if (reply instanceof SlackReply.Ok) {
            return Answer.accepted(reference);
        }
        if (reply instanceof SlackReply.Later later) {
            return Answer.later(later.after(), later.reason());
        }
        if (reply instanceof SlackReply.Unclear unclear) {
            return Answer.unclear(unclear.reason());
        }
        return refused(((SlackReply.Refused) reply).error(), doing);
    }

    static Answer refused(String error, String doing) {
        String hint = HINTS.get(error);
        return Answer.rejected(
                "Slack refused to " + doing + ": " + error.replace('_', ' ') + (hint == null ? "" : " (" + hint + ")"));
    }

    /** Slack's word where it refused, or an empty one. */
    static String error(SlackReply reply) {
        return reply instanceof SlackReply.Refused refused ? refused.error() : "";
    }

    static boolean ok(SlackReply reply) {
        return reply instanceof SlackReply.Ok;
    }
}
