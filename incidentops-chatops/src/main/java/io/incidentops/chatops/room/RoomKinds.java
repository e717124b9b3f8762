package io.incidentops.chatops.room;

/** The kinds of effects by which a room comes to be and is kept current. */
public final class RoomKinds {
    /** How the kinds of chat begin. */
    public static final String CHAT = "chat.";

    /** Opens the room. */
    public static final String ROOM = "chat.room";

    /** Posts the opening message. */
    public static final String OPENING = "chat.opening";

    /** Sets the room's topic. */
    public static final String TOPIC = "chat.topic";

    /** Posts the status message and pins it, or brings it up to date. */
    public static final String STATUS = "chat.status";

    /** Says what happened. */
    public static final String POST = "chat.post";

    /** Takes the text of an earlier post back. */
    public static final String REDACT = "chat.redact";

    /** Brings people into the room. */
    public static final String INVITE = "chat.invite";

    /** Announces the incident in the lobby, or brings its announcement up to date. */
    public static final String ANNOUNCE = "chat.announce";

    /** Blanks what an incident that is restricted now shows where everyone sees it. */
    public static final String WITHDRAW = "chat.withdraw";

    /** Archives the room. */
    public static final String ARCHIVE = "chat.archive";

    private RoomKinds() {}
}
