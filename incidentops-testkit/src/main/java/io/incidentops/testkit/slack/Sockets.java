package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connections of Socket Mode. Thread-safe; nothing is sent under its lock. */
final class Sockets {
    private static final int MOST = 10;
    private static final int LIFE = 3600;
    private static final int SHORT_LIFE = 360;

    private final Set<String> tickets = new HashSet<>();
    private final List<SocketLink> links = new ArrayList<>();
    private int turns;
    private int ids;
    private volatile int piece = Integer.MAX_VALUE;

    /** The path of a new connection, good for one. */
    synchronized String ticket() {
        String ticket = "stand-in-" + ++ids;
        tickets.add(ticket);
        return "/link/?ticket=" + ticket + "&app_id=" + Workspace.APP;
    }

    /** Serves a connection on its own thread until it ends. */
    void serve(HttpCall call) throws IOException {
        if (!redeem(Form.decode(call.query).getOrDefault("ticket", ""))) {
            call.plain(403, "this ticket was used or never issued");
            return;
        }
        WebSocketPeer peer = WebSocketPeer.accept(call);
        if (peer == null) {
            return;
        }
        SocketLink link = new SocketLink(peer);
        link.piecesOf(piece);
        int number = register(link);
        try {
            if (number > MOST) {
                link.say(disconnect("too_many_websockets"));
                link.close();
            } else {
                link.greet(hello(number, call.query.contains("debug_reconnects=true") ? SHORT_LIFE : LIFE));
            }
            link.listen();
        } finally {
            forget(link);
        }
    }

    private synchronized boolean redeem(String ticket) {
        return tickets.remove(ticket);
    }

    private synchronized int register(SocketLink link) {
        if (links.size() < MOST) {
            links.add(link);
            return links.size();
        }
        return MOST + 1;
    }

    /** A connection that ended is forgotten at once, but for one that Slack believes to be alive. */
    private synchronized void forget(SocketLink link) {
        if (!link.isGhost()) {
            links.remove(link);
        }
    }

    private static ObjectNode hello(int number, int life) {
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", number);
        hello.putObject("connection_info").put("app_id", Workspace.APP);
        hello.putObject("debug_info")
                .put("host", "applink-stand-in")
                .put("build_number", 1)
                .put("approximate_connection_time", life);
        return hello;
    }

    static ObjectNode disconnect(String reason) {
        ObjectNode frame = Json.object().put("type", "disconnect").put("reason", reason);
        frame.putObject("debug_info").put("host", "applink-stand-in");
        return frame;
    }

    /** Sends to any one connection, each in turn. */
    Delivered send(Envelope envelope, Duration patience) {
        String id;
        SocketLink link;
        synchronized (this) {
            link = next();
            id = "envelope-" + ++ids;
        }
        return link == null ? Delivered.failed("connection_failed") : link.send(envelope, id, patience);
    }

    private @Nullable SocketLink next() {
        List<SocketLink> ready = links.stream().filter(SocketLink::isGreeted).toList();
        return ready.isEmpty() ? null : ready.get(turns++ % ready.size());
    }

    synchronized List<SocketLink> links() {
        return List.copyOf(links);
    }

    synchronized void addGhosts(int number) {
        for (int i = 0; i < number; i++) {
            links.add(new SocketLink(null));
        }
    }

    synchronized void dropGhosts() {
        links.removeIf(SocketLink::isGhost);
    }

    void piecesOf(int bytes) {
        piece = bytes;
        links().forEach(link -> link.piecesOf(bytes));
    }
}
