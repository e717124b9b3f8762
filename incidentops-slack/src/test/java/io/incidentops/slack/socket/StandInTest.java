package io.incidentops.slack.socket;

import static io.incidentops.slack.socket.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.slack.SlackStandIn;
import io.incidentops.testkit.slack.SlackUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same with a server that others wrote. */
class StandInTest {
    private final SlackStandIn slack = SlackStandIn.start();
    private final FakeHandler handler = new FakeHandler();
    private final SocketMode socket = SocketMode.builder(slack.appToken(), handler)
            .apiUrl(slack.apiUri().toString())
            .random(() -> 0)
            .build();

    @BeforeEach
    void connect() {
        slack.addUser(SlackUser.of("U1", "Ana"));
        slack.deliverOverSockets();
        socket.start();
        eventually("two connections", () -> socket.connected() == 2);
    }

    @AfterEach
    void close() {
        socket.close();
        assertThat(socket.connected()).isZero();
        eventually("no connection is left", () -> slack.sockets().connections() == 0);
        slack.close();
    }

    private boolean command() {
        return slack.as("U1").slash("/incident", "list", "general").ok();
    }

    @Test
    void a_command_arrives_and_is_acknowledged() {
        assertThat(command()).isTrue();
        assertThat(handler.taken().type()).isEqualTo("slash_commands");
    }

    @Test
    void a_message_in_many_fragments_arrives_whole() {
        slack.sockets().fragment(7);

        assertThat(command()).isTrue();
        assertThat(handler.taken().payload()).startsWith("{").endsWith("}").contains("/incident");
    }

    @Test
    void commands_go_on_while_connections_are_replaced() {
        slack.sockets().warn();

        for (int i = 0; i < 20; i++) {
            assertThat(command()).isTrue();
        }
        assertThat(socket.problems()).isEmpty();
    }

    @Test
    void connections_that_are_cut_come_back() {
        slack.sockets().cut();

        eventually("none is left", () -> slack.sockets().connections() == 0 || socket.connected() < 2);
        eventually(
                "they are back",
                () -> socket.connected() == 2 && slack.sockets().connections() == 2);
        assertThat(command()).isTrue();
    }

    @Test
    void pings_are_answered() {
        slack.sockets().ping("are you there?");

        assertThat(command()).isTrue();
    }
}
