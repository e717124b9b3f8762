package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsApiTest {
    private final Scene scene = new Scene();
    private final Client client = scene.client;

    @AfterEach
    void close() {
        scene.close();
    }

    private String status(String key) {
        return scene.pd.incident(key).status();
    }

    @Test
    void an_event_opens_one_incident_however_often_it_comes() {
        Client.Answer first = client.event(scene.service, "trigger", "k1");
        client.event(scene.service, "trigger", "k1");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.json().path("status").asText()).isEqualTo("success");
        assertThat(first.json().path("dedup_key").asText()).isEqualTo("k1");
        assertThat(scene.pd.incidents()).hasSize(1);
        assertThat(scene.pd.incident("k1").title()).isEqualTo("Checkout answers 500");
        assertThat(scene.pd.notified()).hasSize(1);
    }

    @Test
    void the_same_key_is_another_alert_on_another_service() {
        StandInService other = scene.pd.service("search", scene.policy);
        client.event(scene.service, "trigger", "k1");
        client.event(other, "trigger", "k1");

        assertThat(scene.pd.incidents()).hasSize(2);
    }

    @Test
    void acknowledges_and_resolves_by_key_and_drops_what_has_no_open_alert() {
        client.event(scene.service, "acknowledge", "k1");
        client.event(scene.service, "resolve", "k1");
        assertThat(scene.pd.incidents()).isEmpty();

        client.event(scene.service, "trigger", "k1");
        client.event(scene.service, "acknowledge", "k1");
        assertThat(status("k1")).isEqualTo("acknowledged");
        client.event(scene.service, "resolve", "k1");
        assertThat(status("k1")).isEqualTo("resolved");
        client.event(scene.service, "trigger", "k1");
        assertThat(scene.pd.incidents()).hasSize(2);
        assertThat(status("k1")).isEqualTo("triggered");
    }

    @Test
    void makes_a_key_where_none_is_given() {
        Client.Answer first = client.event(scene.service, "trigger", "");
        Client.Answer second = client.event(scene.service, "trigger", "");

        String key = first.json().path("dedup_key").asText();
        assertThat(key).hasSize(32).isNotEqualTo(second.json().path("dedup_key").asText());
        assertThat(scene.pd.find(key)).isPresent();
    }

    @Test
    void says_what_is_wrong_with_an_event() {
        Client.Answer short_ = client.post("/v2/enqueue", Client.trigger("abc", "trigger", "k"));
        assertThat(short_.status()).isEqualTo(400);
        assertThat(short_.json().path("status").asText()).isEqualTo("invalid event");
        assertThat(short_.json().path("message").asText()).isEqualTo("Invalid routing key");
        assertThat(client.post("/v2/enqueue", Client.trigger("a".repeat(32), "trigger", "k"))
                        .status())
                .isEqualTo(400);

        String key = scene.service.routingKey();
        Client.Answer bare = client.post(
                "/v2/enqueue", "{'routing_key':'" + key + "','event_action':'trigger','payload':{'severity':'bad'}}");
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.json().path("errors"))
                .extracting(error -> error.asText().split("'", -1)[1])
                .containsExactly("payload.summary", "payload.source", "payload.severity");
        assertThat(client.post("/v2/enqueue", "nonsense").status()).isEqualTo(400);
        assertThat(client.event(scene.service, "shout", "k").status()).isEqualTo(400);
        assertThat(client.event(scene.service, "trigger", "k".repeat(256)).status())
                .isEqualTo(400);
        assertThat(client.post("/v2/enqueue", " ".repeat(512 * 1024) + "{}").status())
                .isEqualTo(413);
        assertThat(scene.pd.incidents()).isEmpty();
    }

    @Test
    void takes_120_events_a_minute_for_each_key() {
        for (int i = 0; i < 120; i++) {
            assertThat(client.event(scene.service, "trigger", "k").status()).isEqualTo(202);
        }
        assertThat(client.event(scene.service, "trigger", "k").status()).isEqualTo(429);
        assertThat(client.event(scene.pd.service("other", scene.policy), "trigger", "k")
                        .status())
                .isEqualTo(202);
        scene.clock.advance(Duration.ofMinutes(1));
        assertThat(client.event(scene.service, "trigger", "k").status()).isEqualTo(202);
    }

    @Test
    void accepted_is_not_yet_an_incident() {
        scene.pd.eventDelay(Duration.ofSeconds(30));
        assertThat(client.event(scene.service, "trigger", "k").status()).isEqualTo(202);
        assertThat(scene.pd.incidents()).isEmpty();
        assertThat(scene.pd.nextDue()).hasValue(scene.clock.instant().plusSeconds(30));

        scene.advance(Duration.ofSeconds(30));
        assertThat(status("k")).isEqualTo("triggered");

        scene.pd.eventDelay(Duration.ZERO);
        scene.pd.faults().next("POST", "/v2/enqueue", PagerDutyFault.SUPPRESSED);
        assertThat(client.event(scene.service, "trigger", "never").status()).isEqualTo(202);
        assertThat(scene.pd.find("never")).isEmpty();
    }

    @Test
    void change_events_open_nothing() {
        String change = "{'routing_key':'" + scene.service.routingKey() + "','payload':{'summary':'4.12 deployed'}}";

        Client.Answer answer = client.post("/v2/change/enqueue", change);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().has("dedup_key")).isFalse();
        assertThat(client.post("/v2/change/enqueue", change.replace("summary", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(scene.pd.incidents()).isEmpty();
    }
}
