package io.incidentops.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CleanUpTest {
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("incidentops-slack-stand-in"))
                .toList();
    }

    @Test
    void nothing_is_left_after_closing() {
        SlackStandIn slack = SlackStandIn.start();
        SlackClient client = new SlackClient(slack);
        String url = client.callAs(slack.appToken(), "apps.connections.open")
                .path("url")
                .asText();
        SocketClient app = new SocketClient(url, frame -> "");
        slack.faults().next(SlackFault.SILENT);
        var unanswered = SlackClient.HTTP.sendAsync(
                java.net.http.HttpRequest.newBuilder(slack.apiUri().resolve("auth.test"))
                        .build(),
                java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(threads()).isNotEmpty();

        slack.close();
        slack.close();

        assertThat(threads()).isEmpty();
        assertThat(unanswered).failsWithin(java.time.Duration.ofSeconds(5));
        assertThat(app.socket.isInputClosed() || app.closed.peek() != null || !app.frames.isEmpty())
                .isTrue();
    }

    @Test
    void threads_do_not_keep_a_program_alive() {
        try (SlackStandIn slack = SlackStandIn.start()) {
            assertThat(slack.apiUri().getPort()).isPositive();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().startsWith("incidentops-slack-stand-in"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }
}
