package io.incidentops.slack.socket;

import static io.incidentops.slack.socket.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest extends SocketTest {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Between attempts; an attempt itself may take ten seconds. */
    private static boolean pause(Duration delay) {
        return delay.compareTo(Duration.ofSeconds(10)) != 0;
    }

    @Test
    void a_server_that_says_no_hello_is_left_after_ten_seconds() {
        socket = builder().build();
        socket.start();
        Peer mute = server.peer();
        loop.settle();

        loop.advance(Duration.ofSeconds(10));

        mute.awaitGone();
        assertThat(socket.connected()).isZero();
        assertThat(socket.problems()).singleElement().asString().contains("0 of 1", "no hello");
        loop.advance(Duration.ofSeconds(1));
        greeted();
        assertThat(socket.problems()).isEmpty();
    }

    @Test
    void a_connection_that_falls_silent_is_noticed() {
        Limits standard = limits(1);
        Duration ping = Duration.ofMillis(50);
        socket = builder()
                .limits(new Limits(
                        1,
                        standard.answer(),
                        ping,
                        standard.lasting(),
                        standard.overlap(),
                        standard.handling(),
                        standard.closing(),
                        standard.message(),
                        5,
                        5))
                .build();
        socket.start();
        Peer peer = greeted();
        loop.advance(HOUR);

        peer.deaf();

        Peer next = server.peer().hello(2);
        assertThat(next.event("e1").received()).contains("e1");
        peer.awaitGone();
    }

    @Test
    void a_server_that_dies_within_a_frame_is_replaced() throws IOException {
        Peer peer = connected();
        loop.advance(HOUR);

        peer.bytes((byte) 0x81, (byte) 100, (byte) '{', (byte) '"').drop();

        greeted();
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void bytes_that_are_no_frame_end_the_connection_and_nothing_else() throws IOException {
        Peer peer = connected();
        loop.advance(HOUR);

        peer.bytes((byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff);

        greeted();
        peer.awaitGone();
    }

    @Test
    void texts_that_are_no_frames_are_left_out() {
        Peer peer = connected();

        peer.text("")
                .text("garbage")
                .text("[]")
                .text("{")
                .text("{\"type\":\"goodbye\"}")
                .binary(new byte[] {1, 2});

        assertThat(peer.event("e1").received()).contains("e1");
        assertThat(socket.unknownFrames()).isEqualTo(6);
    }

    @Test
    void a_message_that_is_too_large_ends_the_connection() {
        Peer peer = connected();
        loop.advance(HOUR);

        peer.text("x".repeat((1 << 16) + 1));

        peer.awaitGone();
        assertThat(peer.closedWith()).isEqualTo(1009);
        assertThat(greeted().event("e1").received()).contains("e1");
    }

    @Test
    void a_message_without_end_is_not_read_to_its_end() {
        Peer peer = connected();
        loop.advance(HOUR);

        Daemons.named("flood").newThread(() -> flood(peer)).start();

        peer.awaitGone();
        greeted();
    }

    /** One frame of an exabyte. */
    private static void flood(Peer peer) {
        try {
            peer.bytes(
                    (byte) 0x81,
                    (byte) 127,
                    (byte) 15,
                    (byte) 0,
                    (byte) 0,
                    (byte) 0,
                    (byte) 0,
                    (byte) 0,
                    (byte) 0,
                    (byte) 0);
            byte[] much = new byte[1 << 16];
            for (int written = 0; written < 1 << 30; written += much.length) {
                peer.bytes(much);
            }
        } catch (IOException e) {
            // it was cut off
        }
    }

    @Test
    void many_messages_are_not_taken_for_one_that_is_too_large() {
        Peer peer = connected();

        for (int number = 0; number < 40; number++) {
            peer.text("{\"envelope_id\":\"e" + number + "\",\"type\":\"events_api\",\"payload\":{\"text\":\""
                    + "x".repeat(60_000) + "\"}}");
            assertThat(peer.received()).contains("e" + number);
        }
    }

    @Test
    void pings_are_answered() {
        Peer peer = connected();

        assertThat(peer.ping().event("e1").received()).contains("e1");
    }

    @Test
    void a_storm_of_losses_is_answered_ever_more_slowly_and_forgotten_after_a_minute() {
        Peer peer = connected();
        Duration last = Duration.ZERO;
        for (int round = 1; round <= 9; round++) {
            peer.drop();
            awaitConnected(0);
            Duration wait = loop.nextDelay(delay -> delay.compareTo(Duration.ofSeconds(10)) != 0);
            assertThat(wait).isGreaterThanOrEqualTo(last);
            last = wait;
            assertThat(socket.problems()).hasSize(1);
            loop.advance(wait);
            peer = greeted();
            assertThat(server.connections()).isEqualTo(round + 1);
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(30));

        loop.advance(Duration.ofMinutes(1));
        peer.drop();
        greeted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":false,\"error\":\"invalid_auth\"}",
                "{\"ok\":false}",
                "{\"ok\":true}",
                "{\"ok\":true,\"url\":\"ftp://x\"}",
                "{\"ok\":true,\"url\":\"wss://127.0.0.1:1/?ticket=T0\"}",
                "{\"ok\":true,\"url\":7}",
                "[]",
                "<html>",
                ""
            })
    void an_answer_without_an_address_is_told_and_asked_again(String body) {
        server.answer(WireServer.json(body));
        socket = builder().build();
        socket.start();

        Duration wait = loop.nextDelay(TroubleTest::pause);

        assertThat(wait).isEqualTo(Duration.ofMillis(500));
        assertThat(socket.problems()).singleElement().asString().doesNotContain("ticket", TOKEN);
        loop.advance(wait);
        greeted();
        assertThat(socket.problems()).isEmpty();
    }

    @Test
    void a_token_that_is_refused_is_told_with_what_to_do() {
        server.answer(WireServer.json("{\"ok\":false,\"error\":\"missing_scope\"}"));
        socket = builder().build();
        socket.start();
        loop.nextDelay(TroubleTest::pause);

        assertThat(socket.problems())
                .singleElement()
                .asString()
                .contains("missing_scope", "check the app-level token", "connections:write");
    }

    @Test
    void a_limit_is_waited_for() {
        server.answer("HTTP/1.1 429 Slow\r\nRetry-After: 77\r\nContent-Length: 0\r\n\r\n");
        socket = builder().build();
        socket.start();

        assertThat(loop.nextDelay(TroubleTest::pause)).isEqualTo(Duration.ofSeconds(77));
    }

    @Test
    void a_used_ticket_is_not_used_again() {
        String used = server.api().replace("http:", "ws:").replace("/api/", "/link?ticket=T99");
        server.answer(WireServer.json("{\"ok\":true,\"url\":\"" + used + "\"}"));
        socket = builder().build();
        socket.start();

        loop.nextDelay(delay -> delay.compareTo(Duration.ofSeconds(10)) != 0);
        assertThat(socket.problems()).singleElement().asString().contains("status 403");
        loop.advance(Duration.ofMillis(500));

        greeted();
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void a_link_that_is_disabled_stops_it_for_good() {
        Peer peer = connected();
        loop.advance(HOUR);

        peer.disconnect("link_disabled");
        eventually("told", () -> !socket.problems().isEmpty());
        peer.drop();
        awaitConnected(0);
        loop.advance(HOUR);

        assertThat(server.connections()).isEqualTo(1);
        assertThat(socket.problems()).singleElement().asString().contains("switched off", "link_disabled");
    }

    @Test
    void too_many_connections_are_told_and_waited_for() {
        socket = builder().build();
        socket.start();
        Peer refused = server.peer().disconnect("too_many_websockets");

        Duration wait = loop.nextDelay(delay -> delay.compareTo(Duration.ofSeconds(10)) > 0);

        assertThat(wait).isEqualTo(Duration.ofSeconds(16));
        refused.awaitGone();
        assertThat(socket.problems()).anyMatch(problem -> problem.contains("as many connections as Slack allows"));
        loop.advance(wait);
        greeted();
        assertThat(socket.problems()).isEmpty();
    }

    @Test
    void ghosts_are_told_of_and_looked_for_again() {
        socket = builder().build();
        socket.start();
        server.peer().hello(3);
        awaitConnected(1);

        assertThat(socket.problems()).singleElement().asString().contains("counts 3", "2 more");

        loop.advance(Duration.ofMinutes(10));
        server.peer().hello(2);
        eventually("they have gone", () -> socket.problems().isEmpty());
    }

    @Test
    void connections_elsewhere_are_no_ghosts() {
        socket = builder().elsewhere(2).build();
        socket.start();
        server.peer().hello(5);
        awaitConnected(1);

        assertThat(socket.problems()).isEmpty();
    }
}
