package io.incidentops.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {
    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private SlackStandIn slack;
    private SlackClient client;

    @BeforeEach
    void open() {
        slack = SlackStandIn.builder()
                .clock(clock)
                .withoutLimits()
                .patience(Duration.ofMillis(500))
                .start();
        slack.addUser(SlackUser.of("U1", "Ana"));
        slack.addChannel("inc-1", "U1", slack.botUser());
        client = new SlackClient(slack);
    }

    @AfterEach
    void close() {
        slack.close();
    }

    private String url() {
        return client.callAs(slack.appToken(), "apps.connections.open")
                .path("url")
                .asText();
    }

    private SocketClient connect() throws InterruptedException {
        SocketClient app = new SocketClient(url(), frame -> "");
        assertThat(app.next().path("type").asText()).isEqualTo("hello");
        return app;
    }

    @Test
    void only_the_app_token_in_the_header_opens_connections() {
        assertThat(client.call("apps.connections.open").path("error").asText()).isEqualTo("not_allowed_token_type");
        assertThat(client.callAs("", "apps.connections.open", "token", slack.appToken())
                        .path("error")
                        .asText())
                .isEqualTo("not_authed");
        assertThat(url()).startsWith("ws://127.0.0.1:");
    }

    @Test
    void greets_and_counts_connections() throws InterruptedException {
        connect();
        SocketClient second = new SocketClient(url(), frame -> "");

        JsonNode hello = second.next();

        assertThat(hello.path("num_connections").asInt()).isEqualTo(2);
        assertThat(hello.path("debug_info").path("approximate_connection_time").asInt())
                .isPositive();
        assertThat(slack.sockets().connections()).isEqualTo(2);
    }

    @Test
    void an_address_serves_once() throws InterruptedException {
        String url = url();
        new SocketClient(url, frame -> "").next();

        assertThatThrownBy(() -> new SocketClient(url, frame -> ""))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void a_command_is_answered_in_the_acknowledgement() throws InterruptedException {
        SocketClient app = new SocketClient(url(), frame -> "{\"text\":\"Declared\"}");
        app.next();

        Ack ack = slack.as("U1").slash("/inc", "declare", "inc-1");

        JsonNode frame = app.next();
        assertThat(frame.path("type").asText()).isEqualTo("slash_commands");
        assertThat(frame.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(frame.path("payload").path("command").asText()).isEqualTo("/inc");
        assertThat(ack.seen()).isEqualTo("Declared");
    }

    @Test
    void events_go_to_any_connection() throws InterruptedException {
        SocketClient first = connect();
        SocketClient second = connect();

        slack.as("U1").say("inc-1", "one");
        slack.as("U1").say("inc-1", "two");

        assertThat(first.next().path("payload").path("event").path("text").asText())
                .isEqualTo("one");
        assertThat(second.next().path("payload").path("event").path("text").asText())
                .isEqualTo("two");
    }

    @Test
    void unacknowledged_events_are_repeated_and_commands_are_not() throws InterruptedException {
        SocketClient app =
                new SocketClient(url(), frame -> frame.path("retry_attempt").asInt() == 1 ? "" : null);
        app.next();

        assertThat(slack.as("U1").slash("/inc", "x", "inc-1").seen()).contains("operation_timeout");
        slack.as("U1").say("inc-1", "hello");
        slack.settle();

        List<String> types = new ArrayList<>();
        app.frames.forEach(frame -> types.add(
                frame.path("type").asText() + frame.path("retry_attempt").asText()));
        assertThat(types).containsExactly("slash_commands", "events_api0", "events_api1");
        assertThat(app.frames)
                .last()
                .satisfies(
                        frame -> assertThat(frame.path("retry_reason").asText()).isEqualTo("http_timeout"));
    }

    @Test
    void what_goes_to_a_ghost_is_lost() throws InterruptedException {
        slack.sockets().addGhosts(1);
        SocketClient app = new SocketClient(url(), frame -> "");
        assertThat(app.next().path("num_connections").asInt()).isEqualTo(2);

        assertThat(slack.as("U1").slash("/inc", "lost", "inc-1").ok()).isFalse();
        assertThat(slack.as("U1").slash("/inc", "found", "inc-1").ok()).isTrue();
        slack.sockets().dropGhosts();
        assertThat(slack.as("U1").slash("/inc", "found", "inc-1").ok()).isTrue();
    }

    @Test
    void a_frozen_connection_hears_nothing() throws InterruptedException {
        connect();
        slack.sockets().freeze();

        assertThat(slack.as("U1").slash("/inc", "lost", "inc-1").ok()).isFalse();
        assertThat(slack.sockets().connections()).isZero();
    }

    @Test
    void takes_ten_connections_at_most() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            connect();
        }

        SocketClient eleventh = new SocketClient(url(), frame -> "");

        assertThat(eleventh.next().path("reason").asText()).isEqualTo("too_many_websockets");
        assertThat(eleventh.code()).isEqualTo(1000);
        assertThat(slack.sockets().connections()).isEqualTo(10);
    }

    @Test
    void tells_why_a_connection_ends() throws InterruptedException {
        SocketClient app = connect();

        slack.sockets().warn();
        assertThat(app.next().path("reason").asText()).isEqualTo("warning");
        assertThat(app.closed).isEmpty();
        slack.sockets().refresh();

        assertThat(app.next().path("reason").asText()).isEqualTo("refresh_requested");
        assertThat(app.code()).isEqualTo(1000);
    }

    @Test
    void cuts_connections() throws InterruptedException {
        SocketClient app = connect();

        slack.sockets().cut();

        assertThat(app.code()).isNotEqualTo(1000);
    }

    @Test
    void speaks_in_fragments_and_pings_between_them() throws InterruptedException {
        SocketClient app = connect();
        slack.sockets().fragment(7);

        slack.sockets().ping("still there?");
        Ack ack = slack.as("U1").slash("/inc", "größer 🔥".repeat(100), "inc-1");

        assertThat(ack.ok()).isTrue();
        assertThat(app.next().path("payload").path("text").asText()).isEqualTo("größer 🔥".repeat(100));
        assertThat(app.pings.poll(5, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo("still there?");
    }

    @Test
    void hears_fragments_and_large_messages() throws InterruptedException {
        SocketClient app = new SocketClient(url(), frame -> null);
        app.next();
        Thread answering = new Thread(() -> {
            JsonNode frame;
            try {
                frame = app.next();
            } catch (InterruptedException e) {
                return;
            }
            String ack = "{\"envelope_id\":\"" + frame.path("envelope_id").asText() + "\",\"payload\":{\"text\":\""
                    + "x".repeat(70_000) + "\"}}";
            app.socket.sendText(ack.substring(0, 5), false).join();
            app.socket.sendText(ack.substring(5), true).join();
        });
        answering.start();

        Ack ack = slack.as("U1").slash("/inc", "x", "inc-1");

        assertThat(ack.seen()).hasSize(70_000);
    }

    @Test
    void without_a_connection_nothing_can_be_sent() {
        assertThat(slack.as("U1").slash("/inc", "x", "inc-1").seen()).contains("dispatch_failed");
    }
}
