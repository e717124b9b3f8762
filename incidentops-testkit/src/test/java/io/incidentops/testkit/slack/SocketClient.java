package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An app on Socket Mode, over the JDK's WebSocket. */
final class SocketClient implements WebSocket.Listener {
    final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final Function<JsonNode, String> answer;
    final WebSocket socket;

    /** Acknowledges with what a function answers: a payload, nothing, or null for no acknowledgement at all. */
    SocketClient(String url, Function<JsonNode, String> answer) {
        this.answer = answer;
        this.socket = SlackClient.HTTP
                .newWebSocketBuilder()
                .buildAsync(URI.create(url), this)
                .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode frame = Json.parse(partial.toString());
            partial.setLength(0);
            frames.add(frame); // before it is acknowledged, since whoever waits for that looks at once
            String payload = frame.has("envelope_id") ? answer.apply(frame) : null;
            if (payload != null) {
                ObjectNode ack = Json.object()
                        .put("envelope_id", frame.path("envelope_id").asText());
                if (!payload.isEmpty()) {
                    ack.set("payload", Json.parse(payload));
                }
                webSocket.sendText(Json.text(ack), true);
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket webSocket, ByteBuffer message) {
        pings.add(java.nio.charset.StandardCharsets.UTF_8.decode(message).toString());
        return WebSocket.Listener.super.onPing(webSocket, message);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.add(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.add(-1);
    }

    JsonNode next() throws InterruptedException {
        return frames.poll(5, TimeUnit.SECONDS);
    }

    Integer code() throws InterruptedException {
        return closed.poll(5, TimeUnit.SECONDS);
    }
}
