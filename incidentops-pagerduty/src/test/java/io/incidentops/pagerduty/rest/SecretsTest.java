package io.incidentops.pagerduty.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.http.Fault;
import io.incidentops.pagerduty.http.Loud;
import io.incidentops.pagerduty.value.Region;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens, no log, message or string tells a token, an address, a number or what people wrote. */
class SecretsTest {
    private static final String WRITTEN = "the-customer-is-Example-Bank";
    private static final List<String> SECRETS = List.of(
            Stub.TOKEN,
            "sesame",
            Stub.FROM,
            "ana.lopez",
            "ben@example.com",
            "s3cret",
            "pdus+_",
            "555-0100",
            "hooksecret",
            "0123456789abcdef",
            WRITTEN);

    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    private final List<Object> told = new ArrayList<>();

    @Test
    void nothing_is_told() {
        String log = Loud.log(() -> {
            try (PagerDutyRest rest = pagerDuty.rest().build()) {
                failures(rest.as("ben@example.com"));
                values(rest);
            }
            app();
        });

        assertThat(log).contains("loud");
        assertThat(log + told).doesNotContain(SECRETS);
        assertThat(told.toString()).contains("PagerDuty refused POST /incidents/…/notes", "[address]");
    }

    private void failures(PagerDutyRest rest) {
        for (Fault fault : Fault.values()) {
            pagerDuty.answers(aResponse().withFault(fault));
            tell(() -> rest.notes().add("PI1", WRITTEN));
        }
        String words = "No ana.lopez@example.com, call +1 (415) 555-0100, token " + Stub.TOKEN;
        for (int status : new int[] {400, 401, 402, 403, 404, 429}) {
            pagerDuty.answers(Stub.error(status, 2001, words));
            tell(() -> rest.notes().add("PI1", WRITTEN));
            pagerDuty.clock.advance(java.time.Duration.ofMinutes(1));
        }
        told.addAll(rest.problems());
        told.add(rest);
        told.add(rest.raw());
        told.add(Credentials.token(Stub.TOKEN));
        told.add(catchThrowable(() -> Credentials.token("sesame open")));
    }

    private void values(PagerDutyRest rest) {
        pagerDuty.answers(Stub.json(
                200,
                ("{'incident':{'id':'PI1','title':'W','summary':'W'},'note':{'id':'PN1','content':'W'},"
                                + "'user':{'id':'PU1','name':'W','email':'ana.lopez@example.com'},"
                                + "'maintenance_windows':[{'id':'PW1','description':'W'}],'service':{'id':'P1','name':'N','integrations':[{'integration_key':"
                                + "'0123456789abcdef0123456789abcdef'}]},'log_entries':[{'id':'PL1','summary':'W'}],"
                                + "'contact_methods':[{'id':'PC1','type':'phone_contact_method','address':'555-0100'}],"
                                + "'webhook_subscriptions':[{'id':'PY1','delivery_method':{'secret':'hooksecret'}}]}")
                        .replace("'W'", "'" + WRITTEN + "'")));
        told.add(rest.incidents().get("PI1"));
        told.add(rest.notes().add("PI1", WRITTEN));
        told.add(rest.users().get("PU1"));
        told.add(rest.users().contactMethods("PU1"));
        told.add(rest.services().get("P1"));
        told.addAll(rest.logEntries()
                .between(Instant.EPOCH, pagerDuty.clock.instant())
                .toList());
        told.addAll(rest.maintenanceWindows().future().toList());
        told.add(new Schedule.Turn("PU1", WRITTEN, Instant.EPOCH, Instant.EPOCH));
        told.addAll(rest.webhookSubscriptions().list().toList());
        told.add(rest.incidents().list(IncidentQuery.ALL));
        told.add(NewIncident.of("P1", WRITTEN, "key").details(WRITTEN));
        told.add(IncidentChange.title(WRITTEN));
    }

    private void app() {
        Credentials app = Credentials.app("client-1", "s3cret", "acme", Region.US, Set.of("incidents.read"));
        pagerDuty.answers(
                post(urlPathEqualTo("/oauth/token")), Stub.json(400, "{'error':'invalid_client','was':'s3cret'}"));
        try (PagerDutyRest rest = pagerDuty.rest(app).build()) {
            tell(rest::abilities);
            pagerDuty.answers(
                    post(urlPathEqualTo("/oauth/token")), Stub.json(200, "{'access_token':'pdus+_one','scope':''}"));
            tell(rest::abilities);
            told.addAll(rest.problems());
            told.add(app);
        }
    }

    private void tell(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Throwable error = catchThrowable(call);
        if (error != null) {
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace, true));
            told.add(trace);
            told.add(error instanceof PagerDutyException known ? known.answer() : error);
        }
    }
}
