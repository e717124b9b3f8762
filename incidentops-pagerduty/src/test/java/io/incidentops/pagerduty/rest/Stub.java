package io.incidentops.pagerduty.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.incidentops.pagerduty.http.Published;
import io.incidentops.testkit.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that answers as it is told, and after each test checks every call against PagerDuty's published ones. */
final class Stub implements BeforeEachCallback, AfterEachCallback {
    static final String TOKEN = "u+sesame-Open-0123456789";
    static final String FROM = "ana.lopez@example.com";

    final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private WireMockServer server = new WireMockServer(options().dynamicPort());

    @Override
    public void beforeEach(ExtensionContext context) {
        server = new WireMockServer(options().dynamicPort().bindAddress("localhost"));
        server.start();
        answers(json(200, "{}"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<LoggedRequest> calls = calls();
        server.stop();
        calls.stream().filter(call -> !call.getUrl().startsWith("/oauth")).forEach(Published::checkRest);
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body.replace('\'', '"'));
    }

    static ResponseDefinitionBuilder error(int status, int code, String message) {
        return json(status, "{'error':{'message':'" + message + "','code':" + code + ",'errors':['" + message + "']}}");
    }

    /** Whatever is asked. */
    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(answer));
    }

    void answers(MappingBuilder what, ResponseDefinitionBuilder answer) {
        server.stubFor(what.atPriority(1).willReturn(answer));
    }

    /** One answer after the other; the last stays. */
    void answersInTurn(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(any(anyUrl())
                    .atPriority(5)
                    .inScenario("turns")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "after " + i)
                    .willSetStateTo("after " + Math.min(i + 1, answers.length - 1))
                    .willReturn(answers[i]));
        }
    }

    PagerDutyRest.Builder rest() {
        return rest(Credentials.token(TOKEN));
    }

    PagerDutyRest.Builder rest(Credentials credentials) {
        return PagerDutyRest.builder(credentials)
                .base(base())
                .from(FROM)
                .clock(clock)
                .limit(Duration.ofSeconds(10));
    }

    URI base() {
        return URI.create("http://localhost:" + server.port());
    }

    void stop() {
        server.stop();
    }

    /** What was called, oldest first. */
    List<LoggedRequest> calls() {
        List<LoggedRequest> calls = new ArrayList<>(server.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .toList());
        Collections.reverse(calls);
        return calls;
    }

    List<LoggedRequest> calls(String path) {
        return calls().stream().filter(call -> call.getUrl().startsWith(path)).toList();
    }
}
