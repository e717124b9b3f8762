package io.incidentops.pagerduty.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is so already is a normal outcome ("Errors", PagerDuty's developer documentation). */
class SettledTest {
    private static final NewIncident NEW = NewIncident.of("P1", "Disk full", "disk-7");
    private static final String KEY_IS_OPEN = "Open incident with matching dedup key already exists on this service";

    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    private void with(Consumer<PagerDutyRest> test) {
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            test.accept(rest);
        }
    }

    private void isNow(String status) {
        pagerDuty.answers(
                get(urlPathEqualTo("/incidents/PI1")),
                Stub.json(200, "{'incident':{'id':'PI1','status':'" + status + "'}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "1001, resolved, Incident Already Resolved",
        "1002, acknowledged, Incident Already Acknowledged",
        "1005, acknowledged, Incident data updated",
        "1019, resolved, Incident already merged"
    })
    void acknowledging_answers_the_incident_as_it_is(int code, String status, String words) {
        pagerDuty.answers(put(urlPathEqualTo("/incidents/PI1")), Stub.error(400, code, words));
        isNow(status);

        with(rest -> assertThat(rest.incidents().acknowledge("PI1").status()).isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource({"1001, Incident Already Resolved", "1005, Incident data updated", "1019, Incident already merged"})
    void resolving_answers_the_incident_as_it_is(int code, String words) {
        pagerDuty.answers(put(urlPathEqualTo("/incidents/PI1")), Stub.error(400, code, words));
        isNow("resolved");

        with(rest ->
                assertThat(rest.incidents().resolve("PI1", "Done").resolved()).isTrue());
    }

    @Test
    void what_changed_meanwhile_is_tried_again_later() {
        pagerDuty.answers(put(urlPathEqualTo("/incidents/PI1")), Stub.error(400, 1005, "Incident data updated"));
        isNow("triggered");

        with(rest -> assertThatThrownBy(() -> rest.incidents().acknowledge("PI1"))
                .isInstanceOf(PagerDutyLaterException.class));
    }

    @Test
    void what_cannot_be_is_refused() {
        pagerDuty.answers(put(urlPathEqualTo("/incidents/PI1")), Stub.error(400, 2001, "Invalid Input Provided"));

        with(rest -> assertThatThrownBy(() -> rest.incidents().acknowledge("PI1"))
                .isInstanceOf(PagerDutyRefusedException.class));
        assertThat(pagerDuty.calls()).hasSize(1);
    }

    @Test
    void a_merged_incident_names_what_it_was_merged_into() {
        pagerDuty.answers(put(urlPathEqualTo("/incidents/PI1")), Stub.error(400, 1019, "Incident already merged"));
        pagerDuty.answers(
                get(urlPathEqualTo("/incidents/PI1")),
                Stub.json(
                        200,
                        "{'incident':{'id':'PI1','status':'resolved','resolve_reason':{'type':'merge_resolve_reason',"
                                + "'incident':{'id':'PI9','type':'incident_reference'}}}}"));

        with(rest -> assertThat(rest.incidents().resolve("PI1", null).mergedInto())
                .extracting("id")
                .isEqualTo("PI9"));
    }

    @Test
    void an_open_key_answers_the_open_incident_of_its_service() {
        pagerDuty.answers(post(urlPathEqualTo("/incidents")), Stub.error(400, 2001, KEY_IS_OPEN));
        pagerDuty.answers(
                get(urlPathEqualTo("/incidents")),
                Stub.json(
                        200,
                        "{'incidents':[{'id':'PI1','incident_key':'disk-7','service':{'id':'P9'}},"
                                + "{'id':'PI2','incident_key':'other','service':{'id':'P1'}},"
                                + "{'id':'PI3','incident_key':'disk-7'},"
                                + "{'id':'PI4','incident_key':'disk-7','service':{'id':'P1'}}],'more':false}"));

        with(rest -> assertThat(rest.incidents().create(NEW).id()).isEqualTo("PI4"));
    }

    @Test
    void another_refusal_of_a_new_incident_stays_one() {
        pagerDuty.answers(post(urlPathEqualTo("/incidents")), Stub.error(400, 2001, "Title is too long"));
        pagerDuty.answers(get(urlPathEqualTo("/incidents")), Stub.json(200, "{'incidents':[],'more':false}"));

        with(rest -> assertThatThrownBy(() -> rest.incidents().create(NEW))
                .isInstanceOf(PagerDutyRefusedException.class)
                .hasMessageContaining("Title is too long"));
    }

    @Test
    void a_key_is_found_whatever_the_incidents_age() {
        pagerDuty.answers(Stub.json(
                200, "{'incidents':[{'id':'PI1','incident_key':'disk-70'},{'id':'PI2','incident_key':'disk-7'}]}"));

        with(rest -> {
            assertThat(rest.incidents().byKey("disk-7"))
                    .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("PI2"));
            assertThat(rest.incidents().byKey("disk-8")).isEmpty();
        });
        assertThat(pagerDuty.calls())
                .allSatisfy(call -> assertThat(call.getUrl()).contains("date_range=all"));
    }
}
