package io.incidentops.slack.web;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.incidentops.testkit.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that answers as it is told, and after each test checks every call against Slack's published methods. */
final class Stub implements BeforeEachCallback, AfterEachCallback {
    static final String TOKEN = "xoxb-1111-sesame";

    final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private WireMockServer server = new WireMockServer(options().dynamicPort());

    @Override
    public void beforeEach(ExtensionContext context) {
        server = new WireMockServer(options().dynamicPort().bindAddress("localhost"));
        server.start();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(json("{\"ok\":true}")));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<LoggedRequest> calls = calls();
        server.stop();
        for (LoggedRequest call : calls) {
            if (call.getUrl().startsWith("/api/")) {
                Published.check(call.getUrl().substring("/api/".length()), call.getBodyAsString());
            }
        }
    }

    static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static ResponseDefinitionBuilder error(String error) {
        return json("{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    void answers(String method, ResponseDefinitionBuilder answer) {
        answersAt("/api/" + method, answer);
    }

    void answersAt(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo(path)).atPriority(1).willReturn(answer));
    }

    SlackWeb.Builder web() {
        return web(SlackTokens.of(() -> TOKEN));
    }

    SlackWeb.Builder web(SlackTokens tokens) {
        return SlackWeb.builder(tokens)
                .base(origin().resolve("/api/"))
                .clock(clock)
                .limit(Duration.ofSeconds(5))
                .responseOrigin(origin());
    }

    URI origin() {
        return URI.create("http://localhost:" + server.port());
    }

    void stop() {
        server.stop();
    }

    /** What was called, oldest first. */
    List<LoggedRequest> calls() {
        List<LoggedRequest> calls = new java.util.ArrayList<>(server.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .toList());
        java.util.Collections.reverse(calls);
        return calls;
    }
}
