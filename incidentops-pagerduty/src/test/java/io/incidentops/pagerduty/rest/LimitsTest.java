package io.incidentops.pagerduty.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits are kept without waiting: a call that is over one is not made, and says when to come again ("Rate Limits"). */
class LimitsTest {
    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    private static PagerDutyLaterException later(ThrowingCallable call) {
        return catchThrowableOfType(PagerDutyLaterException.class, call);
    }

    /** How many calls go before our own limit says to come later. */
    private static int burst(ThrowingCallable call) {
        int made = 0;
        while (later(call) == null) {
            made++;
        }
        return made;
    }

    @Test
    void no_minute_has_more_than_the_limit() {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            int made = 0;
            int asked = 0;
            for (Duration left = Duration.ofMinutes(1); !left.isNegative(); asked++) {
                PagerDutyLaterException later = later(rest::abilities);
                if (later == null) {
                    made++;
                } else {
                    assertThat(later.after()).isPositive();
                    pagerDuty.clock.advance(Duration.ofMillis(100));
                    left = left.minusMillis(100);
                }
            }
            assertThat(made).isBetween(900, 961);
            assertThat(pagerDuty.calls()).hasSize(made).hasSizeLessThan(asked);
        }
    }

    @Test
    void nodes_that_share_a_token_share_the_limit() {
        try (PagerDutyRest rest = pagerDuty.rest().share(0.1).build()) {
            assertThat(burst(rest::abilities)).isBetween(10, 96);
        }
    }

    @Test
    void who_comes_when_told_may_go() {
        try (PagerDutyRest rest = pagerDuty.rest().share(0.01).build()) {
            for (int told = 0; told < 20; ) {
                PagerDutyLaterException later = later(rest::abilities);
                if (later != null) {
                    told++;
                    pagerDuty.clock.advance(later.after());
                    assertThatCode(rest::abilities).doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void what_is_limited_by_itself_leaves_room_for_the_rest() {
        pagerDuty.answers(get(urlPathEqualTo("/oncalls")), Stub.json(200, "{'oncalls':[]}"));
        try (PagerDutyRest rest = pagerDuty.rest().share(0.1).build()) {
            int calls = burst(() -> rest.onCalls().now(List.of()).toList());

            assertThat(calls).isLessThanOrEqualTo(50);
            assertThatCode(rest::abilities).doesNotThrowAnyException();
        }
    }

    @Test
    void a_limit_of_one_operation_stops_that_alone() {
        pagerDuty.answers(
                post(urlPathEqualTo("/incidents")), aResponse().withStatus(429).withHeader("ratelimit-reset", "30"));
        NewIncident incident = NewIncident.of("P1", "Disk full", "disk-7");
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(later(() -> rest.incidents().create(incident)).after()).isEqualTo(Duration.ofSeconds(30));
            assertThat(later(() -> rest.incidents().create(incident)).after()).isEqualTo(Duration.ofSeconds(30));
            assertThat(pagerDuty.calls()).hasSize(1);
            assertThatCode(rest::abilities).doesNotThrowAnyException();

            pagerDuty.clock.advance(Duration.ofSeconds(30));
            later(() -> rest.incidents().create(incident));
            assertThat(pagerDuty.calls("/incidents")).hasSize(2);
        }
    }

    @Test
    void the_last_call_that_was_left_is_known_from_the_header() {
        pagerDuty.answers(Stub.json(200, "{}")
                .withHeader("ratelimit-limit", "960")
                .withHeader("ratelimit-remaining", "0")
                .withHeader("ratelimit-reset", "12"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThatCode(rest::abilities).doesNotThrowAnyException();
            assertThat(later(rest::abilities).after()).isEqualTo(Duration.ofSeconds(12));
            assertThat(later(() -> rest.users().get("PU1"))).isNotNull();
            assertThat(pagerDuty.calls()).hasSize(1);
        }
    }

    @Test
    void who_does_not_answer_is_not_called_for_a_while() {
        pagerDuty.answers(aResponse().withStatus(503));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            for (int i = 0; i < 12; i++) {
                assertThat(later(rest::abilities)).isNotNull();
            }
            assertThat(pagerDuty.calls()).hasSizeBetween(5, 11);
            assertThat(rest.problems()).singleElement().asString().contains("does not answer");

            pagerDuty.answers(Stub.json(200, "{}"));
            pagerDuty.clock.advance(Duration.ofSeconds(11));
            for (int i = 0; i < 5; i++) {
                assertThatCode(rest::abilities).doesNotThrowAnyException();
            }
            assertThat(rest.problems()).isEmpty();
        }
    }

    @Test
    void refusals_and_limits_are_no_sign_of_trouble() {
        pagerDuty.answers(Stub.error(400, 2001, "Invalid Input Provided"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            for (int i = 0; i < 30; i++) {
                assertThat(catchThrowableOfType(
                                PagerDutyException.class, () -> rest.users().get("PU1")))
                        .isInstanceOf(PagerDutyRefusedException.class);
            }
            assertThat(rest.problems()).isEmpty();
        }
    }

    @Test
    void nothing_is_called_after_close() {
        PagerDutyRest rest = pagerDuty.rest().build();
        rest.close();
        rest.close();

        assertThat(later(rest::abilities)).isNotNull();
        assertThat(pagerDuty.calls()).isEmpty();
    }
}
