package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message in the stand-in, as it was when it was asked for. Immutable. */
public final class SlackMessage implements Surface {
    private final String channel;
    private final String reader;
    private final int edits;
    private final boolean pinned;
    private final ObjectNode json;

    SlackMessage(Post post) {
        this.channel = post.room.id;
        this.reader = post.reader == null ? "" : post.reader;
        this.edits = post.edits;
        this.pinned = post.pinnedBy != null;
        this.json = Messages.shown(post, true);
    }

    /**
     * The channel's id.
     *
     * @return the id
     */
    public String channel() {
        return channel;
    }

    /**
     * The time stamp, which is the message's id within its channel.
     *
     * @return the time stamp
     */
    public String ts() {
        return json.path("ts").asText();
    }

    /**
     * Who wrote it.
     *
     * @return the user's id, empty for what came by webhook or response_url
     */
    public String user() {
        return json.path("user").asText();
    }

    @Override
    public String text() {
        return BlockText.read(json);
    }

    /**
     * The text beside the blocks, for notifications and screen readers, as the app sent it.
     *
     * @return the text, possibly empty
     */
    public String fallback() {
        return json.path("text").asText();
    }

    /**
     * The message that it replies to.
     *
     * @return the time stamp, empty where it is no reply
     */
    public String thread() {
        String thread = json.path("thread_ts").asText();
        return thread.equals(ts()) ? "" : thread;
    }

    /**
     * Who alone sees it.
     *
     * @return the user's id, empty where everybody in the channel does
     */
    public String reader() {
        return reader;
    }

    /**
     * How often it was changed.
     *
     * @return how often
     */
    public int edits() {
        return edits;
    }

    /**
     * Whether it is pinned.
     *
     * @return whether it is
     */
    public boolean isPinned() {
        return pinned;
    }

    /**
     * Who reacted to it.
     *
     * @return the ids of users by emoji
     */
    public Map<String, List<String>> reactions() {
        Map<String, List<String>> reactions = new LinkedHashMap<>();
        for (JsonNode reaction : json.path("reactions")) {
            reactions.put(reaction.path("name").asText(), List.copyOf(Json.strings(reaction.path("users"))));
        }
        return Collections.unmodifiableMap(reactions);
    }

    /**
     * Whom it calls: whoever is notified because of its text.
     *
     * @return ids of users and groups, and {@code channel}, {@code here} or {@code everyone}
     */
    public List<String> mentions() {
        return List.copyOf(BlockText.mentions(json));
    }

    /**
     * The metadata that the app attached.
     *
     * @return the fields of its payload, none where there is no metadata
     */
    public Map<String, String> metadata() {
        Map<String, String> fields = new LinkedHashMap<>();
        json.path("metadata")
                .path("event_payload")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Map<String, String> actions() {
        return Labels.of(json);
    }

    @Override
    public String json() {
        return Json.text(json);
    }

    @Override
    public String toString() {
        return user() + " in " + channel + ": " + text();
    }
}
