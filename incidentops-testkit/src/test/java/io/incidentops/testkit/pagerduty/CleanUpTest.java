package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanUpTest {
    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("incidentops-pagerduty-stand-in"))
                .toList();
    }

    @Test
    void nothing_is_left_after_closing() throws IOException {
        PagerDutyStandIn pd = PagerDutyStandIn.builder().ticking(true).start();
        URI url = pd.url();
        pd.faults().next(PagerDutyFault.SILENT);
        var unanswered = Client.HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(url + "/users")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(threads()).hasSizeGreaterThan(1);

        pd.close();
        pd.close();

        assertThat(threads()).isEmpty();
        assertThat(unanswered).failsWithin(Duration.ofSeconds(20));
        try (ServerSocket again = new ServerSocket(url.getPort())) {
            assertThat(again.isBound()).isTrue();
        }
    }

    @Test
    void opens_the_port_that_is_asked_for_or_says_that_it_is_taken() {
        try (PagerDutyStandIn first = PagerDutyStandIn.builder().start()) {
            int port = first.url().getPort();
            assertThatThrownBy(() -> PagerDutyStandIn.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + port);
        }
    }

    @Test
    void nothing_tells_secrets_or_people_s_data_in_its_text() {
        try (Scene scene = new Scene();
                App app = new App()) {
            scene.pd.webhook(app.uri(), "webhook-secret");
            Everything.happens(scene);
            String told = "" + scene.pd.incidents() + scene.pd.notified() + scene.pd.calls() + scene.ana + scene.team
                    + scene.service + scene.policy + scene.primary + scene.pd.faults() + scene.pd.access()
                    + scene.pd.as(scene.ana);

            assertThat(told)
                    .doesNotContain(
                            scene.pd.token(),
                            scene.ana.token(),
                            scene.service.routingKey(),
                            scene.pd.access().clientSecret(),
                            "webhook-secret",
                            "example.org",
                            "1701234567",
                            "Checkout",
                            "Looking");
        }
    }
}
