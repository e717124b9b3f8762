package io.incidentops.testkit.slack;

import java.io.IOException;
import java.util.List;

/**
 * The connections of Socket Mode, and what befalls them. Connections are taken from {@code apps.connections.open}, as in
 * Slack: each address serves once, and more than ten are refused. Thread-safe.
 */
public final class SocketMode {
    private final Stage stage;

    SocketMode(Stage stage) {
        this.stage = stage;
    }

    /** Does something to a connection. */
    private interface Act {
        void on(SocketLink link) throws IOException;
    }

    private void each(List<SocketLink> links, Act act) {
        for (SocketLink link : links) {
            try {
                act.on(link);
            } catch (IOException gone) {
                // it ended meanwhile: nothing can befall it any more
            }
        }
    }

    /**
     * How many connections are open, without ghosts.
     *
     * @return the number
     */
    public int connections() {
        return (int)
                stage.sockets.links().stream().filter(link -> !link.isGhost()).count();
    }

    /** Warns every connection that it will be closed soon, as Slack does about ten seconds before. */
    public void warn() {
        each(stage.sockets.links(), link -> link.say(Sockets.disconnect("warning")));
    }

    /** Tells every connection to be opened anew, and closes it. */
    public void refresh() {
        disconnect("refresh_requested");
    }

    /** Tells every connection that Socket Mode was switched off, and closes it. */
    public void disable() {
        disconnect("link_disabled");
    }

    /**
     * Sends a {@code disconnect} to every connection and closes it.
     *
     * @param reason why, in Slack's words
     */
    public void disconnect(String reason) {
        each(stage.sockets.links(), link -> {
            link.say(Sockets.disconnect(reason));
            link.close();
        });
    }

    /** Cuts every connection without a word. */
    public void cut() {
        each(stage.sockets.links(), SocketLink::cut);
    }

    /** Every open connection dies unnoticed by both sides: nothing arrives any more, but nothing is closed either. */
    public void freeze() {
        each(stage.sockets.links(), SocketLink::becomeGhost);
    }

    /**
     * Adds connections that Slack believes to be open but behind which nobody is; what is sent to them is lost.
     *
     * @param number how many
     */
    public void addGhosts(int number) {
        stage.sockets.addGhosts(number);
    }

    /** Slack notices which connections are dead and forgets them. */
    public void dropGhosts() {
        stage.sockets.dropGhosts();
    }

    /**
     * Pings every connection.
     *
     * @param text what the ping says, at most 125 bytes
     */
    public void ping(String text) {
        each(stage.sockets.links(), link -> link.ping(text));
    }

    /**
     * Sends messages in fragments from now on.
     *
     * @param bytes how large a fragment is at most, from 1
     * @throws IllegalArgumentException where it is smaller
     */
    public void fragment(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a fragment has at least one byte, not " + bytes);
        }
        stage.sockets.piecesOf(bytes);
    }
}
