package io.incidentops.slack.socket;

import static io.incidentops.slack.socket.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTest extends SocketTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "something_new"})
    void the_next_connection_is_open_before_the_old_one_is_closed(String reason) {
        Peer old = connected();
        loop.advance(HOUR);

        old.disconnect(reason);
        Peer next = server.peer();

        assertThat(old.open()).isTrue();
        assertThat(old.event("e1").received()).contains("e1");
        next.hello(2);
        assertThat(next.event("e2").received()).contains("e2");
        assertThat(old.event("e3").received()).contains("e3");
        assertThat(socket.connected()).isEqualTo(1);
        assertThat(socket.problems()).isEmpty();
    }

    @Test
    void a_warning_and_a_request_open_one_connection() {
        Peer old = connected();
        loop.advance(HOUR);

        old.disconnect("warning").disconnect("refresh_requested");
        server.peer().hello(2);
        old.disconnect("refresh_requested").event("e1").received();
        loop.advance(Duration.ofSeconds(30));

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void the_old_connection_is_read_until_slack_closes_it() {
        Peer old = connected();
        loop.advance(HOUR);
        old.disconnect("warning");
        Peer next = server.peer().hello(2);
        next.event("e1").received();

        old.event("e2").close(1000);

        assertThat(old.received()).contains("e2");
        old.awaitGone();
        assertThat(next.event("e3").received()).contains("e3");
        loop.advance(Duration.ofMinutes(5));
        assertThat(server.connections()).isEqualTo(2);
        assertThat(socket.connected()).isEqualTo(1);
    }

    @Test
    void an_old_connection_that_slack_leaves_open_is_closed_after_a_minute() {
        Peer old = connected();
        loop.advance(HOUR);
        old.disconnect("warning");
        Peer next = server.peer().hello(2);
        next.event("e1").received();

        loop.advance(Duration.ofSeconds(59));
        assertThat(old.event("e2").received()).contains("e2");
        loop.advance(Duration.ofSeconds(1));

        assertThat(old.awaitGone().closedWith()).isEqualTo(1000);
        assertThat(next.event("e3").received()).contains("e3");
    }

    @Test
    void an_old_connection_that_does_not_answer_is_ended() {
        Peer old = connected().deaf();
        loop.advance(HOUR);
        old.disconnect("warning");
        server.peer().hello(2);
        loop.nextDelay(Duration.ofMinutes(1)::equals);

        loop.advance(Duration.ofSeconds(71));

        old.awaitGone();
    }

    @Test
    void where_no_next_one_can_be_had_the_old_one_is_read_on() {
        Peer old = connected();
        loop.advance(HOUR);
        server.answer("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n");

        old.disconnect("warning");
        Duration wait = loop.nextDelay(delay -> delay.compareTo(Duration.ofSeconds(2)) < 0);

        assertThat(old.event("e1").received()).contains("e1");
        assertThat(socket.problems()).singleElement().asString().contains("1 of 1 connections", "status 503");
        loop.advance(wait);
        server.peer().hello(2);
        eventually("no problem", () -> socket.problems().isEmpty());
    }

    @Test
    void an_old_one_that_ends_before_the_next_is_ready_does_not_start_a_second_attempt() {
        Peer old = connected();
        loop.advance(HOUR);

        old.disconnect("warning");
        Peer next = server.peer();
        old.drop();
        awaitConnected(0);
        next.hello(1);

        awaitConnected(1);
        loop.advance(HOUR);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_server_that_always_asks_for_the_next_one_is_answered_ever_more_slowly() {
        Peer peer = connected();
        Duration last = Duration.ZERO;
        for (int round = 1; round <= 8; round++) {
            peer.disconnect("refresh_requested");
            Duration wait = loop.nextDelay(
                    delay -> !delay.equals(Duration.ofSeconds(10)) && !delay.equals(Duration.ofMinutes(1)));
            assertThat(wait).isGreaterThanOrEqualTo(last);
            last = wait;
            loop.advance(wait);
            peer = server.peer().hello(2);
            peer.event("e" + round).received();
        }

        assertThat(last).isEqualTo(Duration.ofSeconds(30));
        eventually("few are open", () -> server.open() <= 2);
    }

    @Test
    void two_connections_are_kept_and_replaced_one_by_one() {
        socket = builder().limits(limits(2)).build();
        socket.start();
        Peer first = server.peer().hello(1);
        Peer second = server.peer().hello(2);
        awaitConnected(2);
        loop.advance(HOUR);

        second.drop();
        eventually("one is lost", () -> server.connections() == 3);
        server.peer().hello(2);

        awaitConnected(2);
        assertThat(first.event("e1").received()).contains("e1");
        assertThat(server.connections()).isEqualTo(3);
        assertThat(socket.problems()).isEmpty();
    }
}
