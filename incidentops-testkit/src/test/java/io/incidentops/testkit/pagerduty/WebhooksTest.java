package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private final Scene scene = new Scene();
    private final App app = new App();

    @AfterEach
    void close() {
        app.close();
        scene.close();
    }

    private void subscribe() {
        scene.pd.webhook(app.uri(), "secret");
    }

    private List<String> ids() {
        return app.got.stream().map(App.Got::id).toList();
    }

    @Test
    void are_signed_and_tell_one_event_each_in_order() throws Exception {
        subscribe();
        String id = scene.open("k");
        scene.pd.acknowledge(id, scene.ana);
        scene.client.event(scene.service, "resolve", "k");
        assertThat(scene.pd.deliver()).isEqualTo(3);

        assertThat(app.types()).containsExactly("incident.triggered", "incident.acknowledged", "incident.resolved");
        assertThat(ids()).doesNotHaveDuplicates();
        App.Got first = app.got.get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(), "HmacSHA256"));
        assertThat(first.headers().get("X-PagerDuty-Signature"))
                .isEqualTo("v1=" + HexFormat.of().formatHex(mac.doFinal(first.bytes())));
        assertThat(first.data().path("incident_key").asText()).isEqualTo("k");
        assertThat(first.data().path("status").asText()).isEqualTo("triggered");
        assertThat(scene.pd.deliver()).isZero();
    }

    @Test
    void name_who_did_it() {
        subscribe();
        String id = scene.open("k");
        scene.pd.acknowledge(id, scene.ana);
        scene.client.from("ben@example.org").post("/incidents/" + id + "/notes", "{'note':{'content':'x'}}");
        scene.service.acknowledgementTimeout(Duration.ofMinutes(1));
        scene.pd.acknowledge(id, scene.ana);
        scene.advance(Duration.ofMinutes(1));
        scene.pd.deliver();

        List<JsonNode> agents = app.got.stream()
                .map(got -> got.json().path("event").path("agent"))
                .toList();
        assertThat(agents.get(0).path("type").asText()).isEqualTo("events_api_v2_inbound_integration_reference");
        assertThat(app.got
                        .get(0)
                        .json()
                        .path("event")
                        .path("client")
                        .path("name")
                        .asText())
                .isEqualTo("watcher");
        assertThat(agents.get(1).path("id").asText()).isEqualTo(scene.ana.id());
        assertThat(agents.get(2).path("id").asText()).isEqualTo(scene.ben.id());
        assertThat(app.types().get(4)).isEqualTo("incident.unacknowledged");
        assertThat(agents.get(4).isNull()).isTrue();
    }

    @Test
    void are_repeated_with_the_same_id_and_later_ones_wait() {
        subscribe();
        app.answer = any -> 500;
        String id = scene.open("k");
        scene.pd.acknowledge(id, scene.ana);
        scene.open("other");
        scene.pd.deliver();
        assertThat(app.types()).containsExactly("incident.triggered", "incident.triggered");

        app.answer = any -> 202;
        assertThat(scene.pd.deliver()).isZero();
        scene.clock.advance(Duration.ofMinutes(1));
        scene.pd.deliver();
        assertThat(app.types().subList(2, 5))
                .containsExactlyInAnyOrder("incident.triggered", "incident.acknowledged", "incident.triggered");
        assertThat(ids().get(0)).isEqualTo(ids().get(2));
    }

    @Test
    void are_dropped_where_they_are_refused_and_after_two_days() {
        subscribe();
        app.answer = any -> 404;
        scene.open("a");
        scene.pd.deliver();
        scene.clock.advance(Duration.ofHours(1));
        assertThat(scene.pd.deliver()).isZero();

        app.answer = any -> 429;
        scene.open("b");
        scene.pd.deliver();
        int before = app.got.size();
        for (int i = 0; i < 100; i++) {
            scene.clock.advance(Duration.ofHours(1));
            scene.pd.deliver();
        }
        assertThat(app.got.size() - before).isBetween(20, 60);
        assertThat(scene.clock.instant()).isAfter("2026-03-06T00:00:00Z");
    }

    @Test
    void stop_for_a_day_after_three_refusals_in_a_row() {
        subscribe();
        app.answer = any -> 400;
        for (String key : List.of("a", "b", "c")) {
            scene.open(key);
            scene.pd.deliver();
        }
        app.answer = any -> 202;
        scene.open("d");
        assertThat(scene.pd.deliver()).isZero();
        JsonNode shown = scene.client
                .get("/webhook_subscriptions")
                .json()
                .path("webhook_subscriptions")
                .get(0);
        assertThat(shown.path("delivery_method").path("temporarily_disabled").asBoolean())
                .isTrue();
        scene.client.post("/webhook_subscriptions/" + shown.path("id").asText() + "/enable", "");
        scene.open("e");
        assertThat(scene.pd.deliver()).isOne();
    }

    @Test
    void go_wrong_as_the_script_tells() {
        subscribe();
        scene.pd
                .webhookFaults()
                .next(WebhookFault.TWICE)
                .next(WebhookFault.LATE)
                .next(WebhookFault.NONE)
                .next(WebhookFault.LOST)
                .next(WebhookFault.BROKEN);
        String id = scene.open("k");
        scene.pd.acknowledge(id, scene.ana);
        scene.pd.note(id, scene.ana, "one");
        scene.pd.note(id, scene.ana, "lost");
        scene.pd.resolve(id, scene.ana);
        scene.pd.deliver();

        assertThat(app.types())
                .containsExactly(
                        "incident.triggered", "incident.triggered", "incident.annotated", "incident.acknowledged");
        assertThat(ids().get(0)).isEqualTo(ids().get(1));
        scene.clock.advance(Duration.ofMinutes(1));
        scene.pd.webhookFaults().next(WebhookFault.UNSEEN);
        scene.pd.deliver();
        scene.clock.advance(Duration.ofMinutes(1));
        scene.pd.deliver();
        assertThat(app.types().subList(4, 6)).containsExactly("incident.resolved", "incident.resolved");
        assertThat(ids().get(4)).isEqualTo(ids().get(5));
    }

    @Test
    void tell_that_a_merge_resolved_one_and_a_resolution_is_a_note_of_its_own() {
        subscribe();
        String into = scene.open("a");
        String source = scene.open("b");
        scene.pd.as(scene.ana).merge(source, into);
        scene.pd.as(scene.ana).resolve(into, "Rolled back");
        scene.pd.deliver();

        App.Got merged = app.got.stream()
                .filter(got -> got.data().path("id").asText().equals(source)
                        && got.type().equals("incident.resolved"))
                .findFirst()
                .orElseThrow();
        assertThat(merged.data().path("resolve_reason").path("type").asText()).isEqualTo("merge_resolve_reason");
        assertThat(merged.data()
                        .path("resolve_reason")
                        .path("incident")
                        .path("id")
                        .asText())
                .isEqualTo(into);
        assertThat(app.got.stream().map(got -> got.data().path("content").asText()))
                .contains("Resolution Note: Rolled back");
    }

    @Test
    void are_subscribed_to_over_the_api() throws Exception {
        Client.Answer made = scene.client.post(
                "/webhook_subscriptions",
                "{'webhook_subscription':{'type':'webhook_subscription','delivery_method':{'type':'http_delivery_method','url':'%s','custom_headers':[{'name':'X-Mine','value':'1'}]},'events':['incident.resolved'],'filter':{'id':'%s','type':'service_reference'}}}"
                        .formatted(app.uri(), scene.service.id()));
        JsonNode subscription = made.json().path("webhook_subscription");
        String path = "/webhook_subscriptions/" + subscription.path("id").asText();
        assertThat(subscription.path("delivery_method").path("secret").asText()).isNotEmpty();
        assertThat(scene.client
                        .get(path)
                        .json()
                        .path("webhook_subscription")
                        .path("delivery_method")
                        .path("secret")
                        .isNull())
                .isTrue();

        assertThat(scene.client.post(path + "/ping", "").status()).isEqualTo(202);
        scene.client.event(scene.pd.service("other", scene.policy), "trigger", "x");
        scene.client.event(scene.service, "trigger", "k");
        scene.client.event(scene.service, "resolve", "k");
        scene.pd.deliver();
        assertThat(app.types()).containsExactlyInAnyOrder("pagey.ping", "incident.resolved");
        assertThat(app.got.get(0).headers()).containsEntry("X-Mine", "1");

        assertThat(scene.client.delete(path).status()).isEqualTo(204);
        scene.client.event(scene.service, "trigger", "k");
        scene.client.event(scene.service, "resolve", "k");
        assertThat(scene.pd.deliver()).isZero();
    }

    @Test
    void a_target_that_is_too_slow_gets_it_again() {
        try (PagerDutyStandIn pd = PagerDutyStandIn.builder()
                .clock(scene.clock)
                .patience(Duration.ofMillis(200))
                .start()) {
            pd.webhook(app.uri(), "secret");
            StandInUser ana = pd.user("Ana", "ana@example.org");
            StandInService service = pd.service(
                    "s", pd.policy("p").level(Duration.ofMinutes(5), ana).add());
            app.answer = any -> 0;
            pd.trigger(service, "t", ana);
            pd.deliver();
            app.answer = any -> 202;
            scene.clock.advance(Duration.ofMinutes(1));
            pd.deliver();

            assertThat(app.types()).startsWith("incident.triggered", "incident.triggered");
            assertThat(ids().get(0)).isEqualTo(ids().get(1));
        }
    }

    @Test
    void time_and_webhooks_run_by_themselves_where_it_ticks() throws Exception {
        try (PagerDutyStandIn pd =
                PagerDutyStandIn.builder().clock(scene.clock).ticking(true).start()) {
            pd.webhook(app.uri(), "secret");
            StandInUser ana = pd.user("Ana", "ana@example.org");
            StandInUser ben = pd.user("Ben", "ben@example.org");
            StandInPolicy policy = pd.policy("p")
                    .level(Duration.ofMinutes(5), ana)
                    .level(Duration.ofMinutes(5), ben)
                    .add();
            pd.trigger(pd.service("s", policy), "t", ana);
            assertThat(app.await(1)).isTrue();
            scene.clock.advance(Duration.ofMinutes(5));
            assertThat(app.await(1)).isTrue();

            assertThat(app.types()).containsExactly("incident.triggered", "incident.escalated");
        }
    }
}
