package io.incidentops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.ManualClock;
import io.incidentops.testkit.pagerduty.PagerDutyStandIn;
import io.incidentops.testkit.pagerduty.StandInNotification;
import io.incidentops.testkit.pagerduty.StandInPolicy;
import io.incidentops.testkit.pagerduty.StandInService;
import io.incidentops.testkit.pagerduty.StandInUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What the guide on testing shows: its text is taken from between the marks. */
final class PagerDutyExample {
    private PagerDutyExample() {}

    static void run() throws IOException, InterruptedException {
        // example:begin
        ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
        try (PagerDutyStandIn pd = PagerDutyStandIn.builder().clock(clock).start()) {
            StandInUser ana = pd.user("Ana", "ana@example.org");
            StandInUser ben = pd.user("Ben", "ben@example.org");
            StandInPolicy policy = pd.policy("Payments")
                    .level(Duration.ofMinutes(5), ana)
                    .level(Duration.ofMinutes(5), ben)
                    .add();
            StandInService payments = pd.service("payments", policy);

            page(pd.url().resolve("/v2/enqueue"), payments.routingKey()); // your own code
            clock.advance(Duration.ofMinutes(5));
            pd.runDue(); // nobody acknowledged

            assertThat(pd.notified()).extracting(StandInNotification::user).containsExactly(ana, ben);
            pd.acknowledge("checkout", ben);
            assertThat(pd.incident("checkout").status()).isEqualTo("acknowledged");
        }
        // example:end
    }

    private static void page(URI events, String routingKey) throws IOException, InterruptedException {
        String event = """
                {"routing_key": "%s", "event_action": "trigger", "dedup_key": "checkout",
                 "payload": {"summary": "Checkout answers 500", "source": "api-1", "severity": "critical"}}
                """.formatted(routingKey);
        HttpRequest request = HttpRequest.newBuilder(events)
                .POST(HttpRequest.BodyPublishers.ofString(event))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
