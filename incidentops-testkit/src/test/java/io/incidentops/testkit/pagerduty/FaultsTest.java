package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Scene scene = new Scene();
    private final Client client = scene.client;

    @AfterEach
    void close() {
        scene.close();
    }

    private Client.Answer trigger() {
        return client.event(scene.service, "trigger", "k");
    }

    @Test
    void statuses_do_nothing_unless_told() {
        scene.pd
                .faults()
                .next("POST", "/v2/enqueue", PagerDutyFault.status(500))
                .next("POST", "/v2/enqueue", PagerDutyFault.status(502, "").afterDoingIt());

        assertThat(trigger().status()).isEqualTo(500);
        assertThat(scene.pd.incidents()).isEmpty();
        assertThat(trigger().status()).isEqualTo(502);
        assertThat(scene.pd.incidents()).hasSize(1);
        assertThat(trigger().status()).isEqualTo(202);
    }

    @Test
    void says_when_to_come_back_or_does_not() {
        scene.pd
                .faults()
                .next(PagerDutyFault.rateLimited(Duration.ofSeconds(17)))
                .next(PagerDutyFault.RATE_LIMITED);

        assertThat(client.get("/incidents").header("ratelimit-reset")).isEqualTo("17");
        Client.Answer bare = client.call("POST", "/v2/enqueue", "{}");
        assertThat(bare.status()).isEqualTo(429);
        assertThat(bare.header("ratelimit-reset")).isEmpty();
    }

    @Test
    void connections_break_before_and_after_it_was_done() {
        scene.pd.faults().next(PagerDutyFault.RESET).next(PagerDutyFault.RESET.afterDoingIt());

        assertThatThrownBy(this::trigger)
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(scene.pd.incidents()).isEmpty();
        assertThatThrownBy(this::trigger).isInstanceOf(UncheckedIOException.class);
        assertThat(scene.pd.incidents()).hasSize(1);
        assertThat(scene.pd.calls()).extracting(StandInCall::status).containsExactly(0, 0);
    }

    @Test
    void stays_silent() {
        scene.pd.faults().next("GET", "/incidents/{id}/notes", PagerDutyFault.SILENT);
        HttpRequest request = HttpRequest.newBuilder(URI.create(scene.pd.url() + "/incidents/P1/notes"))
                .timeout(Duration.ofMillis(300))
                .build();

        assertThatThrownBy(() -> Client.send(request, "/v2/x")).hasCauseInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void waits_and_talks_nonsense() {
        scene.pd
                .faults()
                .next(PagerDutyFault.slow(() -> scene.clock.advance(Duration.ofMinutes(1))))
                .next("POST", "/v2/enqueue", PagerDutyFault.MALFORMED);

        trigger();
        assertThat(scene.pd.notified().get(0).at()).isEqualTo("2026-03-02T10:01:00Z");
        assertThat(trigger().json().isMissingNode()).isTrue();
    }

    @Test
    void rules_are_for_certain_calls_and_end() {
        scene.pd
                .faults()
                .on("POST", "/v2/**", 2, PagerDutyFault.status(503))
                .always("GET", "/users", PagerDutyFault.status(404));

        assertThat(trigger().status()).isEqualTo(503);
        assertThat(client.get("/users").status()).isEqualTo(404);
        assertThat(client.get("/users/" + scene.ana.id()).status()).isEqualTo(200);
        assertThat(trigger().status()).isEqualTo(503);
        assertThat(trigger().status()).isEqualTo(202);
        scene.pd.faults().clear();
        assertThat(client.get("/users").status()).isEqualTo(200);
    }
}
