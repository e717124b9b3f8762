package com.example.checkout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.PagerDuty;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.web.JdkServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Pages through a server of its own that answers as PagerDuty's Events API does, and takes the webhook that follows. */
public final class Main {
    private static final String SECRET = "whsec-of-the-consumer";
    private static final Pattern KEY = Pattern.compile("\"dedup_key\"\\s*:\\s*\"([^\"]+)\"");

    public static void main(String[] args) throws Exception {
        CompletableFuture<String> paged = new CompletableFuture<>();
        CompletableFuture<Phase> acknowledged = new CompletableFuture<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/enqueue", exchange -> enqueue(exchange, paged));
        PagerDuty pagerDuty = PagerDuty.builder()
                .base(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .webhookSecret(SECRET)
                .service("checkout", Route.integration("0123456789abcdef0123456789abcdef"))
                .build();
        server.createContext("/pagerduty", JdkServer.mount(pagerDuty.requests()));
        server.start();
        try (IncidentOps ops = IncidentOps.builder()
                .pager(pagerDuty.pager())
                .addExtension(pagerDuty)
                .addListener((event, after) -> {
                    if (after.phase() == Phase.ACKNOWLEDGED) {
                        acknowledged.complete(after.phase());
                    }
                })
                .start()) {
            ops.declare(Declaration.of("Checkout answers 500")
                    .severity(Severity.SEV3)
                    .service("checkout"));
            String body = webhook(paged.get(1, TimeUnit.MINUTES));
            System.out.println("paged: " + paged.isDone() + ", unsigned: " + status(server, body, "v1=00")
                    + ", signed: " + status(server, body, "v1=" + hmac(body))
                    + ", then: " + acknowledged.get(1, TimeUnit.MINUTES).key());
        }
        server.stop(0);
    }

    private static void enqueue(HttpExchange exchange, CompletableFuture<String> paged) throws IOException {
        String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher key = KEY.matcher(event);
        String told = key.find() ? key.group(1) : "";
        byte[] answer = ("{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"" + told + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(202, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        if (event.contains("\"trigger\"")) {
            paged.complete(told);
        }
    }

    private static String webhook(String key) {
        return "{\"event\":{\"id\":\"01CONSUMER\",\"event_type\":\"incident.acknowledged\",\"resource_type\":\"incident\","
                + "\"occurred_at\":\"2026-03-02T10:04:00Z\",\"agent\":{\"id\":\"PUSER01\",\"type\":\"user_reference\","
                + "\"summary\":\"Ana\"},\"client\":null,\"data\":{\"id\":\"Q0CONSUMER\",\"type\":\"incident\","
                + "\"title\":\"Checkout answers 500\",\"status\":\"acknowledged\",\"urgency\":\"high\","
                + "\"incident_key\":\"" + key + "\",\"assignees\":[]}}}";
    }

    private static int status(HttpServer server, String body, String signature) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pagerduty");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("X-PagerDuty-Signature", signature)
                .header("X-Webhook-Id", "01CONSUMERWEBHOOK")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
