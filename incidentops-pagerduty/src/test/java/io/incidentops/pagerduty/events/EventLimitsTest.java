package io.incidentops.pagerduty.events;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.pagerduty.http.Loud;
import io.incidentops.port.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each integration has its limit, which is kept without waiting; and nothing of it is told. */
class EventLimitsTest {
    private static final String OTHER = "00112233445566778899aabbccddeeff";

    @RegisterExtension
    private final Mailbox pagerDuty = new Mailbox();

    @Test
    void no_minute_has_more_than_the_limit_of_an_integration() {
        try (PagerDutyEvents events = pagerDuty.events().build()) {
            int taken = 0;
            for (int i = 0; i < 600; i++) {
                Answer answer = events.trigger(Mailbox.event());
                taken += answer instanceof Answer.Accepted ? 1 : 0;
                pagerDuty.clock.advance(Duration.ofMillis(100));
            }
            assertThat(taken).isBetween(110, PagerDutyEvents.PER_MINUTE);
            assertThat(pagerDuty.calls()).hasSize(taken);
            assertThat(events.trigger(TriggerEvent.of(OTHER, "disk-8", "Disk full", "db-3")))
                    .isInstanceOf(Answer.Accepted.class);
        }
    }

    @Test
    void a_share_is_kept() {
        try (PagerDutyEvents events = pagerDuty.events().share(0.1).build()) {
            int taken = 0;
            for (int i = 0; i < 600; i++) {
                taken += events.trigger(Mailbox.event()) instanceof Answer.Accepted ? 1 : 0;
                pagerDuty.clock.advance(Duration.ofMillis(100));
            }
            assertThat(taken).isBetween(9, 12);
        }
    }

    @Test
    void pager_dutys_limit_of_one_integration_stops_that_alone() {
        pagerDuty.answers(aResponse().withStatus(429).withHeader("Retry-After", "20"));
        try (PagerDutyEvents events = pagerDuty.events().build()) {
            assertThat(events.trigger(Mailbox.event())).isInstanceOf(Answer.Later.class);
            pagerDuty.answers(Mailbox.json(202, "{}"));
            assertThat(events.trigger(Mailbox.event())).isInstanceOf(Answer.Later.class);
            assertThat(events.resolve(OTHER, "disk-8")).isInstanceOf(Answer.Accepted.class);
            pagerDuty.clock.advance(Duration.ofSeconds(20));
            assertThat(events.trigger(Mailbox.event())).isInstanceOf(Answer.Accepted.class);
        }
    }

    @Test
    void who_does_not_answer_is_not_called_for_a_while() {
        pagerDuty.answers(aResponse().withStatus(503));
        try (PagerDutyEvents events = pagerDuty.events().build()) {
            for (int i = 0; i < 12; i++) {
                assertThat(events.trigger(Mailbox.event())).isInstanceOfAny(Answer.Later.class, Answer.Unclear.class);
            }
            assertThat(pagerDuty.calls()).hasSizeLessThan(12);
            assertThat(events.problems()).singleElement().asString().contains("do not answer");

            pagerDuty.answers(Mailbox.json(202, "{}"));
            pagerDuty.clock.advance(Duration.ofSeconds(11));
            for (int i = 0; i < 5; i++) {
                assertThat(events.trigger(Mailbox.event())).isInstanceOf(Answer.Accepted.class);
            }
            assertThat(events.problems()).isEmpty();
        }
    }

    @Test
    void neither_key_nor_words_are_told() {
        List<Object> told = new ArrayList<>();
        TriggerEvent event = Mailbox.event().details(Map.of("customer", "Example-Bank"));
        String log = Loud.log(() -> {
            try (PagerDutyEvents events = pagerDuty.events().build()) {
                for (int status : new int[] {202, 400, 429, 500}) {
                    pagerDuty.answers(Mailbox.json(
                            status, "{'message':'bad " + Mailbox.KEY + " of ana@example.com','errors':['x']}"));
                    told.add(events.trigger(event));
                }
                told.addAll(List.of(events, event, ChangeEvent.of(Mailbox.KEY, "Example-Bank")));
                told.addAll(events.problems());
            }
        });

        assertThat(told.toString()).contains("[key]", "[address]");
        assertThat(log + told).doesNotContain(Mailbox.KEY, "Example-Bank", "Disk full", "ana@example");
    }
}
