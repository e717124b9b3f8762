package io.incidentops.slack.people;

/** How somebody in Slack belongs to the workspace. */
public enum Standing {
    /** A full member. */
    MEMBER,
    /** A guest: of some channels alone. */
    GUEST,
    /** Somebody of another organisation, in a channel that is shared with them. */
    EXTERNAL,
    /** A program. */
    BOT,
    /** Somebody whose account was deactivated, or whom Slack does not know. */
    GONE,
    /** Nobody knows yet, since Slack could not be asked. */
    UNKNOWN;

    /**
     * Whether they may run incidents: members may, and whoever could not be looked up, since work goes on while Slack does
     * not answer; rights go by role and by person, never by this alone.
     *
     * @return whether they may
     */
    public boolean belongs() {
        return this == MEMBER || this == UNKNOWN;
    }
}
