package io.incidentops.chatops.grammar;

/** Which incident a command is about. */
public enum Scope {
    /** None: a leading {@code #42} is a part of its arguments. */
    NONE,
    /** The one that was typed or the channel's; none where there is neither. */
    MAYBE,
    /** The one that was typed, else the channel's, else the only open one. */
    INCIDENT
}
