package io.incidentops.slack.socket;

import static io.incidentops.slack.socket.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClosingTest extends SocketTest {
    @Test
    void no_thread_and_no_connection_is_left() {
        List<Thread> before = threads();
        socket = SocketMode.builder(TOKEN, handler).apiUrl(server.api()).build();
        socket.start();
        Peer one = server.peer().hello(1);
        Peer two = server.peer().hello(2);
        eventually("two connections", () -> socket.connected() == 2);
        one.event("e1").received();
        assertThat(threads().stream().map(Thread::getName))
                .contains("incidentops-slack-socket-loop", "incidentops-slack-socket-worker-1")
                .filteredOn(name -> name.startsWith("incidentops-slack-socket-reader-"))
                .hasSize(2);

        socket.close();

        assertThat(one.awaitGone().closedWith()).isEqualTo(1000);
        assertThat(two.awaitGone().closedWith()).isEqualTo(1000);
        eventually("no thread is left", () -> threads().stream().allMatch(thread -> allowed(before, thread)));
        assertThat(socket.connected()).isZero();
    }

    private static boolean allowed(List<Thread> before, Thread thread) {
        return before.contains(thread) || thread.getName().startsWith("wire-");
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .collect(Collectors.toList());
    }

    @Test
    void a_server_that_does_not_answer_holds_nothing_up() {
        Peer peer = connected().deaf();

        socket.close();

        peer.awaitGone();
    }

    @Test
    void closing_while_a_connection_is_being_opened_leaves_none() {
        socket = builder().build();
        socket.start();
        Peer peer = server.peer();

        socket.close();

        peer.awaitGone();
    }

    @Test
    void what_is_being_handled_is_finished_and_acknowledged() throws InterruptedException {
        handler.slow = true;
        Peer peer = connected();
        peer.event("e1");
        handler.taken();

        Thread closing = Daemons.named("closing").newThread(socket::close);
        closing.start();
        int sent = 1;
        while (handler.turnedAway.isEmpty()) {
            peer.event("e" + ++sent);
        }
        handler.release();
        closing.join(10_000);

        assertThat(peer.awaitGone().drain()).contains("{\"envelope_id\":\"e1\"}");
        assertThat(peer.closedWith()).isEqualTo(1000);
    }

    @Test
    void a_handler_that_does_not_end_is_interrupted() {
        Limits standard = limits(1);
        socket = builder()
                .limits(new Limits(
                        1,
                        standard.answer(),
                        standard.ping(),
                        standard.lasting(),
                        standard.overlap(),
                        standard.handling(),
                        Duration.ofMillis(20),
                        standard.message(),
                        5,
                        5))
                .build();
        socket.start();
        Peer peer = greeted();
        handler.slow = true;
        peer.event("e1");
        handler.taken();

        socket.close();

        peer.awaitGone();
        assertThat(peer.unread()).isZero();
    }

    @Test
    void closing_and_starting_again_do_nothing() {
        connected();

        socket.close();
        socket.close();
        socket.start();

        assertThat(server.connections()).isEqualTo(1);
        assertThat(socket.connected()).isZero();
    }

    @Test
    void what_was_never_started_closes() {
        socket = builder().build();

        socket.close();

        assertThat(server.asked).isEmpty();
    }
}
