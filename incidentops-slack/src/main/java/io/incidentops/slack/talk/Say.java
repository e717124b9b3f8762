package io.incidentops.slack.talk;

import io.incidentops.port.Message;
import io.incidentops.slack.blocks.Rendered;
import io.incidentops.slack.request.Origin;
import io.incidentops.slack.web.ResponsePost;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers people so that they see it: to where the request came from, else to them alone in the channel, else in a direct
 * message. Thread-safe.
 */
final class Say {
    private static final Logger LOG = LoggerFactory.getLogger(Say.class);

    /** A response_url takes five answers; one stays free. */
    private static final int MOST_PARTS = 4;

    private final TalkParts parts;

    Say(TalkParts parts) {
        this.parts = parts;
    }

    /**
     * Answers whoever did something.
     *
     * @param origin who did it, and where
     * @param responseUrl where an answer is taken, or null
     * @param thread the message in whose thread they wrote, or null
     * @param message the answer
     * @throws IllegalStateException where Slack takes no answer now, so that it is tried again
     */
    void privately(Origin origin, @Nullable String responseUrl, @Nullable String thread, Message message) {
        List<Rendered> split = parts.renderer().split(message);
        List<Rendered> rendered =
                split.size() <= MOST_PARTS ? split : List.of(parts.renderer().whole(message));
        for (Rendered part : rendered) {
            boolean seen = responseUrl != null && taken(parts.urls().post(responseUrl, ResponsePost.ephemeral(part)));
            if (!seen && origin.user() != null) {
                whispered(origin.user(), origin.channel(), thread, part);
            }
        }
    }

    private void whispered(String user, @Nullable String channel, @Nullable String thread, Rendered part) {
        if (channel != null && !direct(channel)) {
            SlackReply reply = parts.api()
                    .call(content("chat.postEphemeral", channel, part)
                            .with("user", user)
                            .with("thread_ts", thread));
            if (taken(reply)) {
                return;
            }
        }
        String to = channel != null && direct(channel) ? channel : user;
        SlackReply reply = parts.api().call(content("chat.postMessage", to, part));
        if (reply instanceof SlackReply.Later later) {
            throw new IllegalStateException("Slack takes no answer now: " + later.reason());
        }
        if (!taken(reply)) {
            LOG.warn(
                    "an answer in Slack could not be shown to anybody: {}",
                    reply instanceof SlackReply.Refused refused ? refused.error() : "no reason known");
        }
    }

    /** Shows everyone in a channel something, in a thread; whether it is there, or may be. */
    boolean openly(String channel, String thread, Message message) {
        return taken(parts.api()
                .call(content("chat.postMessage", channel, parts.renderer().whole(message))
                        .with("thread_ts", thread)));
    }

    /** What nobody knows is not repeated: rather one answer too few than two. */
    private static boolean taken(SlackReply reply) {
        return reply instanceof SlackReply.Ok || reply instanceof SlackReply.Unclear;
    }

    private static boolean direct(String channel) {
        return channel.startsWith("D");
    }

    private static SlackCall content(String method, String channel, Rendered part) {
        return SlackCall.of(method)
                .with("channel", channel)
                .with("text", part.text())
                .with("blocks", part.blocks());
    }
}
