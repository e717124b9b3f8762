package io.incidentops.slack.web;

import io.incidentops.testkit.ManualClock;
import io.incidentops.testkit.slack.ApiCall;
import io.incidentops.testkit.slack.SlackStandIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The stand-in for Slack on a manual clock; after each test every call is checked against Slack's published methods. */
public final class Place implements BeforeEachCallback, AfterEachCallback {
    public final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    public SlackStandIn slack;
    public SlackWeb web;

    @Override
    public void beforeEach(ExtensionContext context) {
        slack = SlackStandIn.builder().clock(clock).start();
        web = builder(SlackTokens.of(slack::botToken)).build();
    }

    public SlackWeb.Builder builder(SlackTokens tokens) {
        return SlackWeb.builder(tokens)
                .base(slack.apiUri())
                .clock(clock)
                .interactiveLimit(Duration.ofSeconds(10))
                .responseOrigin(slack.apiUri().resolve("/"));
    }

    /** The API, with time enough between calls that no limit is reached. */
    public SlackApi paced() {
        return call -> {
            clock.advance(Duration.ofSeconds(5));
            return web.call(call);
        };
    }

    /** How often a method was called. */
    public long calls(String method) {
        return slack.calls().stream()
                .filter(call -> call.method().equals(method))
                .count();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        web.close();
        for (ApiCall call : slack.calls()) {
            // Of a call that met a fault before it was read, nothing is known.
            if (call.method().matches("[a-z.A-Z0-9]+")
                    && call.method().contains(".")
                    && !call.arguments().isEmpty()) {
                Published.check(call.method(), form(call));
            }
        }
        slack.close();
    }

    private static String form(ApiCall call) {
        return call.arguments().entrySet().stream()
                .map(argument -> encode(argument.getKey()) + "=" + encode(argument.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
