package io.incidentops.slack.request;

import java.util.Optional;

/** The ways in which Slack asks for something, each with an inbox of its own. */
public enum Channel {
    /** Slash commands. */
    COMMAND("slack.command", "slash_commands"),

    /** Buttons, menus, windows and shortcuts. */
    INTERACTIVE("slack.interactive", "interactive"),

    /** Events. */
    EVENT("slack.event", "events_api");

    private final String inbox;
    private final String envelope;

    Channel(String inbox, String envelope) {
        this.inbox = inbox;
        this.envelope = envelope;
    }

    /**
     * The inbox's name.
     *
     * @return what {@link io.incidentops.work.InboxRequest#channel()} says
     */
    public String inbox() {
        return inbox;
    }

    /**
     * The channel of an envelope of Socket Mode.
     *
     * @param type the envelope's type, such as {@code events_api}
     * @return the channel, or nothing where the type is none that carries a request
     */
    public static Optional<Channel> ofEnvelope(String type) {
        for (Channel channel : values()) {
            if (channel.envelope.equals(type)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
