package io.incidentops.port;

/** What a chat platform can do beside posting. The engine calls nothing that isn't flagged. */
public enum ChatFeature {
    /** Opens a room for an incident. */
    ROOMS,
    /** Changes a message that it posted. */
    UPDATE,
    /** Sets a room's topic. */
    TOPIC,
    /** Pins a message. */
    PIN,
    /** Invites people to a room. */
    INVITE,
    /** Shows a message to one person in a room. */
    WHISPER,
    /** Archives a room. */
    ARCHIVE,
    /** Finds a message that it may have posted, by the effect's id. */
    FIND
}
