package io.incidentops.pagerduty.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both kinds of schedules, and who stands in. */
class SchedulesTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    @Test
    void both_kinds_are_listed_once() {
        pagerDuty.answers(
                get(urlPathEqualTo("/schedules")),
                Stub.json(200, "{'schedules':[{'id':'PS1','type':'schedule','name':'Day','time_zone':'UTC'}]}"));
        pagerDuty.answers(
                get(urlPathEqualTo("/v3/schedules")),
                Stub.json(
                        200,
                        "{'schedules':[{'id':'PS1','type':'schedule_v3_reference','summary':'Day'},"
                                + "{'id':'PS2','type':'schedule_v3_reference','summary':'Night'}]}"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.schedules().list("a")).extracting(Schedule::id).containsExactly("PS1", "PS2");
            assertThat(rest.schedules().list(null)).extracting(Schedule::shifts).containsExactly(false, true);
        }
    }

    @Test
    void an_account_without_shifts_has_the_older_kind_alone() {
        pagerDuty.answers(
                get(urlPathEqualTo("/schedules")),
                Stub.json(200, "{'schedules':[{'id':'PS1','type':'schedule','name':'Day','time_zone':'UTC'}]}"));
        pagerDuty.answers(get(urlPathEqualTo("/v3/schedules")), Stub.error(404, 2100, "Not Found"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.schedules().list(null)).extracting(Schedule::name).containsExactly("Day");
        }
    }

    @Test
    void turns_of_shifts_are_read() {
        pagerDuty.answers(Stub.json(
                200,
                "{'schedule':{'id':'PS1','type':'schedule_v3','name':'Night','final_schedule':"
                        + "{'computed_shift_assignments':[{'type':'shift','start_time':'2026-03-02T11:00:00+01:00',"
                        + "'end_time':'2026-03-02T12:00:00Z','member':{'type':'user_member','user_id':'PU1'}},"
                        + "{'start_time':null,'end_time':null,'member':null}]}}}"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.schedules()
                            .turns(Operations.schedule(true), TEN, NOON)
                            .turns())
                    .containsExactly(new Schedule.Turn("PU1", "PU1", TEN, NOON));
        }
    }

    @Test
    void a_refused_override_is_an_error_though_the_answer_is_201() {
        pagerDuty.answers(Stub.json(
                201, "[{'status':400,'errors':['Override must end after its start'],'override':{'start':'x'}}]"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThatThrownBy(() -> rest.overrides().create("PS1", "PU1", TEN, NOON))
                    .isInstanceOf(PagerDutyRefusedException.class)
                    .hasMessageContaining("Override must end after its start");
            assertThatThrownBy(() -> rest.overrides().create("PS1", "PU1", NOON, TEN))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
