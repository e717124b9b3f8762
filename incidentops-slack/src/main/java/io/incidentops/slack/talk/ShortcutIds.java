package io.incidentops.slack.talk;

/** The callback ids of our shortcuts, as the app's manifest names them. */
public final class ShortcutIds {
    /** Declares an incident. */
    public static final String DECLARE = "incidentops.declare";

    /** Declares an incident from a message. */
    public static final String DECLARE_FROM = "incidentops.declare.message";

    /** Pins a message to the timeline. */
    public static final String PIN = "incidentops.pin.message";

    private ShortcutIds() {}
}
