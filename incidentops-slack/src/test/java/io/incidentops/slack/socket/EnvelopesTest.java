package io.incidentops.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EnvelopesTest extends SocketTest {
    private static final JsonNode HELLO = JsonNodeFactory.instance.objectNode().put("text", "hello");

    @Test
    void the_token_goes_into_the_header_alone() {
        Peer peer = connected();

        WireServer.Asked open = server.asked.get(0);
        assertThat(open.line()).isEqualTo("POST /api/apps.connections.open HTTP/1.1");
        assertThat(open.headers()).containsEntry("Authorization", "Bearer " + TOKEN);
        assertThat(open.body()).isEmpty();
        assertThat(peer.asked.headers()).doesNotContainKeys("Authorization", "Sec-WebSocket-Extensions");
    }

    @Test
    void a_token_of_another_kind_is_refused_without_being_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SocketMode.builder("xoxb-secret", handler))
                .withMessageContaining("xapp-")
                .withMessageNotContaining("secret");
    }

    @Test
    void an_envelope_is_handled_and_acknowledged() {
        Peer peer = connected();

        peer.event("e1");

        assertThat(handler.taken().payload()).isEqualTo("{\"type\":\"event_callback\",\"event_id\":\"Eve1\"}");
        assertThat(peer.received()).isEqualTo("{\"envelope_id\":\"e1\"}");
    }

    @Test
    void an_answer_goes_only_where_one_is_taken() {
        handler.answer = envelope -> new Verdict.Acknowledge(HELLO);
        Peer peer = connected();

        assertThat(peer.command("c1").received())
                .isEqualTo("{\"envelope_id\":\"c1\",\"payload\":{\"text\":\"hello\"}}");
        assertThat(peer.event("e1").received()).isEqualTo("{\"envelope_id\":\"e1\"}");
    }

    @Test
    void what_could_not_be_kept_is_not_acknowledged() {
        handler.answer = envelope -> envelope.id().equals("e1") ? Verdict.leave() : Verdict.acknowledge();
        Peer peer = connected();

        peer.event("e1").event("e2");

        assertThat(peer.received()).contains("e2");
        socket.close();
        assertThat(peer.unread()).isZero();
    }

    @Test
    void a_handler_that_throws_leaves_its_envelope_and_no_other() {
        handler.answer = envelope -> {
            if (envelope.id().equals("e1")) {
                throw new IllegalStateException("the store is down");
            }
            return Verdict.acknowledge();
        };
        Peer peer = connected();

        peer.event("e1");
        handler.taken();

        assertThat(peer.event("e2").received()).contains("e2");
        socket.close();
        assertThat(peer.unread()).isZero();
    }

    @Test
    void five_slow_envelopes_are_handled_at_the_same_moment() {
        handler.slow = true;
        Peer peer = connected();

        for (int number = 1; number <= 5; number++) {
            peer.event("e" + number);
        }
        for (int number = 1; number <= 5; number++) {
            handler.taken(); // all five have begun, and none has ended
        }
        assertThat(peer.unread()).isZero();
        handler.release();

        Set<String> acknowledged = new TreeSet<>();
        for (int number = 1; number <= 5; number++) {
            acknowledged.add(peer.received());
        }
        assertThat(acknowledged).hasSize(5).allMatch(text -> text.matches("\\{\"envelope_id\":\"e[1-5]\"}"));
    }

    @Test
    void a_connection_is_read_while_every_worker_is_busy() {
        Peer old = connected();
        handler.slow = true;
        for (int number = 1; number <= 5; number++) {
            old.event("e" + number);
            handler.taken();
        }

        loop.advance(Duration.ofHours(1));
        old.disconnect("refresh_requested");

        server.peer().hello(2);
        loop.settle();
        assertThat(socket.connected()).isEqualTo(1);
    }

    @Test
    void what_finds_no_room_is_turned_away_at_once_and_told() {
        handler.slow = true;
        handler.away = envelope -> new Verdict.Acknowledge(HELLO);
        Peer peer = connected();
        for (int number = 1; number <= 5; number++) {
            peer.event("e" + number);
            handler.taken();
        }
        for (int number = 6; number <= 10; number++) {
            peer.event("e" + number); // these wait
        }

        assertThat(peer.command("c1").received())
                .isEqualTo("{\"envelope_id\":\"c1\",\"payload\":{\"text\":\"hello\"}}");
        assertThat(handler.turnedAway).extracting(Envelope::id).containsExactly("c1");
        assertThat(socket.problems()).singleElement().asString().contains("1 requests were turned away");

        loop.advance(Duration.ofMinutes(6));
        assertThat(socket.problems()).isEmpty();
    }

    @Test
    void what_waited_too_long_is_turned_away() {
        handler.slow = true;
        Peer peer = connected();
        for (int number = 1; number <= 5; number++) {
            peer.event("e" + number);
            handler.taken();
        }
        peer.event("e6").event("e7").text("{\"type\":\"hello\"}");
        Eventually.eventually("read", () -> socket.waiting() == 2);

        loop.advance(Duration.ofSeconds(3));
        handler.release();

        Eventually.eventually("turned away", () -> handler.turnedAway.size() == 2);
        assertThat(handler.turnedAway).extracting(Envelope::id).containsExactlyInAnyOrder("e6", "e7");
    }

    @Test
    void a_repetition_says_so() {
        Peer peer = connected();

        peer.text("{\"envelope_id\":\"e1\",\"type\":\"events_api\",\"retry_attempt\":2,"
                + "\"retry_reason\":\"http_timeout\",\"payload\":{\"event_id\":\"Ev1\"}}");

        assertThat(handler.taken())
                .isEqualTo(new Envelope("e1", "events_api", "{\"event_id\":\"Ev1\"}", false, 2, "http_timeout"));
    }

    @Test
    void an_unknown_kind_of_envelope_is_handled_too() {
        Peer peer = connected();

        peer.text("{\"envelope_id\":\"e1\",\"type\":\"from_the_future\",\"payload\":{\"a\":1}}");

        assertThat(handler.taken().type()).isEqualTo("from_the_future");
        assertThat(peer.received()).isEqualTo("{\"envelope_id\":\"e1\"}");
    }

    @Test
    void an_envelope_without_an_id_is_handled_and_cannot_be_acknowledged() {
        Peer peer = connected();

        peer.text("{\"type\":\"events_api\",\"payload\":{\"event_id\":\"Ev1\"}}");

        assertThat(handler.taken().id()).isEmpty();
        assertThat(peer.event("e2").received()).contains("e2");
    }
}
