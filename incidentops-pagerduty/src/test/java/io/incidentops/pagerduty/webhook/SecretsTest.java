package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, neither the log nor an answer nor a text for a log tells a secret or what people wrote. */
class SecretsTest {
    private static final String WRITTEN = "the-customer-is-Example-Bank";
    private static final byte[] BODY = Texts.json("{'event':{'id':'E1','event_type':'pagey.ping','client':{'name':'"
            + WRITTEN + "'},'agent':{'id':'P1','summary':'" + WRITTEN + "'},'data':{'type':'ping','message':'" + WRITTEN
            + "'}}}");

    private final ManualClock clock = ManualClock.at("2026-11-22T12:00:00Z");

    @Test
    void nothing_of_a_webhook_is_told() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        StringBuilder answers = new StringBuilder();
        try {
            PagerDutyWebhooks webhooks = failing();
            byte[] more = (new String(BODY, StandardCharsets.UTF_8) + ' ').getBytes(StandardCharsets.UTF_8);
            for (WebRequest request : List.of(
                    Sender.signed(BODY),
                    Sender.signed("{\"event\":\"" + WRITTEN),
                    Sender.signed("{\"event\":{\"id\":\"" + WRITTEN.repeat(9) + "\"}}"),
                    new WebRequest("POST", "/", Map.of(), BODY),
                    new WebRequest("POST", "/", Sender.signed(BODY).headers(), more))) {
                WebResponse response = webhooks.handle(request);
                answers.append(response)
                        .append(new String(response.body(), StandardCharsets.UTF_8))
                        .append(request);
            }
            answers.append(webhooks).append(webhooks.problems()).append(webhooks.counts());
            answers.append(PagerDutyWebhooks.builder().secrets(List.of(Sender.SECRET)));
        } finally {
            System.setErr(before);
        }

        assertThat(log.toString(StandardCharsets.UTF_8)).contains("refused").contains("ERROR");
        assertThat(log.toString(StandardCharsets.UTF_8) + answers).doesNotContain(WRITTEN, Sender.SECRET, "v1=");
        assertThat(answers.toString()).doesNotContain("Exception", "io.incidentops", ".java");
    }

    @Test
    void no_event_prints_what_people_wrote() {
        assertThat(WebhookEvents.read(BODY).toString()).contains("pagey.ping").doesNotContain(WRITTEN);
        for (Cases.Body body : Cases.bodies()) {
            assertThat(WebhookEvents.read(body.bytes()).toString())
                    .doesNotContain("bump", "User 123", "Ben", "Maeve", "glad", "1234123412", "https:", "Description")
                    .doesNotContain("production", "being developed", "needs to be done", "Hello", "555");
        }
    }

    private PagerDutyWebhooks failing() {
        return PagerDutyWebhooks.builder()
                .secrets(List.of(Sender.SECRET))
                .clock(clock)
                .inbox(request -> {
                    throw new IllegalStateException("the store failed on " + request);
                })
                .build();
    }
}
