package io.incidentops.benchmarks.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.MessageEvent;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A Bolt app as its adapters run it: parse, then the standard middleware, then a listener that acknowledges at once. Its
 * one question to Slack, who it is, is asked of a server of ours and remembered for ever, so it costs nothing here.
 */
final class Bolt implements AutoCloseable {
    private final HttpServer slack;
    private final Slack client;
    private final App app;
    private final SlackRequestParser parser;

    Bolt() throws IOException {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/api/", exchange -> {
            byte[] answer = """
                    {"ok":true,"url":"https://example.slack.com/","team":"example","user":"bot","team_id":"T0123456789",
                    "user_id":"U0BOT000000","bot_id":"B0BOT000000","is_enterprise_install":false}""".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        slack.start();
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(
                "http://localhost:" + slack.getAddress().getPort() + "/api/");
        client = Slack.getInstance(config);
        AppConfig appConfig = AppConfig.builder()
                .slack(client)
                .signingSecret(Delivery.SECRET)
                .singleTeamBotToken("xoxb-none")
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1L)
                .build();
        app = new App(appConfig);
        app.command("/incident", (request, context) -> context.ack());
        app.blockAction("acknowledge", (request, context) -> context.ack());
        app.event(MessageEvent.class, (payload, context) -> context.ack());
        app.start();
        parser = new SlackRequestParser(appConfig);
    }

    int handle(Delivery delivery) throws Exception {
        Response response = app.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .requestBody(new String(delivery.body(), StandardCharsets.UTF_8))
                .headers(new RequestHeaders(delivery.headers()))
                .build()));
        return response.getStatusCode();
    }

    @Override
    public void close() throws Exception {
        app.stop();
        client.close();
        slack.stop(0);
    }
}
