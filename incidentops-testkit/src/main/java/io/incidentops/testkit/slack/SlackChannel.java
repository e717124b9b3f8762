package io.incidentops.testkit.slack;

import java.util.List;

/** A channel in the stand-in, as it was when it was asked for. Immutable. */
public final class SlackChannel {
    private final Room.Kind kind;
    private final String id;
    private final String name;
    private final String topic;
    private final String purpose;
    private final boolean archived;
    private final List<String> members;
    private final List<SlackBookmark> bookmarks;
    private final List<SlackMessage> history;
    private final List<SlackMessage> messages;
    private final List<SlackMessage> whispers;

    SlackChannel(Room room) {
        this.kind = room.kind;
        this.id = room.id;
        this.name = room.name;
        this.topic = room.topic;
        this.purpose = room.purpose;
        this.archived = room.archived;
        this.members = List.copyOf(room.members);
        this.bookmarks = room.bookmarks.values().stream()
                .map(json -> new SlackBookmark(
                        json.path("id").asText(),
                        json.path("title").asText(),
                        json.path("link").asText()))
                .toList();
        this.history = room.shown().stream().map(SlackMessage::new).toList();
        this.messages = room.shown().stream()
                .filter(post -> !post.isSystem())
                .map(SlackMessage::new)
                .toList();
        this.whispers = room.posts.stream()
                .filter(post -> post.reader != null)
                .map(SlackMessage::new)
                .toList();
    }

    /**
     * The id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * The name, without a number sign.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The topic, as the app sent it.
     *
     * @return the topic, possibly empty
     */
    public String topic() {
        return topic;
    }

    /**
     * The purpose, which Slack also calls description.
     *
     * @return the purpose, possibly empty
     */
    public String purpose() {
        return purpose;
    }

    /**
     * Whether only its members know of it.
     *
     * @return whether it is private
     */
    public boolean isPrivate() {
        return kind != Room.Kind.PUBLIC;
    }

    /**
     * Whether it is archived.
     *
     * @return whether it is
     */
    public boolean isArchived() {
        return archived;
    }

    /**
     * Who is in it.
     *
     * @return the ids of users, in the order in which they joined
     */
    public List<String> members() {
        return members;
    }

    /**
     * Its bookmarks.
     *
     * @return the bookmarks, in their order
     */
    public List<SlackBookmark> bookmarks() {
        return bookmarks;
    }

    /**
     * What people and apps wrote and everybody sees, with replies.
     *
     * @return the messages, oldest first
     */
    public List<SlackMessage> messages() {
        return messages;
    }

    /**
     * The same with what Slack itself wrote, such as that somebody joined.
     *
     * @return the messages, oldest first
     */
    public List<SlackMessage> history() {
        return history;
    }

    /**
     * What is pinned.
     *
     * @return the messages, oldest first
     */
    public List<SlackMessage> pinned() {
        return messages.stream().filter(SlackMessage::isPinned).toList();
    }

    /**
     * What only one reader sees.
     *
     * @param user the reader's id
     * @return the messages, oldest first
     */
    public List<SlackMessage> ephemeral(String user) {
        return whispers.stream()
                .filter(message -> message.reader().equals(user))
                .toList();
    }

    /**
     * The replies to a message.
     *
     * @param parent the message
     * @return the replies, oldest first
     */
    public List<SlackMessage> thread(SlackMessage parent) {
        return messages.stream()
                .filter(message -> message.thread().equals(parent.ts()))
                .toList();
    }

    /**
     * The latest message that everybody sees.
     *
     * @return the message
     * @throws IllegalStateException where there is none
     */
    public SlackMessage last() {
        if (messages.isEmpty()) {
            throw new IllegalStateException("nobody wrote anything in #" + name);
        }
        return messages.get(messages.size() - 1);
    }

    @Override
    public String toString() {
        return "#" + name;
    }
}
