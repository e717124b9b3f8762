package io.incidentops.slack.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.Reaction;
import io.incidentops.model.Actor;
import io.incidentops.port.Message;
import io.incidentops.slack.request.Incoming;
import io.incidentops.slack.request.Origin;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reactions on messages.
 *
 * <ul>
 *   <li>In an incident's room an emoji records the message, once, whoever and however many react. Elsewhere these emoji
 *       mean nothing.
 *   <li>An edit corrects the record in the name of whoever edited.
 *   <li>A deletion retracts it in the name of the program, since Slack does not say who deleted.
 *   <li>When the last emoji with a meaning is taken off, the record is retracted in the name of whoever took it off.
 *       Put on again, the message is recorded anew.
 * </ul>
 *
 * Thread-safe.
 */
final class Marks {
    private final TalkParts parts;
    private final TalkSettings settings;
    private final Say say;
    private final Who who;

    Marks(TalkParts parts, TalkSettings settings, Say say) {
        this.parts = parts;
        this.settings = settings;
        this.say = say;
        this.who = new Who(settings);
    }

    void added(Incoming.Event event, IncidentOps ops) {
        String emoji = emoji(event.event().path("reaction").asText(""));
        String channel = event.event().at("/item/channel").asText("");
        String stamp = event.event().at("/item/ts").asText("");
        if (channel.isEmpty() || stamp.isEmpty() || !admitted(event.origin())) {
            return;
        }
        boolean room = parts.chatops().incidentOf(channel).isPresent();
        Reaction reaction = settings.reactions().get(emoji);
        if (room ? reaction == null : !settings.declaring().contains(emoji)) {
            return;
        }
        JsonNode found = Messages.find(parts.api(), channel, stamp);
        say.privately(event.origin(), null, null, recorded(event, found, room ? reaction : null, ops));
    }

    private Message recorded(
            Incoming.Event event, @Nullable JsonNode found, @Nullable Reaction reaction, IncidentOps ops) {
        if (found == null) {
            return Message.of("That message cannot be read, so nothing was recorded: is the app in this channel?");
        }
        ChatInput message = said(found, event.event().at("/item/channel").asText(""), ops);
        return reaction == null
                ? declared(event.origin(), message, ops)
                : parts.chatops().reacted(message, reaction, who.of(event.origin(), ops));
    }

    void shortcut(Incoming.MessageShortcut shortcut, IncidentOps ops) {
        String channel = shortcut.origin().channel();
        if (channel == null || !admitted(shortcut.origin())) {
            return;
        }
        Message answer = parts.chatops()
                .reacted(said(shortcut.message(), channel, ops), Reaction.PIN, who.of(shortcut.origin(), ops));
        say.privately(shortcut.origin(), shortcut.responseUrl(), null, answer);
    }

    /** Declared by whoever reacted; the same message once. */
    private Message declared(Origin origin, ChatInput message, IncidentOps ops) {
        ChatInput input = new ChatInput(
                who.of(origin, ops), message.channel(), "declare", null, message.link(), "declare:" + message.key());
        return parts.chatops().submitted(input, Map.of("", Windows.title(message.text())));
    }

    void removed(Incoming.Event event, IncidentOps ops) {
        Reaction reaction =
                settings.reactions().get(emoji(event.event().path("reaction").asText("")));
        String channel = event.event().at("/item/channel").asText("");
        String stamp = event.event().at("/item/ts").asText("");
        if (reaction == null || parts.chatops().incidentOf(channel).isEmpty()) {
            return;
        }
        JsonNode found = Messages.find(parts.api(), channel, stamp);
        if (found == null || !marked(found, reaction)) {
            parts.chatops()
                    .unreacted(gone(channel, stamp), reaction, who.of(event.origin(), ops))
                    .ifPresent(answer -> say.privately(event.origin(), null, null, answer));
        }
    }

    private boolean marked(JsonNode message, Reaction reaction) {
        for (JsonNode each : message.path("reactions")) {
            if (settings.reactions().get(emoji(each.path("name").asText(""))) == reaction) {
                return true;
            }
        }
        return false;
    }

    void changed(Incoming.Event event, IncidentOps ops) {
        JsonNode message = event.event().path("message");
        String channel = event.event().path("channel").asText("");
        if (parts.chatops().incidentOf(channel).isEmpty()) {
            return;
        }
        String stamp = message.path("ts").asText("");
        if (message.path("subtype").asText().equals("tombstone")) {
            // A deleted message that began a thread.
            parts.chatops().deleted(gone(channel, stamp), Who.PROGRAM);
            return;
        }
        boolean same = message.path("text")
                .asText("")
                .equals(event.event().at("/previous_message/text").asText(""));
        if (!same) {
            String editor =
                    message.at("/edited/user").asText(message.path("user").asText(""));
            Actor by = editor.isEmpty() ? Who.PROGRAM : who.user(editor, null, ops);
            parts.chatops().edited(written(message, channel, ops), by);
        }
    }

    void deleted(Incoming.Event event, IncidentOps ops) {
        String channel = event.event().path("channel").asText("");
        String stamp = event.event()
                .path("deleted_ts")
                .asText(event.event().at("/previous_message/ts").asText(""));
        if (!stamp.isEmpty() && parts.chatops().incidentOf(channel).isPresent()) {
            parts.chatops().deleted(gone(channel, stamp), Who.PROGRAM);
        }
    }

    private boolean admitted(Origin origin) {
        return origin.user() != null && settings.admits(origin.user());
    }

    private ChatInput said(JsonNode message, String channel, IncidentOps ops) {
        String link = Messages.link(parts.api(), channel, message.path("ts").asText(""));
        ChatInput input = written(message, channel, ops);
        return link == null ? input : input.link(link);
    }

    /** A message with its author, under the key by which the record knows it. */
    private ChatInput written(JsonNode message, String channel, IncidentOps ops) {
        String stamp = message.path("ts").asText("");
        String text = SlackText.read(Messages.text(message), user -> who.read(user, ops));
        Instant at = Stamps.moment(stamp, ops.clock().instant());
        ChatInput input = ChatInput.of(author(message, ops), channel, text).withKey(key(channel, stamp));
        return at == null ? input : input.at(at);
    }

    private static ChatInput gone(String channel, String stamp) {
        return ChatInput.of(Who.PROGRAM, channel, "").withKey(key(channel, stamp));
    }

    private static String key(String channel, String stamp) {
        return channel + ":" + stamp;
    }

    private Actor author(JsonNode message, IncidentOps ops) {
        String user = message.path("user").asText("");
        if (!user.isEmpty()) {
            return who.user(user, null, ops);
        }
        String name =
                message.path("username").asText(message.at("/bot_profile/name").asText(""));
        return new Actor(Actor.Kind.PROGRAM, Who.SLACK, Who.name(name, Who.SLACK));
    }

    /** Without the tone of skin. */
    private static String emoji(String name) {
        int tone = name.indexOf("::");
        return tone < 0 ? name : name.substring(0, tone);
    }
}
