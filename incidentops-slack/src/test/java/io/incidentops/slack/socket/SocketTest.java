package io.incidentops.slack.socket;

import static io.incidentops.slack.socket.Eventually.eventually;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** A server, a handler and time that a test moves. */
abstract class SocketTest {
    static final String TOKEN = "xapp-1-A1-2-secret";

    final WireServer server = new WireServer();
    final FakeHandler handler = new FakeHandler();
    final ManualLoop loop = new ManualLoop();
    SocketMode socket;

    SocketMode.Builder builder() {
        return SocketMode.builder(TOKEN, handler)
                .apiUrl(server.api())
                .connections(1)
                .random(() -> 0)
                .loop(loop)
                .limits(limits(1));
    }

    /** Standard, but for what runs in real time. */
    static Limits limits(int connections) {
        Limits standard = Limits.standard(connections);
        return new Limits(
                connections,
                standard.answer(),
                standard.ping(),
                standard.lasting(),
                standard.overlap(),
                standard.handling(),
                Duration.ofSeconds(5),
                1 << 16,
                5,
                5);
    }

    /** Starts it and greets its one connection. */
    Peer connected() {
        socket = builder().build();
        socket.start();
        return greeted();
    }

    Peer greeted() {
        Peer peer = server.peer().hello(1);
        awaitConnected(1);
        return peer;
    }

    void awaitConnected(int connections) {
        eventually(connections + " connections", () -> socket.connected() == connections);
        loop.settle();
    }

    @AfterEach
    void close() {
        handler.release();
        if (socket != null) {
            socket.close();
        }
        server.close();
        loop.close();
    }
}
