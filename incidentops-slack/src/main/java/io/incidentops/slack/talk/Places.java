package io.incidentops.slack.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.command.AddEntry;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Phase;
import io.incidentops.model.Source;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.Message;
import io.incidentops.slack.request.Incoming;
import java.util.Optional;

/** What happens to channels, and what is said in them. Thread-safe. */
final class Places {
    private final TalkParts parts;
    private final Say say;
    private final Who who;

    Places(TalkParts parts, TalkSettings settings, Say say) {
        this.parts = parts;
        this.say = say;
        this.who = new Who(settings);
    }

    void happened(Incoming.Event event, IncidentOps ops) {
        JsonNode what = event.event();
        switch (event.type()) {
            case "member_joined_channel" -> joined(event, ops);
            case "channel_id_changed" ->
                parts.chatops()
                        .moved(
                                what.path("old_channel_id").asText(""),
                                what.path("new_channel_id").asText(""));
            case "channel_archive", "group_archive" -> note(event, "archived this incident's channel in Slack", ops);
            case "channel_unarchive", "group_unarchive" ->
                note(event, "took this incident's channel in Slack out of the archive", ops);
            case "channel_deleted", "group_deleted" -> note(event, "deleted this incident's channel in Slack", ops);
            case "channel_rename", "group_rename" ->
                note(
                        event,
                        "renamed this incident's channel in Slack to #"
                                + what.at("/channel/name").asText("?"),
                        ops);
            default -> {}
        }
    }

    private void joined(Incoming.Event event, IncidentOps ops) {
        String channel = event.origin().channel();
        if (channel != null && event.origin().user() != null) {
            ChatInput input = ChatInput.of(who.of(event.origin(), ops), channel, "");
            parts.chatops().joined(input).ifPresent(greeting -> say.privately(event.origin(), null, null, greeting));
        }
    }

    void said(Incoming.Event event, IncidentOps ops) {
        String channel = event.origin().channel();
        if (channel == null || parts.chatops().incidentOf(channel).isEmpty()) {
            return;
        }
        String text = SlackText.read(event.event().path("text").asText(""), user -> who.read(user, ops));
        String stamp = event.event().path("ts").asText("");
        String thread = event.event().path("thread_ts").asText(stamp);
        ChatInput input = ChatInput.of(who.of(event.origin(), ops), channel, text);
        Message hint = parts.chatops().said(input).orElse(null);
        // A hint is given once: where the channel takes no more now, at least whoever asked sees it.
        if (hint != null && !say.openly(channel, thread, hint)) {
            say.privately(event.origin(), null, null, hint);
        }
    }

    /** The record tells what became of the room: later one wonders why it is silent. */
    private void note(Incoming.Event event, String text, IncidentOps ops) {
        String channel = event.origin().channel();
        if (channel == null) {
            return;
        }
        Optional<IncidentId> id = parts.chatops().incidentOf(channel);
        if (id.isEmpty()) {
            return;
        }
        try {
            var incident = ops.as(who.of(event.origin(), ops))
                    .from(Source.of(Who.SLACK, channel))
                    .incident(id.get())
                    .withKey(event.origin().key());
            if (incident.state().phase() != Phase.CLOSED) {
                incident.submit(AddEntry.note(text));
            }
        } catch (UnknownIncidentException e) {
            return; // Whom a restricted incident is not shared with writes nothing on its record.
        }
    }
}
