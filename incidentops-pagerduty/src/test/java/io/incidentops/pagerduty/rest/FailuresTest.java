package io.incidentops.pagerduty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.incidentops.port.Answer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is told as what it is: never, later, or nobody knows. */
class FailuresTest {
    private static final Function<PagerDutyRest, ?> NOTE = api -> api.notes().add("P1", "Freed");
    private static final Function<PagerDutyRest, ?> GET = api -> api.incidents().get("P1");

    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    private PagerDutyException fails(Function<PagerDutyRest, ?> call, ResponseDefinitionBuilder answer) {
        pagerDuty.answers(answer);
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            return catchThrowableOfType(PagerDutyException.class, () -> call.apply(rest));
        }
    }

    @Test
    void a_limit_says_when_to_come_again() {
        PagerDutyException told =
                fails(NOTE, WireMock.aResponse().withStatus(429).withHeader("ratelimit-reset", "17"));
        assertThat(told.answer())
                .isInstanceOfSatisfying(
                        Answer.Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(17)));

        PagerDutyException after =
                fails(NOTE, WireMock.aResponse().withStatus(429).withHeader("Retry-After", "9"));
        assertThat(((PagerDutyLaterException) after).after()).isEqualTo(Duration.ofSeconds(9));

        PagerDutyException bare = fails(NOTE, WireMock.aResponse().withStatus(429));
        assertThat(((PagerDutyLaterException) bare).after()).isPositive();

        PagerDutyException odd = fails(
                NOTE,
                WireMock.aResponse()
                        .withStatus(429)
                        .withHeader("ratelimit-reset", "99999999999999999999")
                        .withBody("<html>"));
        assertThat(((PagerDutyLaterException) odd).after()).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void trouble_is_unclear_where_repeating_would_do_it_twice(int status) {
        assertThat(fails(NOTE, WireMock.aResponse().withStatus(status)).answer())
                .isInstanceOf(Answer.Unclear.class);
        assertThat(fails(GET, WireMock.aResponse().withStatus(status)).answer()).isInstanceOf(Answer.Later.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_lost_answer_is_unclear_where_repeating_would_do_it_twice(Fault fault) {
        assertThat(fails(NOTE, WireMock.aResponse().withFault(fault)).answer()).isInstanceOf(Answer.Unclear.class);
        assertThat(fails(GET, WireMock.aResponse().withFault(fault)).answer()).isInstanceOf(Answer.Later.class);
    }

    @Test
    void an_answer_that_comes_too_late_is_unclear_though_it_was_done() {
        try (PagerDutyRest rest = pagerDuty.rest().limit(Duration.ofSeconds(2)).build()) {
            rest.abilities(); // connected
            pagerDuty.answers(
                    Stub.json(200, "{'note':{'id':'PN1','content':'Freed'}}").withFixedDelay(20_000));

            PagerDutyException error = catchThrowableOfType(
                    PagerDutyException.class, () -> rest.notes().add("P1", "Freed"));

            assertThat(error).isInstanceOf(PagerDutyUnclearException.class);
            assertThat(error).hasMessageContaining("POST /incidents/…/notes").hasMessageNotContaining("Freed");
        }
    }

    @Test
    void an_answer_of_something_between_is_none() {
        assertThat(fails(NOTE, Stub.json(200, "<html>")).answer()).isInstanceOf(Answer.Unclear.class);
        assertThat(fails(GET, Stub.json(200, "<html>")).answer()).isInstanceOf(Answer.Later.class);
    }

    @Test
    void nobody_there_is_later_since_nothing_was_sent() {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            pagerDuty.stop();

            assertThat(catchThrowableOfType(PagerDutyException.class, () -> NOTE.apply(rest)))
                    .isInstanceOf(PagerDutyLaterException.class);
        }
    }

    @Test
    void one_attempt_is_one_request() {
        pagerDuty.answersInTurn(
                WireMock.aResponse().withStatus(500), Stub.json(200, "{'note':{'id':'PN1','content':'Freed'}}"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(catchThrowableOfType(
                            PagerDutyException.class, () -> rest.notes().add("P1", "Freed")))
                    .isInstanceOf(PagerDutyUnclearException.class);
            assertThat(pagerDuty.calls()).hasSize(1);

            assertThat(rest.notes().add("P1", "Freed").id()).isEqualTo("PN1");
            assertThat(pagerDuty.calls()).hasSize(2);
        }
    }

    @Test
    void what_the_plan_lacks_is_named() {
        PagerDutyException error = fails(
                api -> {
                    api.responders().ask("P1", "PU1", List.of("PU2"), List.of(), "Help");
                    return "";
                },
                Stub.error(402, 2014, "Account does not have the abilities: coordinated_responding"));

        assertThat(error).isInstanceOfSatisfying(PagerDutyRefusedException.class, refused -> {
            assertThat(refused.abilityMissing()).isTrue();
            assertThat(refused.status()).isEqualTo(402);
            assertThat(refused.code()).isEqualTo(2014);
        });
        assertThat(error).hasMessageContaining("coordinated_responding").hasMessageContaining("plan");
    }

    @Test
    void what_is_not_there_is_a_kind_of_its_own() {
        PagerDutyException error = fails(GET, Stub.error(404, 2100, "Not Found"));

        assertThat(error).isInstanceOf(PagerDutyNotFoundException.class).hasMessageContaining("Not Found");
        assertThat(error.answer()).isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void what_is_wrong_is_told_in_pager_dutys_words() {
        PagerDutyException error = fails(NOTE, Stub.error(400, 2001, "Requester User Not Found"));

        assertThat(error)
                .hasMessageContaining("POST /incidents/…/notes")
                .hasMessageContaining("Requester User Not Found");
        assertThat(((PagerDutyRefusedException) error).abilityMissing()).isFalse();
        assertThat(((PagerDutyRefusedException) error).errors()).containsExactly("Requester User Not Found");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 403, 404, 405, 409, 413, 415, 422})
    void an_answer_without_words_is_refused_by_its_status(int status) {
        assertThat(fails(NOTE, WireMock.aResponse().withStatus(status).withBody("<html>"))
                        .answer())
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("HTTP " + status));
    }

    @Test
    void a_token_that_is_not_accepted_is_a_problem_until_it_is() {
        pagerDuty.answersInTurn(Stub.error(401, 2006, "Unauthorized"), Stub.json(200, "{'abilities':[]}"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(catchThrowableOfType(PagerDutyException.class, rest::abilities))
                    .isInstanceOf(PagerDutyLaterException.class);
            assertThat(rest.problems()).singleElement().asString().contains("token");

            assertThat(rest.abilities()).isEmpty();
            assertThat(rest.problems()).isEmpty();
        }
    }
}
