package io.incidentops.slack.room;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatPlatform.RoomRequest;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackIdentity;
import io.incidentops.slack.web.SlackReply;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opens rooms, and finds one that an earlier call may have opened. */
final class RoomOpener {
    private static final int REMEMBERED = 256;
    private static final int PAGES = 10;
    private static final int PER_PAGE = 200;

    private final SlackApi api;
    private final Workspace workspace;
    private final Remembered<Integer> tried = new Remembered<>(REMEMBERED);

    RoomOpener(SlackApi api, Workspace workspace) {
        this.api = api;
        this.workspace = workspace;
    }

    /** One attempt; a limit on the way is remembered, so that the next attempt goes on with the next name. */
    Answer open(RoomRequest room) {
        List<String> names = RoomNames.of(room.name(), room.effect());
        Integer begin = tried.get(room.effect());
        int name = begin == null ? 0 : begin;
        while (name < names.size()) {
            SlackReply reply = create(names.get(name), room);
            String error = Said.error(reply);
            boolean taken = error.equals("name_taken");
            if (!taken && !error.startsWith("invalid_name")) {
                return opened(reply, names.get(name));
            }
            // What is wrong with a name is wrong with its suffixed forms, too.
            name = taken || name == names.size() - 1 ? name + 1 : names.size() - 1;
            tried.put(room.effect(), name);
        }
        tried.remove(room.effect());
        return Answer.rejected("Slack has every name that was tried for the room already, the last was "
                + names.get(names.size() - 1) + ": archive or rename old channels");
    }

    private SlackReply create(String name, RoomRequest room) {
        return api.call(SlackCall.of("conversations.create")
                .with("name", name)
                .with("is_private", room.restricted())
                .with("team_id", workspace.team()));
    }

    private static Answer opened(SlackReply reply, String name) {
        String channel = reply instanceof SlackReply.Ok ok
                ? ok.body().path("channel").path("id").asText("")
                : "";
        return Said.answer(reply, "open the room " + name, channel.isEmpty() ? null : channel);
    }

    /** What tells a room's purpose, by which it is found again. */
    SlackCall purpose(String channel, String effect) {
        return SlackCall.of("conversations.setPurpose")
                .with("channel", channel)
                .with("purpose", Marker.purpose(effect));
    }

    /** Looks among the channels that the bot is in: whoever creates one is in it. */
    Answer find(String name, String effect) {
        SlackIdentity self = workspace.identity();
        if (self == null) {
            return Answer.later(java.time.Duration.ofSeconds(5), "Slack does not say who the bot is");
        }
        List<String> names = RoomNames.of(name, effect);
        AtomicReference<@Nullable String> found = new AtomicReference<>();
        SlackCall list = SlackCall.of("users.conversations")
                .with("types", "public_channel,private_channel")
                .with("exclude_archived", true)
                .with("limit", PER_PAGE)
                .with("team_id", workspace.team());
        SlackReply stopped = Pages.read(api, list, PAGES, page -> {
            for (JsonNode channel : page.path("channels")) {
                if (names.contains(channel.path("name").asText()) && ours(channel, effect, self.user())) {
                    found.set(channel.path("id").asText());
                }
            }
            return found.get() != null;
        });
        if (stopped != null) {
            return Said.answer(stopped, "look for the room", null);
        }
        String channel = found.get();
        return channel == null ? Answer.rejected("there is no room by " + effect) : Answer.accepted(channel);
    }

    /** Marked by this effect; or opened by us, but the crash came before it could be marked. */
    private static boolean ours(JsonNode channel, String effect, String user) {
        String purpose = channel.path("purpose").path("value").asText("");
        return Marker.marks(purpose, effect)
                || (purpose.isBlank() && user.equals(channel.path("creator").asText()));
    }
}
