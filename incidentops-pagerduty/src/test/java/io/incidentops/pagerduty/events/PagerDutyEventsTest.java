package io.incidentops.pagerduty.events;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.incidentops.port.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each event is one attempt, as PagerDuty publishes it, and its answer is told as what it is. */
class PagerDutyEventsTest {
    @RegisterExtension
    private final Mailbox pagerDuty = new Mailbox();

    private Answer answer(ResponseDefinitionBuilder answer) {
        pagerDuty.answers(answer);
        try (PagerDutyEvents events = pagerDuty.events().build()) {
            return events.trigger(Mailbox.event());
        }
    }

    @Test
    void an_alert_says_all_that_it_was_given() {
        try (PagerDutyEvents events = pagerDuty.events().build()) {
            Answer answer = events.trigger(Mailbox.event()
                    .severity(TriggerEvent.Severity.WARNING)
                    .at(Instant.parse("2026-03-02T09:59:00Z"))
                    .about("mysql", "prod", "disk")
                    .details(Map.of("free", 0, "mounts", List.of("/", "/var"), "again", true))
                    .link("https://example.com/42", "Incident 42")
                    .attach(new Attachment.Image("https://example.com/a.png", "https://example.com", "Graph"))
                    .client("incidentops", "https://example.com"));

            assertThat(answer).isEqualTo(Answer.accepted("disk-7"));
        }

        JsonNode sent = pagerDuty.bodies().get(0);
        assertThat(sent.path("routing_key").asText()).isEqualTo(Mailbox.KEY);
        assertThat(sent.path("event_action").asText()).isEqualTo("trigger");
        assertThat(sent.path("dedup_key").asText()).isEqualTo("disk-7");
        assertThat(sent.path("client_url").asText()).isEqualTo("https://example.com");
        assertThat(sent.path("links").path(0).path("text").asText()).isEqualTo("Incident 42");
        assertThat(sent.path("images").path(0).path("alt").asText()).isEqualTo("Graph");
        JsonNode payload = sent.path("payload");
        assertThat(payload.path("severity").asText()).isEqualTo("warning");
        assertThat(payload.path("timestamp").asText()).isEqualTo("2026-03-02T09:59:00Z");
        assertThat(payload.path("class").asText()).isEqualTo("disk");
        assertThat(payload.path("custom_details").path("mounts").path(1).asText())
                .isEqualTo("/var");
    }

    @Test
    void what_follows_an_alert_has_its_key() {
        String longKey = "k".repeat(300);
        try (PagerDutyEvents events = pagerDuty.events().build()) {
            events.trigger(TriggerEvent.of(Mailbox.KEY, longKey, "Disk full", "db-3"));
            events.acknowledge(Mailbox.KEY, longKey);
            events.resolve(Mailbox.KEY, longKey);
        }

        assertThat(pagerDuty.bodies())
                .extracting(body -> body.path("event_action").asText())
                .containsExactly("trigger", "acknowledge", "resolve");
        assertThat(pagerDuty.bodies())
                .extracting(body -> body.path("dedup_key").asText())
                .allMatch(key -> key.length() <= 255)
                .containsOnly(pagerDuty.bodies().get(0).path("dedup_key").asText());
    }

    @Test
    void a_change_goes_to_its_own_address() {
        pagerDuty.answers(Mailbox.json(202, "{'status':'success','message':'Change event processed'}"));
        try (PagerDutyEvents events = pagerDuty.events().build()) {
            Answer answer = events.change(ChangeEvent.of(Mailbox.KEY, "checkout 4.12")
                    .source("ci")
                    .at(Instant.parse("2026-03-02T09:59:00Z"))
                    .details(Map.of("build", 412))
                    .link("https://example.com/412", "Build"));

            assertThat(answer).isEqualTo(Answer.accepted(null));
        }

        assertThat(pagerDuty.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.getUrl()).isEqualTo("/v2/change/enqueue"));
    }

    @Test
    void an_accepted_alert_has_its_key_even_where_pager_duty_does_not_repeat_it() {
        assertThat(answer(Mailbox.json(202, "{'status':'success'}"))).isEqualTo(Answer.accepted("disk-7"));
    }

    @Test
    void an_answer_of_something_between_is_unclear() {
        assertThat(answer(Mailbox.json(200, "<html>"))).isInstanceOf(Answer.Unclear.class);
        assertThat(answer(Mailbox.json(202, ""))).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void what_is_wrong_is_never_taken() {
        Answer invalid = answer(Mailbox.json(
                400,
                "{'status':'invalid event','message':'Event object is invalid','errors':['Length of routing_key is"
                        + " incorrect (should be 32 characters)']}"));

        assertThat(invalid)
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .contains("Event object is invalid", "Length of routing_key"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 404, 413, 422})
    void any_other_refusal_is_for_good(int status) {
        assertThat(answer(aResponse().withStatus(status).withBody("<html>")))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("HTTP " + status));
    }

    @Test
    void a_limit_says_when_to_come_again() {
        assertThat(answer(aResponse().withStatus(429).withHeader("Retry-After", "9")))
                .isEqualTo(Answer.later(Duration.ofSeconds(9), "PagerDuty limits this integration"));
        assertThat(answer(aResponse().withStatus(429).withHeader("ratelimit-reset", "7")))
                .isEqualTo(Answer.later(Duration.ofSeconds(7), "PagerDuty limits this integration"));
        assertThat(answer(aResponse().withStatus(429)))
                .isInstanceOfSatisfying(
                        Answer.Later.class, later -> assertThat(later.after()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void trouble_is_unclear_so_that_one_looks_before_a_resolved_alert_is_opened_again(int status) {
        assertThat(answer(aResponse().withStatus(status))).isInstanceOf(Answer.Unclear.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_lost_answer_is_unclear(Fault fault) {
        assertThat(answer(aResponse().withFault(fault))).isInstanceOf(Answer.Unclear.class);
    }

    @Test
    void an_answer_that_comes_too_late_is_unclear_and_repeating_sends_the_same() {
        try (PagerDutyEvents events =
                pagerDuty.events().limit(Duration.ofSeconds(2)).build()) {
            events.trigger(Mailbox.event()); // connected
            pagerDuty.answers(Mailbox.json(202, "{}").withFixedDelay(20_000));
            assertThat(events.trigger(Mailbox.event())).isInstanceOf(Answer.Unclear.class);
        }

        assertThat(pagerDuty.bodies())
                .hasSize(2)
                .containsOnly(pagerDuty.bodies().get(0));
    }

    @Test
    void nobody_there_is_later() {
        try (PagerDutyEvents events = pagerDuty.events().build()) {
            pagerDuty.stop();

            assertThat(events.trigger(Mailbox.event())).isInstanceOf(Answer.Later.class);
        }
    }

    @Test
    void nothing_is_sent_after_close() {
        PagerDutyEvents events = pagerDuty.events().build();
        events.close();
        events.close();

        assertThat(events.trigger(Mailbox.event())).isInstanceOf(Answer.Later.class);
        assertThat(pagerDuty.calls()).isEmpty();
    }
}
