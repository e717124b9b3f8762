package io.incidentops.chatops;

/** What a reaction on somebody's message asks for. An adapter maps its emoji to these. */
public enum Reaction {
    /** Pins the message to the timeline. */
    PIN,
    /** Records the message as a decision. */
    DECISION,
    /** Adds the message as a task for afterwards. */
    TASK
}
