package io.incidentops.slack.room;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatPlatform.Post;
import io.incidentops.port.Message;
import io.incidentops.slack.blocks.Rendered;
import io.incidentops.slack.blocks.Renderer;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Posts, changes and whispers messages. */
final class Posting {
    private static final int REMEMBERED = 1_000;
    private static final int PLAIN = 3_000;
    private static final Set<String> BLOCKS = Set.of("msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format");

    private final SlackApi api;
    private final Renderer renderer;
    private final Lookup lookup;
    private final Remembered<Map<Integer, String>> posted = new Remembered<>(REMEMBERED);
    private final Remembered<Boolean> plain = new Remembered<>(REMEMBERED);

    Posting(SlackApi api, Renderer renderer, Lookup lookup) {
        this.api = api;
        this.renderer = renderer;
        this.lookup = lookup;
    }

    Answer post(Post post, Lookup.Use use) {
        List<Rendered> parts = renderer.split(post.message());
        if (parts.isEmpty()) {
            return Answer.rejected("the message is empty");
        }
        return parts.size() == 1 ? only(post, parts.get(0)) : several(post, parts, use);
    }

    private Answer only(Post post, Rendered rendered) {
        SlackReply reply = send(post, rendered, 1, 1);
        return Said.answer(reply, "post to " + post.channel(), reply instanceof SlackReply.Ok ok ? ts(ok) : null);
    }

    /** Part by part, each a second after the other: the next attempt goes on where this one is stopped. */
    private Answer several(Post post, List<Rendered> parts, Lookup.Use use) {
        Map<Integer, String> there = posted.get(post.effect());
        if (there == null) {
            there = new TreeMap<>();
            if (use == Lookup.Use.ALLOWED) {
                SlackReply stopped = lookup.parts(post.channel(), post.effect(), there);
                if (stopped != null) {
                    return Said.answer(stopped, "look into " + post.channel(), null);
                }
            }
        }
        for (int part = 1; part <= parts.size(); part++) {
            if (!there.containsKey(part)) {
                SlackReply reply = send(post, parts.get(part - 1), part, parts.size());
                if (!(reply instanceof SlackReply.Ok ok)) {
                    return stopped(post, there, reply);
                }
                there.put(part, ts(ok));
                posted.put(post.effect(), there);
            }
        }
        posted.remove(post.effect());
        return Answer.accepted(there.get(1));
    }

    private Answer stopped(Post post, Map<Integer, String> there, SlackReply reply) {
        if (reply instanceof SlackReply.Unclear) {
            // What is there has to be looked for, not remembered.
            posted.remove(post.effect());
        } else {
            posted.put(post.effect(), there);
        }
        return Said.answer(reply, "post to " + post.channel(), null);
    }

    private SlackReply send(Post post, Rendered rendered, int part, int parts) {
        String key = post.effect() + '#' + part;
        SlackCall call = shown(SlackCall.of("chat.postMessage").with("channel", post.channel()), rendered, key)
                .with("metadata", Marker.metadata(post.effect(), part, parts))
                .with("unfurl_links", false)
                .with("unfurl_media", false);
        SlackReply reply = api.call(call);
        if (Said.error(reply).equals("not_in_channel")
                && Said.ok(api.call(SlackCall.of("conversations.join").with("channel", post.channel())))) {
            reply = api.call(call);
        }
        return simpler(reply, key);
    }

    /** With blocks, or without them where Slack did not take them before. */
    private SlackCall shown(SlackCall call, Rendered rendered, String key) {
        SlackCall text = call.with("link_names", false).with("parse", "none");
        if (plain.get(key) != null) {
            return text.with("text", cut(rendered.text()));
        }
        return text.with("text", rendered.text())
                .with("blocks", rendered.blocks().isEmpty() ? null : rendered.blocks());
    }

    /** Where Slack does not take the blocks, the next attempt sends the text alone. */
    private SlackReply simpler(SlackReply reply, String key) {
        if (BLOCKS.contains(Said.error(reply)) && plain.get(key) == null) {
            plain.put(key, true);
            return new SlackReply.Later(java.time.Duration.ofSeconds(1), "Slack takes the text alone");
        }
        return reply;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= PLAIN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PLAIN)) + "…";
    }

    Answer update(String channel, String message, Message content) {
        String key = channel + '#' + message;
        SlackCall call = SlackCall.of("chat.update").with("channel", channel).with("ts", message);
        SlackReply reply = simpler(api.call(shown(call, renderer.whole(content), key)), key);
        return Said.answer(reply, "change a message in " + channel, message);
    }

    Answer whisper(String user, Post post) {
        List<Rendered> parts = renderer.split(post.message());
        String key = post.effect() + '@' + user;
        Map<Integer, String> there = posted.get(key);
        Map<Integer, String> shown = there == null ? new TreeMap<>() : there;
        for (int part = 1; part <= parts.size(); part++) {
            if (!shown.containsKey(part)) {
                SlackCall call = SlackCall.of("chat.postEphemeral")
                        .with("channel", post.channel())
                        .with("user", user);
                String one = key + '#' + part;
                SlackReply reply = simpler(api.call(shown(call, parts.get(part - 1), one)), one);
                if (!Said.ok(reply)) {
                    posted.put(key, shown);
                    return Said.answer(reply, "whisper in " + post.channel(), null);
                }
                shown.put(part, one);
            }
        }
        posted.remove(key);
        return parts.isEmpty() ? Answer.rejected("the message is empty") : Answer.accepted(null);
    }

    private static String ts(SlackReply.Ok ok) {
        JsonNode ts = ok.body().path("ts");
        return ts.isTextual()
                ? ts.textValue()
                : ok.body().path("message").path("ts").asText("");
    }
}
