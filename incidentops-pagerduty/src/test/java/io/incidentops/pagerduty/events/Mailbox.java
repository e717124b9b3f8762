package io.incidentops.pagerduty.events;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.incidentops.pagerduty.http.Connection;
import io.incidentops.pagerduty.http.Published;
import io.incidentops.testkit.ManualClock;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that takes events as it is told, and after each test checks each against PagerDuty's published ones. */
final class Mailbox implements BeforeEachCallback, AfterEachCallback {
    static final String KEY = "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6";

    final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private WireMockServer server = new WireMockServer(options().dynamicPort());

    @Override
    public void beforeEach(ExtensionContext context) {
        server = new WireMockServer(options().dynamicPort().bindAddress("localhost"));
        server.start();
        answers(json(202, "{'status':'success','message':'Event processed','dedup_key':'disk-7'}"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<LoggedRequest> calls = calls();
        server.stop();
        calls.forEach(Published::checkEvents);
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body.replace('\'', '"'));
    }

    void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    PagerDutyEvents.Builder events() {
        return PagerDutyEvents.builder()
                .base(URI.create("http://localhost:" + server.port()))
                .clock(clock);
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

    /** The bodies of what was called, oldest first. */
    List<JsonNode> bodies() {
        return calls().stream().map(call -> Connection.read(call.getBody())).toList();
    }

    static TriggerEvent event() {
        return TriggerEvent.of(KEY, "disk-7", "Disk full", "db-3");
    }
}
