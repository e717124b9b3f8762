package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One connection of Socket Mode, or a ghost of one: still counted, but nobody is there. Thread-safe. */
final class SocketLink {
    private final @Nullable WebSocketPeer peer;
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private volatile boolean ghost;
    private volatile boolean greeted;
    private volatile int piece = Integer.MAX_VALUE;

    SocketLink(@Nullable WebSocketPeer peer) {
        this.peer = peer;
        this.ghost = peer == null;
        this.greeted = ghost;
    }

    /** Says hello; only from then on is anything else sent. */
    void greet(ObjectNode hello) throws IOException {
        say(hello);
        greeted = true;
    }

    boolean isGreeted() {
        return greeted;
    }

    boolean isGhost() {
        return ghost;
    }

    /** From now on nothing that it is sent arrives, and nothing that comes from it is heard. */
    void becomeGhost() {
        ghost = true;
    }

    void piecesOf(int bytes) {
        piece = bytes;
    }

    /** Hears acknowledgements until the connection ends. */
    void listen() throws IOException {
        if (peer == null) {
            return;
        }
        for (String text = peer.read(); text != null; text = peer.read()) {
            JsonNode ack = Json.parse(text);
            CompletableFuture<JsonNode> waiting =
                    ghost ? null : awaited.remove(ack.path("envelope_id").asText());
            if (waiting != null) {
                waiting.complete(ack.path("payload"));
            }
        }
    }

    void say(ObjectNode frame) throws IOException {
        if (peer != null && !ghost) {
            peer.send(Json.text(frame), piece);
        }
    }

    /** Sends an envelope and waits for its acknowledgement. */
    Delivered send(Envelope envelope, String id, Duration patience) {
        if (ghost) {
            return Delivered.failed("http_timeout");
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        awaited.put(id, answer);
        try {
            say(envelope.frame(id));
            JsonNode payload = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            boolean heard = envelope.kind() != Envelope.Kind.EVENT && payload.isObject();
            return new Delivered(200, heard ? Json.text(payload) : "", "", true);
        } catch (TimeoutException | ExecutionException late) {
            return Delivered.failed("http_timeout");
        } catch (IOException gone) {
            return Delivered.failed("connection_failed");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Delivered.failed("http_timeout");
        } finally {
            awaited.remove(id);
        }
    }

    void ping(String text) throws IOException {
        if (peer != null && !ghost) {
            peer.ping(text);
        }
    }

    void close() throws IOException {
        if (peer != null) {
            peer.close();
        }
    }

    void cut() throws IOException {
        if (peer != null) {
            peer.cut();
        }
    }
}
