package io.incidentops.slack.setup;

import java.util.List;

/**
 * What the app does in Slack, with the least scopes that it needs and the events that it listens to. A scope that is
 * missing switches off its feature alone; the preflight at the start says which.
 */
public enum SlackFeature {
    /** Posts, answers one person, and keeps messages current. Cannot do without. */
    POSTING(List.of("chat:write", "chat:write.public"), List.of("app_uninstalled", "tokens_revoked")),
    /** The slash command and the shortcuts. Cannot do without. */
    COMMANDS(List.of("commands"), List.of()),
    /** A channel for each incident: opened, named, filled with people, archived; and what becomes of it in Slack. */
    ROOMS(
            List.of("channels:manage", "channels:join", "channels:read", "groups:write", "groups:read"),
            List.of(
                    "member_joined_channel",
                    "channel_archive",
                    "channel_unarchive",
                    "channel_rename",
                    "channel_deleted",
                    "channel_id_changed",
                    "group_archive",
                    "group_unarchive",
                    "group_rename",
                    "group_deleted")),
    /** Looks whether a message is there before it posts it again, and exports a room's history before it is archived. */
    HISTORY(List.of("channels:history", "groups:history"), List.of()),
    /** Pins the status message. */
    PINS(List.of("pins:write"), List.of()),
    /** Shows links at the top of rooms. */
    BOOKMARKS(List.of("bookmarks:write"), List.of()),
    /** Listens to mentions of the app. */
    MENTIONS(List.of("app_mentions:read"), List.of("app_mention")),
    /** Takes commands in direct messages. */
    DIRECT_MESSAGES(List.of("im:history"), List.of("message.im")),
    /** Records messages by emoji, and follows edits and deletions. */
    REACTIONS(
            List.of("reactions:read", "channels:history", "groups:history"),
            List.of("reaction_added", "reaction_removed", "message.channels", "message.groups")),
    /** Suggests to name one person where somebody asks everyone. */
    NUDGES(List.of("channels:history", "groups:history"), List.of("message.channels", "message.groups")),
    /** Knows names, time zones and e-mail addresses, by which people are found at the pager, and who is a guest. */
    PEOPLE(List.of("users:read", "users:read.email"), List.of()),
    /** Knows teams by user groups. */
    TEAMS(List.of("usergroups:read"), List.of()),
    /** Shows open incidents and one's own part in the app's home. */
    HOME(List.of(), List.of("app_home_opened"));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> scopes;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> events;

    SlackFeature(List<String> scopes, List<String> events) {
        this.scopes = scopes;
        this.events = events;
    }

    /**
     * What the bot's token must be allowed.
     *
     * @return the scopes
     */
    public List<String> scopes() {
        return scopes;
    }

    /**
     * What Slack is to tell.
     *
     * @return the events' names, as a subscription names them
     */
    public List<String> events() {
        return events;
    }
}
