package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, neither the log nor an answer tells a secret, a body or where in our code it was. */
class SecretsTest {
    private static final String RESPONSE_URL = "https://hooks.slack.com/actions/T1/very-secret";
    private static final String TYPED = "the-customer-is-Example-Bank";
    private static final String PRESS = "payload="
            + URLEncoder.encode(
                    "{\"type\":\"block_actions\",\"response_url\":\"" + RESPONSE_URL + "\",\"actions\":[{\"value\":\""
                            + TYPED + "\"}]}",
                    StandardCharsets.UTF_8);

    private final ManualClock clock = ManualClock.at("2026-11-22T12:00:00Z");

    @Test
    void nothing_of_a_request_is_told() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        StringBuilder answers = new StringBuilder();
        try (SlackRequests requests = failing()) {
            WebRequest good = Sender.signed(PRESS, clock.instant());
            for (WebRequest request : List.of(
                    good,
                    Sender.signed("{\"type\":\"event_callback\",\"text\":\"" + TYPED, clock.instant()),
                    Sender.signed("{\"type\":\"" + TYPED.repeat(3) + "\"}", clock.instant()),
                    Sender.signed(PRESS, clock.instant().minusSeconds(1_000)),
                    new WebRequest("POST", "/", Map.of(), good.body()),
                    new WebRequest("POST", "/", good.headers(), (PRESS + '&').getBytes(StandardCharsets.UTF_8)))) {
                WebResponse response = requests.handle(request);
                answers.append(response).append(Desk.text(response)).append(request);
            }
            answers.append(requests.problems());
        } finally {
            System.setErr(before);
        }

        assertThat(log.toString(StandardCharsets.UTF_8)).contains("refused").contains("ERROR");
        assertThat(log.toString(StandardCharsets.UTF_8) + answers)
                .doesNotContain(RESPONSE_URL, "very-secret", TYPED, Sender.SECRET, "v0=");
        assertThat(answers.toString()).doesNotContain("Exception", "io.incidentops", ".java");
    }

    private SlackRequests failing() {
        return SlackRequests.builder()
                .signingSecrets(List.of(Sender.SECRET))
                .clock(clock)
                .inbox(request -> {
                    throw new IllegalStateException("the store failed on " + request);
                })
                .front(new FakeFront())
                .build();
    }
}
